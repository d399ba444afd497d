import Laboratory

extension Rule {
  /// Ferritin above its interval.
  static let ferritinHigh = Rule(
    .ferritinHigh,
    title: "Ferritin above its interval",
    rationale: """
      High ferritin is a full store of iron, or inflammation, or another disease; patterns beside it \
      tell which is likelier.
      """,
    source: "World Health Organization, guideline on use of ferritin concentrations, 2020",
    examples: [
      Example(JudgedResult(.ferritin, 650, .high), applies: true),
      Example(JudgedResult(.ferritin, 100, .normal), applies: false),
    ]
  ) { latest in
    guard let ferritin = latest.high(.ferritin) else { return nil }
    return latest.finding(
      .ferritinHigh, .iron, from: [ferritin], advice: [.reviewSupplements, .noSelfTreatment])
  }
}
