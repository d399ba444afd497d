import Laboratory

extension Pattern {
  /// A medicine that raises potassium beside high potassium.
  static let potassiumRaisingMedicine = Pattern(
    .medicineRaisesPotassium,
    title: "A medicine that raises potassium beside high potassium",
    rationale: """
      ACE inhibitors, angiotensin receptor blockers, potassium-sparing diuretics and trimethoprim keep \
      potassium in the body, the more so with weak kidneys.
      """,
    source: "UK Kidney Association, clinical practice guideline on hyperkalaemia, 2023",
    beside: [.hyperkalemia],
    examples: [
      Example(
        JudgedResult(.potassium, 5.8, .high), medicines: .potassiumRaising, applies: true),
      Example(JudgedResult(.potassium, 5.8, .high), medicines: .diuretic, applies: false),
    ]
  ) { latest in
    latest.medicines.contains(.potassiumRaising) ? [] : nil
  }
}
