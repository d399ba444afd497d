import Laboratory

extension Rule {
  /// Ferritin that is low only by the limit for people with inflammation, or little above it with a
  /// low transferrin saturation.
  static let ironDeficiencyPossible = Rule(
    .ironDeficiencyPossible,
    title: "Ferritin below the limit that holds with inflammation",
    rationale: """
      Inflammation raises ferritin and hides an empty store; a higher limit allows for that. A low \
      transferrin saturation supports the suspicion, and raises it by itself below 100 ug/L.
      """,
    source: """
      World Health Organization, guideline on use of ferritin concentrations, 2020; \
      AGA clinical practice guideline on iron deficiency anemia, 2020
      """,
    examples: [
      Example(
        JudgedResult(.ferritin, 40, .low, isLowOnlyByInflammation: true),
        JudgedResult(.crp, 40, .high), applies: true),
      Example(
        JudgedResult(.ferritin, 85, .normal), JudgedResult(.crp, 40, .high),
        JudgedResult(.transferrinSaturation, 12, .low), applies: true),
      Example(JudgedResult(.ferritin, 85, .normal), JudgedResult(.crp, 40, .high), applies: false),
      Example(JudgedResult(.ferritin, 8, .low), JudgedResult(.crp, 40, .high), applies: false),
      Example(JudgedResult(.ferritin, 200, .normal), JudgedResult(.crp, 80, .high), applies: false),
    ]
  ) { latest in
    guard let ferritin = latest[.ferritin], !ferritin.isHigh else { return nil }
    let saturation = latest.latest(.transferrinSaturation, near: ferritin)
    let protein = latest.latest(.crp, near: ferritin)
    let isHidden =
      !ferritin.isLow && ferritin.amount < 100 && protein?.isHigh == true
      && saturation.map { $0.amount < 20 } == true
    guard isHidden || ferritin.isLow && ferritin.isLowOnlyByInflammation else { return nil }
    return latest.finding(
      .ironDeficiencyPossible, .iron,
      certainty: !isHidden && saturation?.isLow == true ? .probable : .possible,
      from: [ferritin] + [protein, saturation].compactMap(\.self),
      advice: [.inflammationHidesIron, .pairIronWithVitaminC, .dietFirst, .noSelfTreatment])
  }
}
