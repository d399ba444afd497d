import Laboratory

extension LinkTable {
  /// What the articles associate with a shortage of vitamin D.
  ///
  /// Hardness and stiffness are indirect although a summary lists them: its own text says that the
  /// shortage does not harden muscle, weakness and pain only feel so.
  static let vitaminD = LinkTable(
    nutrient: .vitaminD,
    muscleSymptoms: [
      LinkRow(
        "muscle pain", .direct, [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss],
        "two articles: severe or chronic only"),
      LinkRow(
        "muscle weakness", .direct, [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss],
        "some articles: severe or chronic only"),
      LinkRow("muscle atrophy", .direct, [.hardMuscles, .muscleLoss], "severe and chronic only"),
      LinkRow(
        "muscle cramps", .direct, [.soreCalves, .muscleLoss],
        "one article: via low blood calcium"),
      LinkRow("muscle soreness", .direct, [.soreMuscles, .soreCalves]),
      LinkRow(
        "myopathy", .direct, [.soreMuscles, .hardMuscles],
        "one article: severe and chronic only"),
      LinkRow("age-related muscle strength loss", .may, [.muscleLoss], "one study"),
      LinkRow("chronic musculoskeletal pain", .may, [.soreCalves], "a connection in research"),
      LinkRow("impaired muscle recovery", .direct, [.soreMuscles], "slower repair after damage"),
      LinkRow(
        "muscle hardness", .indirect, [.hardMuscles],
        "not directly; weakness and pain felt as hardness"),
      LinkRow(
        "muscle stiffness", .indirect, [.hardMuscles], "not directly; perceived, severe only"),
      LinkRow("proximal muscle weakness", .direct, [.soreMuscles], "upper arms and thighs"),
    ],
    otherSymptoms: [
      LinkRow("fatigue", .direct, [.soreMuscles, .soreCalves, .muscleLoss], "lack of energy"),
      LinkRow("bone pain", .direct, [.soreMuscles, .soreCalves], "above all in back and ribs"),
      LinkRow("depression", .direct, [.soreMuscles, .hardMuscles], "low mood"),
      LinkRow(
        "increased fall risk", .direct, [.soreMuscles, .hardMuscles],
        "above all in older adults"),
      LinkRow("mood changes", .direct, [.soreMuscles, .soreCalves]),
      LinkRow("difficulty walking", .direct, [.soreMuscles]),
      LinkRow("impaired balance", .direct, [.soreMuscles], "above all in older adults"),
      LinkRow("osteomalacia", .direct, [.soreMuscles], "in adults"),
      LinkRow("waddling gait", .direct, [.soreMuscles]),
    ],
    foods: [
      LinkRow("fatty fish", .direct, [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss]),
      LinkRow("egg yolks", .direct, [.soreCalves, .hardMuscles]),
      LinkRow("fortified milk", .direct, [.soreMuscles, .soreCalves]),
      LinkRow("fortified dairy", .direct, [.muscleLoss]),
      LinkRow("fortified foods", .direct, [.hardMuscles]),
    ]
  )
}
