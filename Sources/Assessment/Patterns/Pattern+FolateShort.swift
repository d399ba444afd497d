import Laboratory

extension Pattern {
  /// Low folate beside a doubt about vitamin B12.
  static let folateShort = Pattern(
    .lowFolatePattern,
    title: "Low folate beside raised homocysteine or a doubtful vitamin B12",
    rationale: """
      Too little folate raises homocysteine while methylmalonic acid stays normal. Folic acid given \
      alone mends the blood and hides a shortage of vitamin B12, so both are to be settled together.
      """,
    source: """
      World Health Organization, serum and red blood cell folate concentrations, 2015; \
      NICE guideline NG239, 2024
      """,
    beside: [.b12Deficiency, .b12DeficiencyFunctional, .b12Borderline, .b12MarkerRaised],
    examples: [
      Example(
        JudgedResult(.homocysteine, 25, .high), JudgedResult(.folate, 5, .low), applies: true),
      Example(JudgedResult(.vitaminB12, 90, .low), JudgedResult(.folate, 5, .low), applies: true),
      Example(
        JudgedResult(.homocysteine, 25, .high), JudgedResult(.folate, 20, .normal), applies: false),
    ]
  ) { latest in
    guard let folate = latest.low(.folate) else { return nil }
    let beside: [4 of Analyte] = [.vitaminB12, .holotranscobalamin, .homocysteine, .mma]
    for number in beside.indices where latest.latest(beside[number], near: folate) != nil {
      return [folate]
    }
    return nil
  }
}
