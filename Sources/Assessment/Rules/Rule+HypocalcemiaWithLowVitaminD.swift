import Laboratory

extension Rule {
  /// Low calcium together with low vitamin D.
  static let hypocalcemiaWithLowVitaminD = Rule(
    .hypocalcemiaWithLowVitaminD,
    title: "Calcium and 25-hydroxyvitamin D both low",
    rationale: """
      Without vitamin D the gut takes up too little calcium. The two together fit a lack of vitamin D \
      that has reached the bones.
      """,
    source: "Society for Endocrinology, emergency guidance on acute hypocalcaemia, 2016",
    examples: [
      Example(
        JudgedResult(.calciumAdjusted, 2.0, .low), JudgedResult(.vitaminD, 15, .low), applies: true),
      Example(
        JudgedResult(.calciumAdjusted, 2.85, .high), JudgedResult(.vitaminD, 18, .low),
        applies: false),
    ]
  ) { latest in
    guard let calcium = latest.decidingCalcium, calcium.isLow,
      let vitaminD = latest.latest(.vitaminD, near: calcium), vitaminD.isLow
    else { return nil }
    return latest.finding(
      .hypocalcemiaWithLowVitaminD, .calcium, certainty: .probable,
      from: [calcium, vitaminD],
      advice: [.considerVitaminD, .noSelfTreatment])
  }
}
