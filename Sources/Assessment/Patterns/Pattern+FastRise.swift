import Laboratory

extension Pattern {
  /// Potassium that rose fast.
  static let fastRise = Pattern(
    .fastPotassiumRise,
    title: "Potassium that rose by more than 0.5 mmol/L within twelve hours",
    rationale: "How fast potassium rises matters more to the heart than how high it stands.",
    source: "UK Kidney Association, clinical practice guideline on hyperkalaemia, 2023",
    beside: [.hyperkalemia], certainty: nil,
    examples: [
      Example(
        JudgedResult(.potassium, 5.6, .high), earlier: JudgedResult(.potassium, 4.9, .normal),
        applies: true),
      Example(JudgedResult(.potassium, 5.6, .high), applies: false),
    ]
  ) { latest in
    latest.fastRiseFrom.map { [$0] }
  }
}
