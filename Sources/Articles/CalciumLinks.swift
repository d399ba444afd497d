import Laboratory

extension LinkTable {
  /// What the articles associate with a shortage of calcium.
  static let calcium = LinkTable(
    nutrient: .calcium,
    muscleSymptoms: [
      LinkRow(
        "muscle cramps", .direct, [.soreCalves, .hardMuscles, .muscleLoss],
        "one article only implies it"),
      LinkRow("muscle weakness", .direct, [.hardMuscles, .muscleLoss]),
      LinkRow("generalized muscle weakness", .direct, [.hardMuscles]),
      LinkRow(
        "muscle hardness", .direct, [.hardMuscles],
        "as felt; part of an electrolyte imbalance"),
      LinkRow("muscle spasms", .direct, [.hardMuscles], "involuntary"),
      LinkRow("muscle stiffness", .direct, [.hardMuscles]),
      LinkRow("tetany", .direct, [.hardMuscles]),
    ],
    otherSymptoms: [
      LinkRow("paresthesia", .may, [.hardMuscles], "tingling")
    ],
    foods: [
      LinkRow("dairy", .direct, [.soreCalves, .hardMuscles]),
      LinkRow("dark leafy greens", .direct, [.hardMuscles]),
      LinkRow("fortified cereals", .direct, [.hardMuscles]),
    ]
  )
}
