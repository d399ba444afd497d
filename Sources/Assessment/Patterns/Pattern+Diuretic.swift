import Laboratory

extension Pattern {
  /// A diuretic beside low potassium or magnesium.
  static let diuretic = Pattern(
    .diureticLosesMinerals,
    title: "A diuretic beside low potassium or magnesium",
    rationale: "Loop and thiazide diuretics carry potassium and magnesium out with the water.",
    source: "Davis, Comprehensive Handbook of Laboratory and Diagnostic Tests, potassium",
    beside: [.hypokalemia, .hypomagnesemia],
    examples: [
      Example(JudgedResult(.potassium, 3.1, .low), medicines: .diuretic, applies: true),
      Example(JudgedResult(.magnesium, 0.5, .low), medicines: .diuretic, applies: true),
      Example(JudgedResult(.potassium, 3.1, .low), applies: false),
    ]
  ) { latest in
    latest.medicines.contains(.diuretic) ? [] : nil
  }
}
