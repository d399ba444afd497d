import Laboratory

extension Rule {
  /// 25-hydroxyvitamin D above its interval.
  static let vitaminDHigh = Rule(
    .vitaminDHigh,
    title: "25-hydroxyvitamin D above its interval",
    rationale: """
      Too much vitamin D raises calcium. With high calcium beside it the pattern fits an excess of \
      vitamin D.
      """,
    source: "National Academies, Dietary Reference Intakes for Calcium and Vitamin D, 2011",
    examples: [
      Example(JudgedResult(.vitaminD, 420, .highCritical), applies: true),
      Example(JudgedResult(.vitaminD, 100, .normal), applies: false),
    ]
  ) { latest in
    guard let vitaminD = latest.high(.vitaminD) else { return nil }
    var evidence = [vitaminD]
    if let calcium = latest.decidingCalcium, calcium.isHigh,
      let near = latest.latest(calcium.analyte, near: vitaminD), near.isHigh
    {
      evidence.append(near)
    }
    return latest.finding(
      .vitaminDHigh, .vitaminD, certainty: evidence.count > 1 ? .probable : .stated,
      from: evidence, advice: [.reviewSupplements, .noSelfTreatment])
  }
}
