import Laboratory

extension SectionTable {
  /// Where the articles say what they associate with calcium.
  static let calcium = SectionTable(
    muscleSymptoms: [
      SectionRow("generalized muscle weakness", .hardMuscles, 4),
      SectionRow("muscle cramps", .soreCalves, 15),
      SectionRow("muscle cramps", .hardMuscles, 1, 4, 7, 14),
      SectionRow("muscle cramps", .muscleLoss, 2),
      SectionRow("muscle hardness", .hardMuscles, 0, 1, 4, 14),
      SectionRow("muscle spasms", .hardMuscles, 1, 4, 7, 14),
      SectionRow("muscle stiffness", .hardMuscles, 0),
      SectionRow("muscle weakness", .hardMuscles, 0),
      SectionRow("muscle weakness", .muscleLoss, 2),
      SectionRow("tetany", .hardMuscles, 4, 7),
    ],
    otherSymptoms: [
      SectionRow("paresthesia", .hardMuscles, 7)
    ],
    foods: [
      SectionRow("dairy", .soreCalves, 15),
      SectionRow("dairy", .hardMuscles, 17),
      SectionRow("dark leafy greens", .hardMuscles, 17),
      SectionRow("fortified cereals", .hardMuscles, 17),
    ])
}
