import Laboratory

extension Rule {
  /// Ferritin below the limit for people without inflammation.
  static let ironDeficiency = Rule(
    .ironDeficiency,
    title: "Ferritin below its interval",
    rationale: """
      Ferritin falls with the iron store. Inflammation raises it, so that a ferritin that is low all \
      the same is low indeed.
      """,
    source: "World Health Organization, guideline on use of ferritin concentrations, 2020",
    examples: [
      Example(JudgedResult(.ferritin, 8, .low), applies: true),
      Example(JudgedResult(.ferritin, 8, .low), JudgedResult(.crp, 20, .high), applies: true),
      Example(JudgedResult(.ferritin, 40, .low, isLowOnlyByInflammation: true), applies: false),
    ]
  ) { latest in
    guard let ferritin = latest.low(.ferritin), !ferritin.isLowOnlyByInflammation else {
      return nil
    }
    let saturation = latest.latest(.transferrinSaturation, near: ferritin)
    return latest.finding(
      .ironDeficiency, .iron, certainty: saturation?.isLow == true ? .probable : .stated,
      from: [ferritin] + [saturation].compactMap(\.self).filter(\.isLow),
      advice: [.pairIronWithVitaminC, .dietFirst, .noSelfTreatment])
  }
}
