import Laboratory

extension Pattern {
  /// High ferritin with inflammation and no high transferrin saturation.
  static let acutePhase = Pattern(
    .acutePhasePattern,
    title: "High ferritin with inflammation and a transferrin saturation that is not high",
    rationale: """
      Ferritin rises with inflammation as C-reactive protein does. Without a high transferrin \
      saturation that explains it better than iron does.
      """,
    source: "World Health Organization, guideline on use of ferritin concentrations, 2020",
    beside: [.ferritinHigh], certainty: .possible,
    examples: [
      Example(
        JudgedResult(.ferritin, 650, .high), JudgedResult(.crp, 60, .high),
        JudgedResult(.transferrinSaturation, 25, .normal), applies: true),
      Example(
        JudgedResult(.ferritin, 650, .high), JudgedResult(.crp, 60, .high),
        JudgedResult(.transferrinSaturation, 60, .high), applies: false),
      Example(
        JudgedResult(.ferritin, 650, .high), JudgedResult(.crp, 60, .high),
        JudgedResult(.transferrinSaturation, 45, .normal), applies: true),
      Example(JudgedResult(.ferritin, 650, .high), JudgedResult(.crp, 3, .normal), applies: false),
    ]
  ) { latest in
    guard let ferritin = latest.high(.ferritin),
      let protein = latest.latest(.crp, near: ferritin), protein.isHigh
    else { return nil }
    let saturation = latest.latest(.transferrinSaturation, near: ferritin)
    if let saturation, saturation.amount > 45 { return nil }
    return [protein] + [saturation].compactMap(\.self)
  }
}
