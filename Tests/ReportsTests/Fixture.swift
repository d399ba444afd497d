import Formats
import Laboratory

@testable import Reports

/// Small tables, a lexicon and charts to print.
enum Fixture {
  static let tables = ReferenceTables(
    analytes: Analyte.allCases.map {
      AnalyteDescription(
        analyte: $0, name: names[$0] ?? "\($0.key)", canonicalUnit: Int($0.rawValue),
        plausible: 0...10_000, expected: 0...1_000)
    },
    units: Analyte.allCases.map {
      UnitConversion(analyte: $0, ucum: canonicalUnits[$0] ?? "mmol/L", factor: 1)
    } + [
      UnitConversion(analyte: .vitaminD, ucum: "ng/mL", factor: 1000 / 400.64),
      UnitConversion(analyte: .ferritin, ucum: "ng/mL", factor: 1),
      UnitConversion(analyte: .vitaminB12, ucum: "pg/mL", factor: 1000 / 1355.37),
    ],
    loinc: [], names: [], intervals: [potassium, vitaminD, ferritin, vitaminB12],
    criticalLimits: [], gradeCriteria: [], profiles: [],
    sources: [
      ReferenceSource(identifier: "S1", citation: "Pathology Harmony, 2017."),
      ReferenceSource(identifier: "S2", citation: "Institute of Medicine, 2011."),
      ReferenceSource(identifier: "S3", citation: "World Health Organization, 2020."),
      ReferenceSource(identifier: "S4", citation: "Laboratory convention, 2020."),
    ])

  private static let names: [Analyte: String] = [
    .potassium: "Potassium", .vitaminD: "25-Hydroxyvitamin D", .ferritin: "Ferritin",
    .vitaminB12: "Vitamin B12",
  ]

  private static let canonicalUnits: [Analyte: String] = [
    .vitaminD: "nmol/L", .ferritin: "ug/L", .vitaminB12: "pmol/L",
  ]

  static let nanogram = Analyte.allCases.count
  static let ferritinNanogram = nanogram + 1
  static let picogram = nanogram + 2

  static let potassium = ReferenceInterval(
    analyte: .potassium, guideline: "uk-2017", row: "k", unit: Int(Analyte.potassium.rawValue),
    bands: [
      Band(label: "critical low", interpretation: .lowCritical, high: "2.5"),
      Band(
        label: "low", interpretation: .low, low: "2.5", includesLow: false, high: "3.5",
        includesHigh: false),
      Band(label: "normal", interpretation: .normal, low: "3.5", high: "5.3"),
      Band(
        label: "high", interpretation: .high, low: "5.3", includesLow: false, high: "6.5",
        includesHigh: false),
      Band(label: "critical high", interpretation: .highCritical, low: "6.5"),
    ], source: 0)

  static let vitaminD = ReferenceInterval(
    analyte: .vitaminD, guideline: "nam-2011", row: "d", unit: nanogram,
    bands: [
      Band(label: "deficient", interpretation: .low, high: "20", includesHigh: false),
      Band(label: "adequate", interpretation: .normal, low: "20", high: "50"),
      Band(label: "high", interpretation: .high, low: "50", includesLow: false),
    ], source: 1)

  static let ferritin = ReferenceInterval(
    analyte: .ferritin, guideline: "who-2020", row: "f", unit: Int(Analyte.ferritin.rawValue),
    bands: [
      Band(label: "iron deficiency", interpretation: .low, high: "15", includesHigh: false),
      Band(label: "not deficient", interpretation: .normal, low: "15"),
    ], source: 2)

  static let vitaminB12 = ReferenceInterval(
    analyte: .vitaminB12, guideline: "us-convention", row: "b", unit: picogram,
    bands: [
      Band(label: "deficient", interpretation: .low, high: "200", includesHigh: false),
      Band(label: "borderline", interpretation: .equivocal, low: "200", high: "300"),
      Band(label: "normal", interpretation: .normal, low: "300", includesLow: false),
    ], source: 3)

