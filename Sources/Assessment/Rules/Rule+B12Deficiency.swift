import Laboratory

extension Rule {
  /// Vitamin B12 below its interval, total or active.
  static let b12Deficiency = Rule(
    .b12Deficiency,
    title: "Vitamin B12 in the deficient band",
    rationale: """
      A vitamin B12 this low, total or active, needs no further test; raised methylmalonic acid or \
      homocysteine makes it surer, and two kinds of vitamin B12 that contradict each other less sure. \
      Nerves may not recover from a long deficiency, and folic acid alone hides it.
      """,
    source: "NICE guideline NG239, 2024",
    examples: [
      Example(JudgedResult(.vitaminB12, 90, .low), applies: true),
      Example(JudgedResult(.holotranscobalamin, 20, .low), applies: true),
      Example(
        JudgedResult(.vitaminB12, 177, .equivocal), JudgedResult(.holotranscobalamin, 20, .low),
        applies: true),
      Example(JudgedResult(.vitaminB12, 150, .equivocal), applies: false),
    ]
  ) { latest in
    guard let b12 = latest.deficientB12 else { return nil }
    let markers = latest.raisedMarkers(near: b12)
    let other = latest.otherB12(than: b12)
    let isSurer =
      other?.isLow == true || !markers.isEmpty && !latest.hasKidneyFunction(below: 60, near: b12)
    let isContradicted = other.map { $0.interpretation == .normal || $0.isHigh } ?? false
    return latest.finding(
      .b12Deficiency, .vitaminB12,
      certainty: isContradicted ? .possible : isSurer ? .probable : .stated,
      from: [b12] + [other].compactMap(\.self) + markers,
      advice: [.promptTreatmentOfB12, .neverFolateAlone, .dietFirst, .noSelfTreatment])
  }
}
