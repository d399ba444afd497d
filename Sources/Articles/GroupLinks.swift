import Laboratory

extension GroupTable {
  /// Statements about a shortage of any nutrient.
  static let anyNutrient = GroupTable(
    muscleSymptoms: [
      LinkRow(
        "muscle pain", .direct, [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss],
        "persistent; not explained by exertion"),
      LinkRow(
        "muscle weakness", .direct, [.soreCalves, .hardMuscles, .muscleLoss],
        "persistent; one article: contributing only"),
      LinkRow("generalized muscle weakness", .direct, [.hardMuscles, .muscleLoss]),
      LinkRow(
        "muscle cramps", .direct, [.soreCalves, .hardMuscles],
        "persistent or unexplained; above all in the legs"),
      LinkRow(
        "muscle soreness", .direct, [.soreMuscles, .soreCalves],
        "persistent; not explained by exercise or injury"),
      LinkRow("muscle atrophy", .direct, [.muscleLoss], "contributing"),
      LinkRow("muscle hardness", .direct, [.hardMuscles], "contributing; rarely alone"),
      LinkRow(
        "muscle spasms", .direct, [.hardMuscles],
        "persistent or unexplained; above all in the legs"),
      LinkRow("muscle stiffness", .direct, [.hardMuscles]),
      LinkRow("muscle tightness", .direct, [.hardMuscles], "persistent or unexplained"),
    ],
    otherSymptoms: [
      LinkRow(
        "fatigue", .direct, [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss],
        "accompanies"),
      LinkRow("bone pain", .direct, [.soreMuscles, .hardMuscles], "accompanies"),
      LinkRow("paresthesia", .direct, [.soreMuscles, .hardMuscles], "hands and feet"),
      LinkRow("history of fractures", .direct, [.hardMuscles]),
      LinkRow("impaired balance", .direct, [.muscleLoss]),
      LinkRow("numbness", .direct, [.hardMuscles], "hands and feet"),
    ],
    foods: [
      LinkRow("leafy greens", .direct, [.soreMuscles, .soreCalves], "nutrient not specified"),
      LinkRow("nuts", .direct, [.soreMuscles, .soreCalves], "nutrient not specified"),
      LinkRow("seeds", .direct, [.soreMuscles, .soreCalves], "nutrient not specified"),
      LinkRow("fatty fish", .direct, [.soreMuscles], "nutrient not specified"),
      LinkRow("fortified foods", .direct, [.soreCalves], "joint list of several nutrients"),
      LinkRow("lean meats", .direct, [.soreMuscles], "nutrient not specified"),
      LinkRow("legumes", .direct, [.soreCalves], "joint list of several nutrients"),
    ]
  )

  /// Statements about electrolytes as one group.
  static let electrolytes = GroupTable(
    muscleSymptoms: [
      LinkRow("muscle spasms", .direct, [.b12SoreMuscles, .soreCalves], "sudden; involuntary"),
      LinkRow("muscle cramps", .direct, [.b12SoreMuscles], "sudden and painful"),
      LinkRow("muscle pain", .direct, [.soreCalves]),
    ],
    foods: [
      LinkRow("electrolyte-rich foods", .direct, [.soreCalves], "above all after exercise")
    ]
  )

  /// Statements about the B vitamins as one group.
  static let bVitamins = GroupTable(
    muscleSymptoms: [
      LinkRow("muscle pain", .direct, [.soreMuscles]),
      LinkRow("muscle soreness", .indirect, [.soreMuscles], "contributing"),
    ]
  )
}
