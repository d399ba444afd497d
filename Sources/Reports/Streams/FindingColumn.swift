import Laboratory

/// The columns of the stream of findings, in its order.
enum FindingColumn: Int, CaseIterable {
  case patientID, patientSystem, finding, nutrient, severity, certainty, evidence, symptoms, foods
  case withheld, advice, articles, guideline, collected

  static let columns = allCases.map(\.column)

  private var column: Column {
    switch self {
    case .patientID: Column("patient_id", .text)
    case .patientSystem: Column("patient_system", .text, optional: true)
    case .finding: Column("finding", .word(FindingKind.allCases.map(\.word)))
    case .nutrient: Column("nutrient", .word(Nutrient.allCases.map(\.key)))
    case .severity: Column("severity", .word(["borderline", "abnormal", "critical"]))
    case .certainty: Column("certainty", .word(["stated", "probable", "possible"]))
    case .evidence: Column("evidence", .objects(Self.evidenceMembers))
    case .symptoms: Column("symptoms", .objects(Self.symptomMembers))
    case .foods: Column("foods", .objects([Column("term", .text), Column("articles", .texts)]))
    case .withheld: Column("withheld", .objects([Column("term", .text), Column("because", .text)]))
    case .advice: Column("advice", .texts)
    case .articles: Column("articles", .texts)
    case .guideline: Column("guideline", .text, optional: true)
    case .collected: Column("collected", .text, optional: true)
    }
  }

  /// `comparator` stands there only where the result has one, so that `<5` is never read as 5.
  private static let evidenceMembers = [
    Column("analyte", .word(Analyte.allCases.map(\.key))),
    Column("flag", .word(Vocabulary.flags), optional: true),
    Column("comparator", .word(Vocabulary.comparators), omissible: true),
    Column("value", .number, optional: true),
    Column("unit", .text, optional: true),
    Column("collected", .text, optional: true),
  ]

  private static let symptomMembers = [
    Column("term", .text),
    Column("kind", .word(["muscle", "other"])),
    Column("strength", .word(["direct", "may", "indirect"])),
    Column("articles", .texts),
  ]
}