  static let lexicon = Lexicon(
    tests: [
      TestDescription(
        analyte: .potassium, loinc: "2823-3", name: "Potassium", specimen: "Serum",
        unitText: "mmol/L", unit: Int(Analyte.potassium.rawValue)),
      TestDescription(
        analyte: .vitaminD, loinc: "62292-8", name: "Vitamin D, 25-OH", unitText: "ng/mL",
        unit: nanogram),
      TestDescription(
        analyte: .ferritin, name: "Ferritin", unitText: "ng/mL", unit: ferritinNanogram),
      TestDescription(
        analyte: .potassium, name: "Kalium", unitText: "widgets", unit: nil, obstacle: .unitUnknown),
      TestDescription(
        analyte: .vitaminB12, name: "B12", unitText: "pg/mL", unit: picogram),
    ],
    remarks: [
      Remark(), Remark(valueText: "hemolyzed", comment: "Sample hemolyzed"),
    ],
    ranges: [
      LaboratoryRange(), LaboratoryRange(low: "2.0", high: "5.1"),
    ],
    sources: [Source(file: 0), Source(file: 1, recordsBefore: 100)],
    files: [InputFile(path: "clinic/results.csv"), InputFile(path: "big, \"two\".csv")])

  static let jane = Patient(
    id: "P1", system: nil, name: "Doe Jane", birthDate: CalendarDate(year: 1980, month: 5, day: 1),
    sex: .female)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Instant {
    CalendarDate(year: year, month: month, day: day).map { Instant($0) } ?? .unknown
  }

  static let march = day(2025, 3, 1)
}

extension Fixture {
  static let all = [normal, deficiency, critical, undetermined]

  /// Everything within its interval.
  static let normal = AssessedChart(
    chart: Chart(
      patient: jane,
      observations: [
        Observation(test: 2, value: "80", collected: march, record: 3, analyte: .ferritin),
        Observation(test: 0, value: "4.20", collected: march, record: 1, analyte: .potassium),
        Observation(test: 1, value: "30", collected: march, record: 2, analyte: .vitaminD),
      ]),
    judgements: [
      Judgement(interpretation: .normal, interval: 2, firstBand: 1, lastBand: 1),
      Judgement(interpretation: .normal, interval: 0, firstBand: 2, lastBand: 2),
      Judgement(
        interpretation: .normal, interval: 1, firstBand: 1, lastBand: 1,
        notes: .assumedNotPregnant),
    ], findings: [])

  /// A shortage of vitamin D, measured a second time, and one earlier result.
  static let deficiency = AssessedChart(
    chart: Chart(
      patient: jane,
      observations: [
        Observation(
          test: 1, value: "15.5", collected: day(2024, 3, 2), record: 9, analyte: .vitaminD),
        Observation(
          test: 1, value: "20", comparator: .lessThan, collected: march, source: 1, record: 2,
          analyte: .vitaminD),
      ]),
    judgements: [
      Judgement(interpretation: .low, interval: 1),
      Judgement(interpretation: .low, interval: 1),
    ],
    findings: [
      Finding(
        kind: .vitaminDDeficiency, nutrient: .vitaminD, severity: .abnormal, certainty: .stated,
        evidence: [1], blocks: .pregnancy,
        advice: [.consultProfessional, .safeSunlight, .noSelfTreatment])
    ],
    links: [
      FindingLinks(
        symptoms: [
          KnowledgeLink(
            nutrient: .vitaminD, kind: .muscleSymptom, term: "muscle weakness", strength: .direct,
            articles: [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss],
            qualifier: "some articles: severe or chronic only"),
          KnowledgeLink(
            nutrient: .vitaminD, kind: .muscleSymptom, term: "muscle soreness", strength: .direct,
            articles: [.soreMuscles, .soreCalves]),
          KnowledgeLink(
            nutrient: .vitaminD, kind: .muscleSymptom, term: "muscle pain", strength: .direct,
            articles: [.soreMuscles, .soreCalves]),
          KnowledgeLink(
            nutrient: .vitaminD, kind: .muscleSymptom, term: "muscle stiffness",
            strength: .indirect, articles: .hardMuscles, qualifier: "not directly"),
          KnowledgeLink(
            nutrient: .vitaminD, kind: .otherSymptom, term: "bone pain", strength: .may,
            articles: .soreMuscles),
        ],
        foods: [
          KnowledgeLink(
            nutrient: .vitaminD, kind: .food, term: "fatty fish", strength: .direct,
            articles: [.soreMuscles, .muscleLoss]),
          KnowledgeLink(
            nutrient: .vitaminD, kind: .food, term: "fortified dairy", strength: .direct,
            articles: .muscleLoss),
        ])
    ],
    considerations: [Consideration(topic: .hydration, articles: [.soreCalves, .hardMuscles])])

