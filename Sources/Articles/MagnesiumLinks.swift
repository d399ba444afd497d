import Laboratory

extension LinkTable {
  /// What the articles associate with a shortage of magnesium.
  static let magnesium = LinkTable(
    nutrient: .magnesium,
    muscleSymptoms: [
      LinkRow(
        "muscle cramps", .direct, [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss],
        "painful"),
      LinkRow("muscle spasms", .direct, [.soreMuscles, .hardMuscles, .muscleLoss], "painful"),
      LinkRow(
        "muscle tightness", .direct, [.soreMuscles, .soreCalves, .hardMuscles],
        "tension; involuntary tensing"),
      LinkRow(
        "muscle weakness", .direct, [.soreMuscles, .hardMuscles, .muscleLoss],
        "via less energy; one article: severe only"),
      LinkRow(
        "muscle soreness", .direct, [.soreMuscles, .soreCalves], "contributing; in the calves"),
      LinkRow("muscle twitches", .direct, [.soreMuscles, .hardMuscles]),
      LinkRow("generalized muscle weakness", .may, [.muscleLoss]),
      LinkRow("muscle atrophy", .indirect, [.muscleLoss], "severe only; contributing"),
      LinkRow("muscle excitability", .direct, [.muscleLoss]),
      LinkRow("muscle hardness", .direct, [.hardMuscles], "often implicated; as felt"),
      LinkRow("muscle pain", .direct, [.soreMuscles], "often associated"),
      LinkRow("muscle stiffness", .direct, [.hardMuscles]),
    ],
    otherSymptoms: [
      LinkRow("fatigue", .direct, [.soreMuscles, .soreCalves, .hardMuscles], "via less energy"),
      LinkRow(
        "irregular heartbeat", .direct, [.soreCalves, .hardMuscles],
        "one article: severe only"),
      LinkRow("depression", .may, [.hardMuscles], "low mood"),
      LinkRow("eyelid twitching", .direct, [.hardMuscles], "nutrient inferred from context"),
      LinkRow("loss of appetite", .direct, [.hardMuscles], "nutrient inferred from context"),
      LinkRow("seizures", .direct, [.hardMuscles], "severe only"),
    ],
    foods: [
      LinkRow("leafy greens", .direct, [.soreMuscles, .soreCalves, .hardMuscles]),
      LinkRow("nuts", .direct, [.soreMuscles, .soreCalves, .hardMuscles]),
      LinkRow("seeds", .direct, [.soreMuscles, .soreCalves, .hardMuscles]),
      LinkRow("whole grains", .direct, [.soreMuscles, .soreCalves, .hardMuscles]),
      LinkRow("legumes", .direct, [.soreCalves, .hardMuscles]),
      LinkRow("fortified foods", .direct, [.soreCalves], "joint list with potassium and vitamins"),
    ]
  )
}
