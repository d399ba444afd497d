import Laboratory

extension Pattern {
  /// Low or borderline total vitamin B12 in pregnancy without active B12.
  static let activeB12Missing = Pattern(
    .measureActiveB12,
    title: "Total vitamin B12 in pregnancy without active B12",
    rationale: """
      Total vitamin B12 falls in pregnancy without a shortage, since its carrier does. Active B12 \
      (holotranscobalamin) does not, and is the test to prefer.
      """,
    source: "NICE guideline NG239, 2024",
    beside: [.b12Deficiency, .b12DeficiencyFunctional, .b12Borderline],
    examples: [
      Example(JudgedResult(.vitaminB12, 120, .low, isPregnant: true), applies: true),
      Example(
        JudgedResult(.vitaminB12, 120, .low, isPregnant: true),
        JudgedResult(.holotranscobalamin, 20, .low), applies: false),
      Example(JudgedResult(.vitaminB12, 120, .low), applies: false),
    ]
  ) { latest in
    guard let b12 = latest[.vitaminB12], b12.isPregnant,
      latest.latest(.holotranscobalamin, near: b12) == nil
    else { return nil }
    return []
  }
}
