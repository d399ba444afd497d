import Laboratory

extension Pattern {
  /// High calcium, suppressed parathyroid hormone and very much 25-hydroxyvitamin D.
  static let vitaminDExcess = Pattern(
    .vitaminDExcessPattern,
    title: "High calcium with suppressed parathyroid hormone and very high 25-hydroxyvitamin D",
    rationale: """
      Vitamin D beyond 375 nmol/L can raise calcium by itself; the parathyroid glands are silent then. \
      Supplements are the usual source.
      """,
    source: "National Academies, Dietary Reference Intakes for Calcium and Vitamin D, 2011",
    beside: [.hypercalcemia, .vitaminDHigh], certainty: .probable,
    examples: [
      Example(
        JudgedResult(.calciumAdjusted, 2.9, .high), JudgedResult(.pth, 0.8, .low),
        JudgedResult(.vitaminD, 420, .highCritical), applies: true),
      Example(
        JudgedResult(.calciumAdjusted, 2.9, .high), JudgedResult(.pth, 8, .high),
        JudgedResult(.vitaminD, 420, .highCritical), applies: false),
      Example(
        JudgedResult(.calciumAdjusted, 2.9, .high), JudgedResult(.pth, 0.8, .low),
        JudgedResult(.vitaminD, 375, .high), applies: false),
    ]
  ) { latest in
    guard let calcium = latest.decidingCalcium, calcium.isHigh,
      let hormone = latest.latest(.pth, near: calcium), hormone.isLow,
      let vitaminD = latest.latest(.vitaminD, near: calcium), vitaminD.amount > 375
    else { return nil }
    return [vitaminD, hormone]
  }
}
