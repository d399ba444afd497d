import Laboratory

extension Rule {
  /// Low calcium together with low magnesium.
  static let hypocalcemiaWithLowMagnesium = Rule(
    .hypocalcemiaWithLowMagnesium,
    title: "Calcium and magnesium both low",
    rationale: """
      Without magnesium the parathyroid glands fall silent, so calcium may not rise until magnesium \
      is corrected.
      """,
    source: "Society for Endocrinology, emergency guidance on acute hypocalcaemia, 2016",
    examples: [
      Example(
        JudgedResult(.calciumAdjusted, 1.95, .low), JudgedResult(.magnesium, 0.35, .lowCritical),
        applies: true),
      Example(
        JudgedResult(.calciumAdjusted, 1.95, .low), JudgedResult(.magnesium, 0.9, .normal),
        applies: false),
    ]
  ) { latest in
    guard let calcium = latest.decidingCalcium, calcium.isLow,
      let magnesium = latest.latest(.magnesium, near: calcium), magnesium.isLow
    else { return nil }
    return latest.finding(
      .hypocalcemiaWithLowMagnesium, .calcium, certainty: .probable,
      from: [calcium, magnesium],
      advice: [.magnesiumFirst, .noSelfTreatment])
  }
}
