import Laboratory

extension SectionTable {
  /// Where the articles say what they associate with potassium.
  static let potassium = SectionTable(
    muscleSymptoms: [
      SectionRow("muscle cramps", .soreCalves, 1, 2, 5, 9, 12, 15),
      SectionRow("muscle cramps", .hardMuscles, 1, 7, 9),
      SectionRow("muscle hardness", .hardMuscles, 1),
      SectionRow("muscle soreness", .soreCalves, 1, 12),
      SectionRow("muscle spasms", .hardMuscles, 9),
      SectionRow("muscle stiffness", .hardMuscles, 9),
      SectionRow("muscle weakness", .soreCalves, 2, 5, 9),
      SectionRow("muscle weakness", .hardMuscles, 7),
    ],
    otherSymptoms: [
      SectionRow("fatigue", .soreCalves, 9),
      SectionRow("fatigue", .hardMuscles, 7),
      SectionRow("high blood pressure", .soreCalves, 9),
    ],
    foods: [
      SectionRow("avocados", .soreCalves, 5),
      SectionRow("bananas", .soreCalves, 5, 15),
      SectionRow("fortified foods", .soreCalves, 10),
      SectionRow("fruits", .soreCalves, 5),
      SectionRow("leafy greens", .soreCalves, 10),
      SectionRow("legumes", .soreCalves, 10),
      SectionRow("nuts", .soreCalves, 10),
      SectionRow("seeds", .soreCalves, 10),
      SectionRow("spinach", .soreCalves, 5),
      SectionRow("sweet potatoes", .soreCalves, 15),
      SectionRow("vegetables", .soreCalves, 5),
    ])
}
