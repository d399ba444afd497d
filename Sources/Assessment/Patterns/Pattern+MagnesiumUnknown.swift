import Laboratory

extension Pattern {
  /// Low potassium or calcium while magnesium was not measured.
  static let magnesiumUnknown = Pattern(
    .measureMagnesium,
    title: "Low potassium or calcium without a magnesium",
    rationale: """
      Low magnesium keeps potassium and calcium down whatever is done about them, so it is to be known \
      first.
      """,
    source: "European Journal of Nutrition 2022, serum magnesium, doi:10.1007/s00394-022-02916-w",
    beside: [.hypokalemia, .hypocalcemia],
    examples: [
      Example(JudgedResult(.potassium, 3.1, .low), applies: true),
      Example(JudgedResult(.calciumAdjusted, 2.0, .low), applies: true),
      Example(
        JudgedResult(.potassium, 3.1, .low), JudgedResult(.magnesium, 0.9, .normal), applies: false),
      Example(JudgedResult(.potassium, 4.1, .normal), applies: false),
    ]
  ) { latest in
    let low = [latest.low(.potassium), latest.decidingCalcium.flatMap { $0.isLow ? $0 : nil }]
    let needs = low.compactMap(\.self).contains { latest.latest(.magnesium, near: $0) == nil }
    return needs ? [] : nil
  }
}
