import Laboratory

extension Rule {
  /// Magnesium above its interval.
  static let hypermagnesemia = Rule(
    .hypermagnesemia,
    title: "Magnesium above its interval",
    rationale: """
      Healthy kidneys shed surplus magnesium, so a high one asks for kidney function and for \
      supplements, antacids and laxatives that hold it.
      """,
    source: "European Journal of Nutrition 2022, serum magnesium, doi:10.1007/s00394-022-02916-w",
    examples: [
      Example(JudgedResult(.magnesium, 2.0, .high), applies: true),
      Example(JudgedResult(.magnesium, 0.45, .low), applies: false),
    ]
  ) { latest in
    guard let magnesium = latest.high(.magnesium) else { return nil }
    return latest.finding(
      .hypermagnesemia, .magnesium, from: [magnesium],
      advice: [.checkKidneyFunction, .reviewSupplements, .noSelfTreatment])
  }
}
