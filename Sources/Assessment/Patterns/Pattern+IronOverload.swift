import Laboratory

extension Pattern {
  /// High ferritin with a high transferrin saturation.
  static let ironOverload = Pattern(
    .ironOverloadPattern,
    title: "High ferritin with a high transferrin saturation",
    rationale: """
      Both high together fit a full store of iron; inflammation raises ferritin alone. The limit of \
      45 % is common practice.
      """,
    source: "World Health Organization, guideline on use of ferritin concentrations, 2020",
    beside: [.ferritinHigh], certainty: .probable,
    examples: [
      Example(
        JudgedResult(.ferritin, 650, .high), JudgedResult(.transferrinSaturation, 60, .high),
        applies: true),
      Example(
        JudgedResult(.ferritin, 650, .high), JudgedResult(.transferrinSaturation, 45, .normal),
        applies: false),
    ]
  ) { latest in
    guard let ferritin = latest.high(.ferritin),
      let saturation = latest.latest(.transferrinSaturation, near: ferritin), saturation.amount > 45
    else { return nil }
    return [saturation]
  }
}
