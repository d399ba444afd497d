import Laboratory

extension Rule {
  /// 25-hydroxyvitamin D low, but above the band of deficiency.
  static let vitaminDInsufficiency = Rule(
    .vitaminDInsufficiency,
    title: "25-hydroxyvitamin D low, above the deficient band",
    rationale: """
      Between deficiency and sufficiency most guidelines place a band in which some people have \
      too little.
      """,
    source: "National Academies, Dietary Reference Intakes for Calcium and Vitamin D, 2011",
    examples: [
      Example(JudgedResult(.vitaminD, 40, .low), applies: true),
      Example(JudgedResult(.vitaminD, 20, .low, saysDeficient: true), applies: false),
    ]
  ) { latest in
    guard let vitaminD = latest.low(.vitaminD), !vitaminD.saysDeficient else { return nil }
    return latest.finding(
      .vitaminDInsufficiency, .vitaminD, from: [vitaminD],
      advice: [.dietFirst, .safeSunlight, .noSelfTreatment])
  }
}
