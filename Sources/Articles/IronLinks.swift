import Laboratory

extension LinkTable {
  /// What the articles associate with a shortage of iron.
  static let iron = LinkTable(
    nutrient: .iron,
    muscleSymptoms: [
      LinkRow(
        "muscle weakness", .direct, [.soreMuscles, .soreCalves, .muscleLoss],
        "during activity; one article: severe only"),
      LinkRow("muscle pain", .direct, [.soreMuscles, .soreCalves], "particularly during activity"),
      LinkRow("impaired muscle recovery", .direct, [.muscleLoss], "via anemia"),
      LinkRow("muscle atrophy", .indirect, [.muscleLoss], "severe only; over time, indirectly"),
      LinkRow("muscle cramps", .direct, [.soreMuscles], "via lactic acid; above all with anemia"),
      LinkRow("muscle fatigue", .direct, [.soreCalves]),
      LinkRow("muscle soreness", .indirect, [.soreMuscles], "contributing; via lactic acid"),
      LinkRow("muscle spasms", .direct, [.soreCalves], "in the calves"),
      LinkRow("reduced exercise performance", .direct, [.muscleLoss], "via anemia"),
    ],
    otherSymptoms: [
      LinkRow(
        "fatigue", .direct, [.soreMuscles, .soreCalves, .muscleLoss],
        "particularly during activity; via anemia"),
      LinkRow(
        "iron-deficiency anemia", .direct, [.soreMuscles, .soreCalves, .muscleLoss],
        "as the shortage progresses"),
      LinkRow("pale skin", .direct, [.soreCalves, .muscleLoss]),
      LinkRow("brittle nails", .direct, [.soreCalves]),
      LinkRow("restless legs", .direct, [.soreCalves], "painful sensations in the legs"),
      LinkRow("shortness of breath", .direct, [.muscleLoss]),
    ],
    foods: [
      LinkRow("spinach", .direct, [.soreMuscles, .soreCalves, .muscleLoss]),
      LinkRow("beans", .direct, [.soreMuscles, .soreCalves]),
      LinkRow("lentils", .direct, [.soreMuscles, .muscleLoss]),
      LinkRow("red meat", .direct, [.soreMuscles, .soreCalves]),
      LinkRow("fish", .direct, [.soreMuscles], "named jointly with vitamin B12"),
      LinkRow("fortified foods", .direct, [.soreMuscles], "named jointly with vitamin B12"),
      LinkRow("lean red meat", .direct, [.muscleLoss]),
      LinkRow("meat", .direct, [.soreMuscles], "named jointly with vitamin B12"),
      LinkRow("poultry", .direct, [.soreCalves]),
      LinkRow("seafood", .direct, [.soreCalves]),
    ]
  )
}
