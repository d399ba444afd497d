import Laboratory

extension Pattern {
  /// Use of nitrous oxide beside anything about vitamin B12.
  static let nitrousOxide = Pattern(
    .nitrousOxideUse,
    title: "Nitrous oxide beside a doubt about vitamin B12",
    rationale: """
      Nitrous oxide inactivates vitamin B12 while the amount in blood stays as it was: homocysteine or \
      methylmalonic acid tell then, and total vitamin B12 does not.
      """,
    source: "NICE guideline NG239, 2024",
    beside: [.b12Deficiency, .b12DeficiencyFunctional, .b12Borderline, .b12MarkerRaised],
    examples: [
      Example(JudgedResult(.mma, 600, .high), medicines: .nitrousOxide, applies: true),
      Example(JudgedResult(.mma, 600, .high), applies: false),
    ]
  ) { latest in
    latest.medicines.contains(.nitrousOxide) ? [] : nil
  }
}
