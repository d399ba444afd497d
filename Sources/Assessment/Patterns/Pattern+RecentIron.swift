import Laboratory

extension Pattern {
  /// Low ferritin with a high transferrin saturation.
  static let recentIron = Pattern(
    .recentIronPattern,
    title: "Low ferritin with a high transferrin saturation",
    rationale: """
      An empty store and a full transport contradict each other, unless a tablet of iron was taken \
      within the last hours before the specimen.
      """,
    source: "AGA clinical practice guideline on iron deficiency anemia, 2020",
    beside: [.ironDeficiency, .ironDeficiencyPossible], certainty: .possible,
    examples: [
      Example(
        JudgedResult(.ferritin, 12, .low), JudgedResult(.transferrinSaturation, 62, .high),
        applies: true),
      Example(
        JudgedResult(.ferritin, 12, .low), JudgedResult(.transferrinSaturation, 9, .low),
        applies: false),
      Example(
        JudgedResult(.ferritin, 12, .low), JudgedResult(.transferrinSaturation, 45, .normal),
        applies: false),
    ]
  ) { latest in
    guard let ferritin = latest[.ferritin], !ferritin.isHigh,
      let saturation = latest.latest(.transferrinSaturation, near: ferritin), saturation.amount > 45
    else { return nil }
    return [saturation]
  }
}
