import Laboratory

extension Pattern {
  /// Potassium far too high beside calcium far too low: the salt of a blood count's tube.
  static let tubeAdditive = Pattern(
    .tubeAdditivePattern,
    title: "High potassium with very low calcium: the additive of a tube",
    rationale: """
      The tube for a blood count holds a potassium salt of EDTA. A little of it in the specimen raises \
      potassium and binds calcium and magnesium, while sodium stays as it was. The limits of 6.5 and \
      1.8 mmol/L are cautious ones of this tool.
      """,
    source: "UK Kidney Association, clinical practice guideline on hyperkalaemia, 2023",
    beside: [.hyperkalemia], certainty: .possible, doubtsEvidence: true,
    examples: [
      Example(
        JudgedResult(.potassium, 7.2, .highCritical), JudgedResult(.calcium, 1.4, .lowCritical),
        applies: true),
      Example(
        JudgedResult(.potassium, 7.2, .highCritical), JudgedResult(.calcium, 1.4, .lowCritical),
        JudgedResult(.magnesium, 0.9, .normal), applies: false),
      Example(
        JudgedResult(.potassium, 7.2, .highCritical), JudgedResult(.calcium, 1.4, .lowCritical),
        JudgedResult(.magnesium, 0.3, .low), JudgedResult(.sodium, 140, .normal), applies: true),
      Example(
        JudgedResult(.potassium, 7.2, .highCritical), JudgedResult(.calcium, 1.4, .lowCritical),
        JudgedResult(.sodium, 120, .low), applies: false),
      Example(
        JudgedResult(.potassium, 6.5, .highCritical), JudgedResult(.calcium, 1.4, .lowCritical),
        applies: false),
      Example(
        JudgedResult(.potassium, 7.2, .highCritical), JudgedResult(.calcium, 1.8, .low),
        applies: false),
    ]
  ) { latest in
    guard let (potassium, calcium) = latest.potassiumAgainstCalcium else { return nil }
    let (magnesium, sodium) = (
      latest.drawn(.magnesium, with: potassium), latest.drawn(.sodium, with: potassium)
    )
    if let magnesium, !magnesium.isLow { return nil }
    if let sodium, sodium.isAbnormal { return nil }
    return [potassium, calcium] + [magnesium, sodium].compactMap(\.self)
  }
}

extension LatestResults {
  /// A potassium above 6.5 mmol/L and a total calcium below 1.8 mmol/L of one draw, as EDTA in the specimen makes
  /// them. Safety asks for no more than this; the pattern also looks at magnesium and sodium.
  var potassiumAgainstCalcium: (potassium: JudgedResult, calcium: JudgedResult)? {
    guard let potassium = self[.potassium], potassium.amount > 6.5,
      let calcium = drawn(.calcium, with: potassium), calcium.amount < 1.8
    else { return nil }
    return (potassium, calcium)
  }

  /// An analyte's result of the same draw.
  func drawn(_ analyte: Analyte, with other: JudgedResult) -> JudgedResult? {
    latest(analyte, near: other).flatMap {
      $0.collected.isDrawn(with: other.collected) ? $0 : nil
    }
  }
}
