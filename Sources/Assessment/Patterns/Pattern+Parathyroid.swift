import Laboratory

extension Pattern {
  /// High calcium while parathyroid hormone is not suppressed.
  static let parathyroid = Pattern(
    .parathyroidPattern,
    title: "High calcium while parathyroid hormone is not suppressed",
    rationale: """
      High calcium silences healthy parathyroid glands. A hormone that is normal or high beside it \
      comes from glands that no longer listen, also where 25-hydroxyvitamin D is low.
      """,
    source: "Society for Endocrinology, emergency guidance on acute hypercalcaemia, 2016",
    beside: [.hypercalcemia],
    examples: [
      Example(
        JudgedResult(.calciumAdjusted, 2.85, .high), JudgedResult(.pth, 12, .high), applies: true),
      Example(
        JudgedResult(.calciumAdjusted, 2.85, .high), JudgedResult(.pth, 5, .normal), applies: true),
      Example(
        JudgedResult(.calciumAdjusted, 2.85, .high), JudgedResult(.pth, 0.8, .low), applies: false),
      Example(
        JudgedResult(.calciumAdjusted, 2.3, .normal), JudgedResult(.pth, 12, .high),
        applies: false),
    ]
  ) { latest in
    guard let calcium = latest.decidingCalcium, calcium.isHigh,
      let hormone = latest.latest(.pth, near: calcium), !hormone.isLow
    else { return nil }
    return [hormone]
  }
}
