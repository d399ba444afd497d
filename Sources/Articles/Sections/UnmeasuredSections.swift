import Laboratory

extension SectionTable {
  /// Where the articles say what they associate with vitamin B6.
  static let vitaminB6 = SectionTable(
    muscleSymptoms: [
      SectionRow("muscle cramps", .soreMuscles, 6)
    ])

  /// Where the articles say what they associate with vitamin C.
  static let vitaminC = SectionTable(
    muscleSymptoms: [
      SectionRow("muscle atrophy", .muscleLoss, 5, 6, 7, 8, 11),
      SectionRow("muscle weakness", .muscleLoss, 8),
      SectionRow("reduced exercise performance", .muscleLoss, 7),
    ],
    otherSymptoms: [
      SectionRow("fatigue", .muscleLoss, 6),
      SectionRow("slow wound healing", .muscleLoss, 6),
    ],
    foods: [
      SectionRow("bell peppers", .muscleLoss, 7),
      SectionRow("citrus fruits", .muscleLoss, 7),
      SectionRow("leafy greens", .muscleLoss, 7),
    ])

  /// Where the articles say what they associate with phosphorus.
  static let phosphorus = SectionTable(
    muscleSymptoms: [
      SectionRow("muscle cramps", .muscleLoss, 2),
      SectionRow("muscle weakness", .muscleLoss, 2),
    ])

  /// Where the articles say what they associate with sodium.
  static let sodium = SectionTable(
    muscleSymptoms: [
      SectionRow("muscle cramps", .hardMuscles, 1, 9),
      SectionRow("muscle hardness", .hardMuscles, 1),
      SectionRow("muscle spasms", .hardMuscles, 9),
      SectionRow("muscle stiffness", .hardMuscles, 9),
    ])

  /// Where the articles say what they associate with drinking too little.
  static let hydration = SectionTable(
    muscleSymptoms: [
      SectionRow("muscle cramps", .soreCalves, 2, 10, 16),
      SectionRow("muscle cramps", .hardMuscles, 15),
      SectionRow("muscle soreness", .soreCalves, 2, 10, 16),
      SectionRow("muscle spasms", .hardMuscles, 15),
      SectionRow("muscle tightness", .hardMuscles, 15),
    ])
}
