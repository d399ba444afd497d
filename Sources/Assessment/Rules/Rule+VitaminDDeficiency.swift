import Laboratory

extension Rule {
  /// 25-hydroxyvitamin D in a band of deficiency.
  static let vitaminDDeficiency = Rule(
    .vitaminDDeficiency,
    title: "25-hydroxyvitamin D in the deficient band",
    rationale: """
      The store of vitamin D is measured as its 25-hydroxy form. Guidelines name a lowest band in \
      which harm to bone and muscle is to be expected.
      """,
    source: "National Academies, Dietary Reference Intakes for Calcium and Vitamin D, 2011",
    examples: [
      Example(JudgedResult(.vitaminD, 20, .low, saysDeficient: true), applies: true),
      Example(JudgedResult(.vitaminD, 40, .low), applies: false),
      Example(JudgedResult(.vitaminD, 60, .normal), applies: false),
    ]
  ) { latest in
    guard let vitaminD = latest.low(.vitaminD), vitaminD.saysDeficient else { return nil }
    return latest.finding(
      .vitaminDDeficiency, .vitaminD, from: [vitaminD],
      advice: [.dietFirst, .safeSunlight, .noSelfTreatment])
  }
}