  /// Critically high potassium beside low ferritin, whose foods are partly held back.
  static let critical = AssessedChart(
    chart: Chart(
      patient: Patient(
        id: "=7,\"x\"", system: "urn:oid:1.2", birthDate: CalendarDate(year: 1950), sex: .male),
      observations: [
        Observation(test: 2, value: "9", collected: march, record: 1, analyte: .ferritin),
        Observation(
          test: 0, value: "6.9", collected: march, record: 2, range: 1, status: .corrected,
          analyte: .potassium, laboratoryFlag: .normal),
      ]),
    judgements: [
      Judgement(interpretation: .low, interval: 2),
      Judgement(
        interpretation: .highCritical, interval: 0, firstBand: 4, lastBand: 4, grade: 3,
        agreesWithLaboratory: false, notes: .laboratoryConflict),
    ],
    findings: [
      Finding(
        kind: .hyperkalemia, nutrient: .potassium, severity: .critical, certainty: .stated,
        evidence: [1], blocks: [.potassiumHigh, .potassiumUrgent],
        advice: [.seekCareNow, .checkKidneyFunction]),
      Finding(
        kind: .ironDeficiency, nutrient: .iron, severity: .abnormal, certainty: .possible,
        evidence: [0, 1], blocks: [.potassiumHigh],
        advice: [.consultProfessional, .pairIronWithVitaminC]),
    ],
    links: [
      FindingLinks(),
      FindingLinks(
        symptoms: [
          KnowledgeLink(
            nutrient: .iron, kind: .muscleSymptom, term: "muscle cramps", strength: .direct,
            articles: .soreMuscles)
        ],
        foods: [
          KnowledgeLink(
            nutrient: .iron, kind: .food, term: "red meat", strength: .direct,
            articles: [.soreMuscles, .soreCalves])
        ],
        withheld: [
          WithheldFood(term: "spinach", because: .potassiumHigh),
          WithheldFood(term: "lentils", because: .potassiumHigh),
        ]),
    ])

  /// Results that cannot be judged, each for a reason of its own, and a borderline one.
  static let undetermined = AssessedChart(
    chart: Chart(
      patient: Patient(id: "P\u{1B}[2J9", conflicts: .birthDate),
      observations: [
        Observation(
          test: 0, record: 4, remark: 1, status: .unknown, analyte: .potassium,
          obstacle: .notNumeric, traits: .hasNoNumber),
        Observation(test: 3, value: "4.2", record: 5, analyte: .potassium, obstacle: .unitUnknown),
        Observation(
          test: 4, value: "250", collected: day(2025, 3, 1), record: 7, analyte: .vitaminB12),
        Observation(
          test: 1, value: "60", comparator: .lessThan, collected: day(2025, 3, 1), record: 6,
          analyte: .vitaminD),
      ]),
    judgements: [
      Judgement(reason: .notNumeric),
      Judgement(reason: .unitUnknown),
      Judgement(interpretation: .equivocal, interval: 3, firstBand: 1, lastBand: 1),
      Judgement(reason: .censoredSpansBands, interval: 1, firstBand: 0, lastBand: 2),
    ],
    findings: [
      Finding(
        kind: .b12Borderline, nutrient: .vitaminB12, severity: .borderline, certainty: .possible,
        evidence: [2], advice: [.measureMetabolites])
    ], links: [FindingLinks()])
}

extension PrintedDecimal: ExpressibleByStringLiteral {
  /// A number of digits with at most one point, as a test writes it.
  public init(stringLiteral text: String) {
    let parts = text.split(separator: ".")
    self.init(
      mantissa: Int64(parts.joined()) ?? 0,
      scale: parts.count == 2 ? Int8(parts[1].utf8.count) : 0)
  }
}

extension ByteBuffer {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// What a renderer writes for charts, from its first byte to its last.
func summary(
  _ format: SummaryFormat, _ rows: SummaryRows, _ charts: [AssessedChart],
  filter: RowFilter = .all, isSafe: Bool = false, report: String? = nil
) -> String {
  let renderer = format.renderer(
    rows: rows, filter: filter, tables: Fixture.tables, lexicon: Fixture.lexicon, isSafe: isSafe,
    idWidth: 8)
  var buffer = ByteBuffer()
  renderer.header(into: &buffer)
  for chart in charts { renderer.append(chart, report: report, into: &buffer) }
  renderer.footer(into: &buffer)
  return buffer.text
}

func textReport(_ chart: AssessedChart) -> String {
  var page = TextPage()
  TextReport(
    tables: Fixture.tables, lexicon: Fixture.lexicon, version: "1.2.3", profile: "us"
  ).render(chart, onto: &page)
  return page.bytes.text
}
