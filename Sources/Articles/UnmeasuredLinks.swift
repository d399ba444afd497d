import Laboratory

/// Nutrients that the articles speak of and the panel does not measure.
extension LinkTable {
  /// What one article associates with a shortage of vitamin B6.
  static let vitaminB6 = LinkTable(
    nutrient: .vitaminB6,
    muscleSymptoms: [
      LinkRow("muscle cramps", .direct, [.soreMuscles])
    ]
  )

  /// What one article associates with a shortage of vitamin C.
  static let vitaminC = LinkTable(
    nutrient: .vitaminC,
    muscleSymptoms: [
      LinkRow("muscle atrophy", .direct, [.muscleLoss], "severe and long-term only; a mouse study"),
      LinkRow("muscle weakness", .indirect, [.muscleLoss], "severe only; contributing"),
      LinkRow("reduced exercise performance", .direct, [.muscleLoss], "long-term; a mouse study"),
    ],
    otherSymptoms: [
      LinkRow("fatigue", .direct, [.muscleLoss]),
      LinkRow("slow wound healing", .direct, [.muscleLoss]),
    ],
    foods: [
      LinkRow("bell peppers", .direct, [.muscleLoss]),
      LinkRow("citrus fruits", .direct, [.muscleLoss]),
      LinkRow("leafy greens", .direct, [.muscleLoss]),
    ]
  )

  /// Vitamin E: named once, with neither a symptom nor a food of its own.
  static let vitaminE = LinkTable(
    nutrient: .vitaminE
  )

  /// What one article associates with a shortage of phosphorus.
  static let phosphorus = LinkTable(
    nutrient: .phosphorus,
    muscleSymptoms: [
      LinkRow("muscle cramps", .direct, [.muscleLoss]),
      LinkRow("muscle weakness", .direct, [.muscleLoss]),
    ]
  )

  /// What one article associates with sodium out of balance.
  static let sodium = LinkTable(
    nutrient: .sodium,
    muscleSymptoms: [
      LinkRow("muscle cramps", .direct, [.hardMuscles], "imbalance, direction not stated"),
      LinkRow("muscle hardness", .may, [.hardMuscles], "part of an electrolyte imbalance"),
      LinkRow("muscle spasms", .direct, [.hardMuscles], "imbalance, direction not stated"),
      LinkRow("muscle stiffness", .direct, [.hardMuscles], "imbalance, direction not stated"),
    ]
  )

  /// What the articles associate with drinking too little.
  static let hydration = LinkTable(
    nutrient: .hydration,
    muscleSymptoms: [
      LinkRow(
        "muscle cramps", .direct, [.soreCalves, .hardMuscles],
        "worsened by dehydration; via electrolytes"),
      LinkRow("muscle soreness", .direct, [.soreCalves], "worsened by dehydration"),
      LinkRow("muscle spasms", .direct, [.hardMuscles], "via electrolyte imbalance"),
      LinkRow("muscle tightness", .direct, [.hardMuscles], "via electrolyte imbalance"),
    ]
  )
}
