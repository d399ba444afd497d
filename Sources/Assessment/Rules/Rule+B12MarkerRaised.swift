import Laboratory

extension Rule {
  /// Raised methylmalonic acid or homocysteine where vitamin B12 is not low, or was not measured.
  static let b12MarkerRaised = Rule(
    .b12MarkerRaised,
    title: "Methylmalonic acid or homocysteine raised without low vitamin B12",
    rationale: """
      A normal total vitamin B12 does not exclude that the cells lack it: nitrous oxide, defects of \
      transport and inactive forms have this pattern. So do poor kidney function and, for \
      homocysteine alone, too little folate or vitamin B6.
      """,
    source: "NICE guideline NG239, 2024; Stavanger University Hospital, laboratory handbook, MMA",
    examples: [
      Example(
        JudgedResult(.vitaminB12, 660, .normal), JudgedResult(.mma, 600, .high), applies: true),
      Example(JudgedResult(.homocysteine, 25, .high), applies: true),
      Example(JudgedResult(.vitaminB12, 90, .low), JudgedResult(.mma, 600, .high), applies: false),
      Example(
        JudgedResult(.holotranscobalamin, 20, .low), JudgedResult(.mma, 600, .high), applies: false),
      Example(
        JudgedResult(.vitaminB12, 177, .equivocal), JudgedResult(.homocysteine, 25, .high),
        applies: false),
    ]
  ) { latest in
    let (mma, homocysteine) = (latest.high(.mma), latest.high(.homocysteine))
    guard let marker = mma ?? homocysteine else { return nil }
    let b12 = latest.latest(.vitaminB12, near: marker)
    let active = latest.latest(.holotranscobalamin, near: marker)
    let measured = [b12, active].compactMap(\.self)
    if measured.contains(where: { $0.isLow || $0.interpretation == .equivocal }) { return nil }
    var evidence = [marker]
    if mma != nil, let other = latest.latest(.homocysteine, near: marker), other.isHigh {
      evidence.append(other)
    }
    // A normal vitamin B12 speaks against what the markers say, so that they are possible at most.
    let isProbable =
      evidence.count > 1 && measured.isEmpty && latest.hasSoundKidneys(near: marker)
    evidence += measured
    var advice: [Advice] = []
    if !latest.hasSoundKidneys(near: marker) { advice.append(.checkKidneyFunction) }
    if mma == nil { advice.append(.considerFolateAndB6) }
    return latest.finding(
      .b12MarkerRaised, .vitaminB12, certainty: isProbable ? .probable : .possible,
      from: evidence, advice: advice + [.neverFolateAlone, .noSelfTreatment])
  }
}
