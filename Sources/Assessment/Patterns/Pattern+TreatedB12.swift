import Laboratory

extension Pattern {
  /// Treatment with vitamin B12 beside a finding that rests on its amount in blood.
  static let treatedB12 = Pattern(
    .treatmentHidesB12,
    title: "Vitamin B12 measured during treatment with it",
    rationale: """
      During treatment the amount in blood shows the treatment and not the store, so it grades nothing.
      """,
    source: "NICE guideline NG239, 2024",
    beside: [.b12Deficiency, .b12DeficiencyFunctional, .b12Borderline, .b12MarkerRaised],
    // Nothing is to be hurried or eaten because of an amount that shows the treatment.
    certainty: .possible, withdraws: [.promptTreatmentOfB12, .dietFirst],
    examples: [
      Example(JudgedResult(.vitaminB12, 120, .low), medicines: .vitaminB12, applies: true),
      Example(JudgedResult(.mma, 600, .high), medicines: .vitaminB12, applies: true),
      Example(JudgedResult(.vitaminB12, 120, .low), medicines: .metformin, applies: false),
    ]
  ) { latest in
    latest.medicines.contains(.vitaminB12) ? [] : nil
  }
}
