import Laboratory

extension Pattern {
  /// Low calcium, very low 25-hydroxyvitamin D and high parathyroid hormone.
  static let osteomalacia = Pattern(
    .osteomalaciaPattern,
    title: "Low calcium, very low 25-hydroxyvitamin D and high parathyroid hormone",
    rationale: """
      Without vitamin D the glands draw calcium from bone, and bone softens. A low phosphate makes the \
      pattern surer. Normal values do not rule it out: past the age of 70 most people with \
      25-hydroxyvitamin D below 25 nmol/L have normal calcium and hormone.
      """,
    source: "Society for Endocrinology, emergency guidance on acute hypocalcaemia, 2016",
    beside: [.hypocalcemiaWithLowVitaminD, .hypocalcemia], certainty: .probable,
    examples: [
      Example(
        JudgedResult(.calciumAdjusted, 2.0, .low), JudgedResult(.vitaminD, 15, .low),
        JudgedResult(.pth, 14, .high), applies: true),
      Example(
        JudgedResult(.calciumAdjusted, 2.0, .low), JudgedResult(.vitaminD, 15, .low),
        JudgedResult(.pth, 5, .normal), applies: false),
      Example(
        JudgedResult(.calciumAdjusted, 2.0, .low), JudgedResult(.vitaminD, 25, .low),
        JudgedResult(.pth, 14, .high), applies: false),
    ]
  ) { latest in
    guard let calcium = latest.decidingCalcium, calcium.isLow,
      let vitaminD = latest.latest(.vitaminD, near: calcium), vitaminD.amount < 25,
      let hormone = latest.latest(.pth, near: calcium), hormone.isHigh
    else { return nil }
    let phosphate = latest.latest(.phosphate, near: calcium).flatMap { $0.isLow ? $0 : nil }
    return [hormone] + [phosphate].compactMap(\.self)
  }
}
