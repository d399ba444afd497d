import Laboratory

extension Rule {
  /// Borderline vitamin B12 with metabolites that a lack of it raises.
  static let b12DeficiencyFunctional = Rule(
    .b12DeficiencyFunctional,
    title: "Borderline vitamin B12 with raised methylmalonic acid or homocysteine",
    rationale: """
      Methylmalonic acid and homocysteine pile up where the cells lack vitamin B12. Both raised make \
      a deficiency probable where the kidneys are known to filter enough, one of them possible. \
      Homocysteine beside a normal methylmalonic acid points to folate or vitamin B6, and poor kidney \
      function raises both by itself.
      """,
    source: "NICE guideline NG239, 2024; Stavanger University Hospital, laboratory handbook, MMA",
    examples: [
      Example(
        JudgedResult(.vitaminB12, 177, .equivocal), JudgedResult(.mma, 520, .high),
        JudgedResult(.homocysteine, 19, .high), applies: true),
      Example(
        JudgedResult(.vitaminB12, 177, .equivocal), JudgedResult(.homocysteine, 22, .high),
        applies: true),
      Example(
        JudgedResult(.vitaminB12, 177, .equivocal), JudgedResult(.mma, 190, .normal),
        JudgedResult(.homocysteine, 22, .high), applies: false),
      Example(
        JudgedResult(.vitaminB12, 177, .equivocal), JudgedResult(.mma, 520, .high),
        JudgedResult(.egfr, 40, .low), applies: false),
    ]
  ) { latest in
    guard let b12 = latest.borderlineB12, latest.showsFunctionalDeficiency(of: b12) else {
      return nil
    }
    let markers = latest.raisedMarkers(near: b12)
    let hasMMA = markers.contains { $0.analyte == .mma }
    let isProbable = markers.count > 1 && latest.hasSoundKidneys(near: b12)
    var advice: [Advice] = latest.knowsKidneyFunction(near: b12) ? [] : [.checkKidneyFunction]
    if !hasMMA { advice += [.measureMetabolites, .considerFolateAndB6] }
    return latest.finding(
      .b12DeficiencyFunctional, .vitaminB12, certainty: isProbable ? .probable : .possible,
      from: [b12] + [latest.otherB12(than: b12)].compactMap(\.self) + markers,
      advice: advice + [.promptTreatmentOfB12, .neverFolateAlone, .dietFirst, .noSelfTreatment])
  }
}
