import Laboratory

extension LinkTable {
  /// What the articles associate with a shortage of potassium.
  static let potassium = LinkTable(
    nutrient: .potassium,
    muscleSymptoms: [
      LinkRow("muscle cramps", .direct, [.soreCalves, .hardMuscles], "above all in the legs"),
      LinkRow("muscle weakness", .direct, [.soreCalves, .hardMuscles], "above all in the legs"),
      LinkRow("muscle hardness", .may, [.hardMuscles], "part of an electrolyte imbalance"),
      LinkRow("muscle soreness", .direct, [.soreCalves], "in the calves"),
      LinkRow("muscle spasms", .direct, [.hardMuscles], "imbalance, direction not stated"),
      LinkRow("muscle stiffness", .direct, [.hardMuscles], "imbalance, direction not stated"),
    ],
    otherSymptoms: [
      LinkRow("fatigue", .direct, [.soreCalves, .hardMuscles]),
      LinkRow("high blood pressure", .direct, [.soreCalves]),
    ],
    foods: [
      LinkRow("avocados", .direct, [.soreCalves]),
      LinkRow("bananas", .direct, [.soreCalves]),
      LinkRow("fortified foods", .direct, [.soreCalves], "joint list with magnesium and vitamins"),
      LinkRow("fruits", .direct, [.soreCalves]),
      LinkRow("leafy greens", .direct, [.soreCalves], "joint list with magnesium and vitamins"),
      LinkRow("legumes", .direct, [.soreCalves], "joint list with magnesium and vitamins"),
      LinkRow("nuts", .direct, [.soreCalves], "joint list with magnesium and vitamins"),
      LinkRow("seeds", .direct, [.soreCalves], "joint list with magnesium and vitamins"),
      LinkRow("spinach", .direct, [.soreCalves]),
      LinkRow("sweet potatoes", .direct, [.soreCalves]),
      LinkRow("vegetables", .direct, [.soreCalves]),
    ]
  )
}
