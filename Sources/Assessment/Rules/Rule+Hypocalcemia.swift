import Laboratory

extension Rule {
  /// Calcium below its interval, by the calcium that tells most.
  static let hypocalcemia = Rule(
    .hypocalcemia,
    title: "Calcium below its interval",
    rationale: """
      Only free calcium acts. Measured ionized calcium tells it best, then total calcium adjusted for \
      albumin, then total calcium, which is low whenever albumin is.
      """,
    source: "Society for Endocrinology, emergency guidance on acute hypocalcaemia, 2016",
    examples: [
      Example(JudgedResult(.calcium, 1.95, .low), applies: true),
      Example(
        JudgedResult(.calcium, 2.05, .low), JudgedResult(.calciumAdjusted, 2.29, .normal),
        applies: false),
      Example(
        JudgedResult(.calciumAdjusted, 2.29, .normal), JudgedResult(.calciumIonized, 1.0, .low),
        applies: true),
    ]
  ) { latest in
    guard let calcium = latest.decidingCalcium, calcium.isLow else { return nil }
    let isTotal = calcium.analyte == .calcium
    return latest.finding(
      .hypocalcemia, .calcium, certainty: isTotal ? .possible : .stated,
      from: latest.evidence(of: calcium),
      advice: (isTotal ? [.adjustForAlbumin] : []) + [.dietFirst, .noSelfTreatment])
  }
}
