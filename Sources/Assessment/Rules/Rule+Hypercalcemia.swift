import Laboratory

extension Rule {
  /// Calcium above its interval, by the calcium that tells most.
  static let hypercalcemia = Rule(
    .hypercalcemia,
    title: "Calcium above its interval",
    rationale: """
      High calcium is seldom a matter of diet. Parathyroid hormone tells its main causes apart; \
      calcium and vitamin D are to be left alone until it is explained. From 3.5 mmol/L on it needs \
      care at once.
      """,
    source: """
      Society for Endocrinology, emergency guidance on acute hypercalcaemia, 2016; \
      Royal College of Pathologists, communication of critical results, 2017
      """,
    examples: [
      Example(JudgedResult(.calciumAdjusted, 2.85, .high), applies: true),
      Example(
        JudgedResult(.calcium, 2.7, .high), JudgedResult(.calciumIonized, 1.2, .normal),
        applies: false),
    ]
  ) { latest in
    guard let calcium = latest.decidingCalcium, calcium.isHigh else { return nil }
    let isTotal = calcium.analyte == .calcium
    let isUrgent =
      calcium.analyte != .calciumIonized && calcium.amount >= 3.5
      && !calcium.interpretation.isCritical
    return latest.finding(
      .hypercalcemia, .calcium, certainty: isTotal ? .possible : .stated,
      from: latest.evidence(of: calcium),
      advice: (isUrgent ? [.seekCareNow] : []) + (isTotal ? [.adjustForAlbumin] : [])
        + [.reviewSupplements, .noSelfTreatment])
  }
}
