import Laboratory

extension Rule {
  /// Potassium below its interval.
  static let hypokalemia = Rule(
    .hypokalemia,
    title: "Potassium below its interval",
    rationale: """
      Potassium carries the signal from nerve to muscle and in the heart. Losses and medicines are \
      commoner causes of a low one than food.
      """,
    source: "Davis, Comprehensive Handbook of Laboratory and Diagnostic Tests, potassium",
    examples: [
      Example(JudgedResult(.potassium, 2.9, .low), applies: true),
      Example(JudgedResult(.potassium, 4.1, .normal), applies: false),
    ]
  ) { latest in
    guard let potassium = latest.low(.potassium) else { return nil }
    return latest.finding(
      .hypokalemia, .potassium, from: [potassium],
      advice: [.askAboutPotassiumLosses, .dietFirst, .noSelfTreatment])
  }
}
