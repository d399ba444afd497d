import Laboratory

extension Rule {
  /// Borderline vitamin B12 that the metabolites do not settle.
  static let b12Borderline = Rule(
    .b12Borderline,
    title: "Vitamin B12 in the borderline band",
    rationale: """
      In this band a result neither shows nor excludes a deficiency. Methylmalonic acid and \
      homocysteine settle it, unless poor kidney function raises them.
      """,
    source: "NICE guideline NG239, 2024",
    examples: [
      Example(JudgedResult(.vitaminB12, 177, .equivocal), applies: true),
      Example(
        JudgedResult(.vitaminB12, 177, .equivocal), JudgedResult(.mma, 520, .high),
        JudgedResult(.egfr, 40, .low), applies: true),
      Example(
        JudgedResult(.vitaminB12, 177, .equivocal), JudgedResult(.mma, 520, .high), applies: false),
      Example(JudgedResult(.holotranscobalamin, 40, .equivocal), applies: true),
      Example(
        JudgedResult(.vitaminB12, 177, .equivocal), JudgedResult(.holotranscobalamin, 20, .low),
        applies: false),
      Example(JudgedResult(.vitaminB12, 400, .normal), applies: false),
    ]
  ) { latest in
    guard let b12 = latest.borderlineB12, !latest.showsFunctionalDeficiency(of: b12) else {
      return nil
    }
    let other = latest.otherB12(than: b12)
    let mma = latest.latest(.mma, near: b12)
    let homocysteine = latest.latest(.homocysteine, near: b12)
    var advice: [Advice] = []
    if mma?.isHigh == true || homocysteine?.isHigh == true,
      latest.hasKidneyFunction(below: 60, near: b12)
    {
      advice.append(.checkKidneyFunction)
    } else if homocysteine?.isHigh == true {
      advice.append(.considerFolateAndB6)
    } else if mma == nil {
      advice.append(.measureMetabolites)
    }
    return latest.finding(
      .b12Borderline, .vitaminB12, certainty: .possible,
      from: [b12] + [other, mma, homocysteine].compactMap(\.self),
      advice: advice + [.neverFolateAlone, .dietFirst, .noSelfTreatment])
  }
}
