import Laboratory

extension Pattern {
  /// Metformin beside a low or doubtful vitamin B12.
  static let metformin = Pattern(
    .metforminLowersB12,
    title: "Metformin beside a low or doubtful vitamin B12",
    rationale:
      "Metformin taken for long lowers vitamin B12. It is never stopped without the doctor.",
    source: "NICE guideline NG239, 2024",
    beside: [.b12Deficiency, .b12DeficiencyFunctional, .b12Borderline, .b12MarkerRaised],
    examples: [
      Example(JudgedResult(.vitaminB12, 120, .low), medicines: .metformin, applies: true),
      Example(JudgedResult(.vitaminB12, 120, .low), medicines: .statin, applies: false),
    ]
  ) { latest in
    latest.medicines.contains(.metformin) ? [] : nil
  }
}
