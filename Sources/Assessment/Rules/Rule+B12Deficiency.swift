import Laboratory

extension Rule {
  /// Vitamin B12 below its interval.
  static let b12Deficiency = Rule(
    .b12Deficiency,
    title: "Vitamin B12 in the deficient band",
    rationale: """
      A total vitamin B12 this low needs no further test; raised methylmalonic acid or homocysteine \
      makes it surer. Nerves may not recover from a long deficiency, and folic acid alone hides it.
      """,
    source: "NICE guideline NG239, 2024",
    examples: [
      Example(JudgedResult(.vitaminB12, 90, .low), applies: true),
      Example(JudgedResult(.vitaminB12, 150, .equivocal), applies: false),
    ]
  ) { latest in
    guard let b12 = latest.low(.vitaminB12) else { return nil }
    let markers = latest.raisedMarkers(near: b12)
    let isSurer = !markers.isEmpty && !latest.hasKidneyFunction(below: 60, near: b12)
    return latest.finding(
      .b12Deficiency, .vitaminB12, certainty: isSurer ? .probable : .stated, from: [b12] + markers,
      advice: [.promptTreatmentOfB12, .neverFolateAlone, .dietFirst, .noSelfTreatment])
  }
}
