import Laboratory

extension Rule {
  /// Two or more of potassium, magnesium and calcium outside their intervals.
  static let electrolyteImbalance = Rule(
    .electrolyteImbalance,
    title: "Two or more of potassium, magnesium and calcium outside their intervals",
    rationale: """
      The three are kept in balance by the same kidneys, hormones and losses; several that are off \
      call for one explanation rather than for several.
      """,
    source: "European Journal of Nutrition 2022, serum magnesium, doi:10.1007/s00394-022-02916-w",
    examples: [
      Example(
        JudgedResult(.potassium, 2.9, .low), JudgedResult(.magnesium, 0.45, .low), applies: true),
      Example(
        JudgedResult(.potassium, 6.0, .high), JudgedResult(.calcium, 2.0, .low), applies: true),
      Example(
        JudgedResult(.potassium, 2.9, .low), JudgedResult(.magnesium, 0.85, .normal),
        applies: false),
    ]
  ) { latest in
    var abnormal: [JudgedResult] = []
    for case let result? in [latest[.potassium], latest[.magnesium], latest.decidingCalcium]
    where result.isLow || result.isHigh {
      if let first = abnormal.first {
        let apart = result.collected.days(from: first.collected) ?? .max
        if apart > latest.windowDays { continue }
      }
      abnormal.append(result)
    }
    guard abnormal.count > 1 else { return nil }
    let hasLow = abnormal.contains { $0.isLow }
    return latest.finding(
      .electrolyteImbalance, .potassium, certainty: .probable, from: abnormal,
      advice: [.checkKidneyFunction] + (hasLow ? [.askAboutLosses] : []) + [.noSelfTreatment])
  }
}
