import Laboratory

extension Rule {
  /// Ferritin above its interval.
  static let ferritinHigh = Rule(
    .ferritinHigh,
    title: "Ferritin above its interval",
    rationale: """
      High ferritin is a full store of iron, or inflammation. A high transferrin saturation speaks \
      for iron, a raised C-reactive protein for inflammation.
      """,
    source: "World Health Organization, guideline on use of ferritin concentrations, 2020",
    examples: [
      Example(JudgedResult(.ferritin, 650, .high), applies: true),
      Example(JudgedResult(.ferritin, 100, .normal), applies: false),
    ]
  ) { latest in
    guard let ferritin = latest.high(.ferritin) else { return nil }
    let saturation = latest.latest(.transferrinSaturation, near: ferritin)
    let protein = latest.latest(.crp, near: ferritin)
    let isFull = saturation?.isHigh == true
    let isInflamed = protein?.isHigh == true && !isFull
    return latest.finding(
      .ferritinHigh, .iron, certainty: isFull ? .probable : isInflamed ? .possible : .stated,
      from: [ferritin] + [saturation, protein].compactMap(\.self),
      advice: (isInflamed ? [.inflammationHidesIron] : []) + [.reviewSupplements, .noSelfTreatment])
  }
}
