import Laboratory

extension Rule {
  /// Low potassium together with low magnesium.
  static let refractoryHypokalemiaRisk = Rule(
    .refractoryHypokalemiaRisk,
    title: "Potassium and magnesium both low",
    rationale: """
      Without magnesium the kidney cannot hold potassium, so potassium may stay low until magnesium \
      is corrected.
      """,
    source: "European Journal of Nutrition 2022, serum magnesium, doi:10.1007/s00394-022-02916-w",
    examples: [
      Example(
        JudgedResult(.potassium, 2.9, .low), JudgedResult(.magnesium, 0.45, .low), applies: true),
      Example(
        JudgedResult(.potassium, 2.9, .low), JudgedResult(.magnesium, 0.85, .normal),
        applies: false),
    ]
  ) { latest in
    guard let potassium = latest.low(.potassium),
      let magnesium = latest.latest(.magnesium, near: potassium), magnesium.isLow
    else { return nil }
    return latest.finding(
      .refractoryHypokalemiaRisk, .potassium, certainty: .probable, from: [potassium, magnesium],
      advice: [.magnesiumFirst, .noSelfTreatment])
  }
}
