import Laboratory

extension Rule {
  /// Potassium above its interval.
  static let hyperkalemia = Rule(
    .hyperkalemia,
    title: "Potassium above its interval",
    rationale: """
      High potassium endangers the heart. It is also what a damaged specimen shows: haemolysis, a \
      clenched fist, late separation, or the salt of a tube, which lowers calcium as well.
      """,
    source: "UK Kidney Association, clinical practice guideline on hyperkalaemia, 2023",
    examples: [
      Example(JudgedResult(.potassium, 6.8, .highCritical), applies: true),
      Example(JudgedResult(.potassium, 3.2, .low), applies: false),
    ]
  ) { latest in
    guard let potassium = latest.high(.potassium) else { return nil }
    return latest.finding(
      .hyperkalemia, .potassium, from: [potassium],
      advice: [.confirmWithRepeat, .checkKidneyFunction, .reviewSupplements, .noSelfTreatment])
  }
}
