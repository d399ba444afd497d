import Laboratory

extension SectionTable {
  /// Where the articles say what they associate with a shortage of no nutrient in particular.
  static let anyNutrient = SectionTable(
    muscleSymptoms: [
      SectionRow("generalized muscle weakness", .hardMuscles, 6),
      SectionRow("generalized muscle weakness", .muscleLoss, 12),
      SectionRow("muscle atrophy", .muscleLoss, 0, 2, 5),
      SectionRow("muscle cramps", .soreCalves, 3, 14),
      SectionRow("muscle cramps", .hardMuscles, 2, 6, 16),
      SectionRow("muscle hardness", .hardMuscles, 6, 8, 10),
      SectionRow("muscle pain", .soreMuscles, 0, 15),
      SectionRow("muscle pain", .soreCalves, 3, 14),
      SectionRow("muscle pain", .hardMuscles, 6),
      SectionRow("muscle pain", .muscleLoss, 12),
      SectionRow("muscle soreness", .soreMuscles, 1, 11),
      SectionRow("muscle soreness", .soreCalves, 0, 3, 11),
      SectionRow("muscle spasms", .hardMuscles, 2, 6),
      SectionRow("muscle stiffness", .hardMuscles, 10),
      SectionRow("muscle tightness", .hardMuscles, 2, 8, 10, 16),
      SectionRow("muscle weakness", .soreCalves, 14),
      SectionRow("muscle weakness", .hardMuscles, 16),
      SectionRow("muscle weakness", .muscleLoss, 5),
    ],
    otherSymptoms: [
      SectionRow("bone pain", .soreMuscles, 15),
      SectionRow("bone pain", .hardMuscles, 6, 16),
      SectionRow("fatigue", .soreMuscles, 15),
      SectionRow("fatigue", .soreCalves, 14),
      SectionRow("fatigue", .hardMuscles, 6, 16),
      SectionRow("fatigue", .muscleLoss, 12),
      SectionRow("history of fractures", .hardMuscles, 6),
      SectionRow("impaired balance", .muscleLoss, 12),
      SectionRow("numbness", .hardMuscles, 6),
      SectionRow("paresthesia", .soreMuscles, 15),
      SectionRow("paresthesia", .hardMuscles, 6, 16),
    ],
    foods: [
      SectionRow("fatty fish", .soreMuscles, 2),
      SectionRow("fortified foods", .soreCalves, 10),
      SectionRow("leafy greens", .soreMuscles, 2),
      SectionRow("leafy greens", .soreCalves, 10),
      SectionRow("lean meats", .soreMuscles, 2),
      SectionRow("legumes", .soreCalves, 10),
      SectionRow("nuts", .soreMuscles, 2),
      SectionRow("nuts", .soreCalves, 10),
      SectionRow("seeds", .soreMuscles, 2),
      SectionRow("seeds", .soreCalves, 10),
    ])

  /// Where the articles say what they associate with electrolytes as a group.
  static let electrolytes = SectionTable(
    muscleSymptoms: [
      SectionRow("muscle cramps", .b12SoreMuscles, 6),
      SectionRow("muscle pain", .soreCalves, 3),
      SectionRow("muscle spasms", .b12SoreMuscles, 6),
      SectionRow("muscle spasms", .soreCalves, 3),
    ],
    foods: [
      SectionRow("electrolyte-rich foods", .soreCalves, 10)
    ])

  /// Where the articles say what they associate with B vitamins as a group.
  static let bVitamins = SectionTable(
    muscleSymptoms: [
      SectionRow("muscle pain", .soreMuscles, 6),
      SectionRow("muscle soreness", .soreMuscles, 5),
    ])
}
