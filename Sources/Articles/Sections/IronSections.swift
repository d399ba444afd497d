import Laboratory

extension SectionTable {
  /// Where the articles say what they associate with iron.
  static let iron = SectionTable(
    muscleSymptoms: [
      SectionRow("impaired muscle recovery", .muscleLoss, 5),
      SectionRow("muscle atrophy", .muscleLoss, 5, 8, 13),
      SectionRow("muscle cramps", .soreMuscles, 8, 9, 11),
      SectionRow("muscle fatigue", .soreCalves, 17),
      SectionRow("muscle pain", .soreMuscles, 2, 8, 9, 11),
      SectionRow("muscle pain", .soreCalves, 8, 17),
      SectionRow("muscle soreness", .soreMuscles, 5, 8),
      SectionRow("muscle spasms", .soreCalves, 2, 9),
      SectionRow("muscle weakness", .soreMuscles, 2, 8, 9, 11),
      SectionRow("muscle weakness", .soreCalves, 2, 8, 9, 17),
      SectionRow("muscle weakness", .muscleLoss, 5, 6, 8, 13),
      SectionRow("reduced exercise performance", .muscleLoss, 5, 13),
    ],
    otherSymptoms: [
      SectionRow("brittle nails", .soreCalves, 9),
      SectionRow("fatigue", .soreMuscles, 2, 8, 9),
      SectionRow("fatigue", .soreCalves, 2, 8, 9),
      SectionRow("fatigue", .muscleLoss, 5, 6, 13),
      SectionRow("iron-deficiency anemia", .soreMuscles, 8),
      SectionRow("iron-deficiency anemia", .soreCalves, 8, 9, 17),
      SectionRow("iron-deficiency anemia", .muscleLoss, 5, 6, 13),
      SectionRow("pale skin", .soreCalves, 9),
      SectionRow("pale skin", .muscleLoss, 6),
      SectionRow("restless legs", .soreCalves, 8, 17),
      SectionRow("shortness of breath", .muscleLoss, 6),
    ],
    foods: [
      SectionRow("beans", .soreMuscles, 9),
      SectionRow("beans", .soreCalves, 8),
      SectionRow("fish", .soreMuscles, 10),
      SectionRow("fortified foods", .soreMuscles, 10),
      SectionRow("lean red meat", .muscleLoss, 7),
      SectionRow("lentils", .soreMuscles, 9),
      SectionRow("lentils", .muscleLoss, 7),
      SectionRow("meat", .soreMuscles, 10),
      SectionRow("poultry", .soreCalves, 8),
      SectionRow("red meat", .soreMuscles, 9),
      SectionRow("red meat", .soreCalves, 8),
      SectionRow("seafood", .soreCalves, 8),
      SectionRow("spinach", .soreMuscles, 9),
      SectionRow("spinach", .soreCalves, 8),
      SectionRow("spinach", .muscleLoss, 7),
    ])
}
