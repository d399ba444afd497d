import Laboratory

extension Rule {
  /// Magnesium below its interval.
  static let hypomagnesemia = Rule(
    .hypomagnesemia,
    title: "Magnesium below its interval",
    rationale: """
      Low magnesium makes nerves and muscles excitable, and it can pull potassium and calcium down \
      with it.
      """,
    source: "European Journal of Nutrition 2022, serum magnesium, doi:10.1007/s00394-022-02916-w",
    examples: [
      Example(JudgedResult(.magnesium, 0.45, .low), applies: true),
      Example(JudgedResult(.magnesium, 0.85, .normal), applies: false),
    ]
  ) { latest in
    guard let magnesium = latest.low(.magnesium) else { return nil }
    return latest.finding(
      .hypomagnesemia, .magnesium, from: [magnesium],
      advice: [.askAboutLosses, .dietFirst, .noSelfTreatment])
  }
}
