import Laboratory
import Testing

@testable import Assessment

@Suite("The findings of a chart")
struct FindingTests {
  @Test(
    "are those that its results make together",
    arguments: [
      ([Printed(.potassium, "4.0", "mmol/L")], []),
      ([Printed(.vitaminD, "20", "nmol/L")], [.vitaminDDeficiency]),
      ([Printed(.vitaminD, "40", "nmol/L")], [.vitaminDInsufficiency]),
      (
        [Printed(.potassium, "2.9", "mmol/L"), Printed(.magnesium, "1.1", "mg/dL")],
        [.hypomagnesemia, .hypokalemia, .refractoryHypokalemiaRisk, .electrolyteImbalance]
      ),
      (
        [Printed(.vitaminB12, "240", "pg/mL"), Printed(.mma, "520", "nmol/L")],
        [.b12DeficiencyFunctional]
      ),
      (
        [
          Printed(.vitaminB12, "240", "pg/mL"), Printed(.mma, "520", "nmol/L"),
          Printed(.egfr, "40", "mL/min/{1.73_m2}"),
        ], [.b12Borderline]
      ),
      ([Printed(.ferritin, "40", "ug/L"), Printed(.crp, "40", "mg/L")], [.ironDeficiencyPossible]),
      ([Printed(.ferritin, "9", "ug/L"), Printed(.crp, "40", "mg/L")], [.ironDeficiency]),
      ([Printed(.ferritin, "200", "ug/L"), Printed(.crp, "80", "mg/L")], []),
    ] as [([Printed], [FindingKind])])
  func kinds(results: [Printed], expected: [FindingKind]) throws {
    #expect(try shipped().assess(results).findings.map(\.kind) == expected)
  }

  @Test("rest on the latest result of each analyte")
  func latest() throws {
    let kinds = try shipped().findings(
      Printed(.potassium, "2.9", "mmol/L", day: 19_990), Printed(.potassium, "4.0", "mmol/L"))
    #expect(kinds.isEmpty)
    let recovered = try shipped().findings(
      Printed(.potassium, "2.4", "mmol/L", day: 19_990), Printed(.potassium, "4.0", "mmol/L"))
    #expect(recovered.isEmpty)
  }

  @Test("rest on the critical one of two results of one time, whichever stands first")
  func critical() throws {
    let (critical, normal) = (
      Printed(.potassium, "2.4", "mmol/L"), Printed(.potassium, "4.0", "mmol/L")
    )
    for results in [[critical, normal], [normal, critical]] {
      #expect(try shipped().assess(results).findings.map(\.severity) == [.critical])
    }
  }

  @Test("call ferritin low for inflammation only where our own limits say so")
  func inflamedByLaboratory() throws {
    var patient = try shipped()
    patient.options.preferLaboratory = true
    let protein = Printed(.crp, "40", "mg/L")
    func kinds(_ ferritin: String) throws -> [FindingKind] {
      try patient.findings(
        Printed(
          .ferritin, ferritin, "ug/L", range: LaboratoryRange(low: "100", high: "300")), protein)
    }
    #expect(try kinds("60") == [.ironDeficiencyPossible])
    #expect(try kinds("80") == [.ironDeficiency])
  }

  @Test("call vitamin D deficient only where an interval of ours holds for the person")
  func deficientByLaboratory() throws {
    var patient = try shipped().by("ros-2018", for: .vitaminD)
    patient.options.preferLaboratory = true
    let result = Printed(
      .vitaminD, "20", "nmol/L", range: LaboratoryRange(low: "50", high: "125"))
    #expect(try patient.findings(result) == [.vitaminDDeficiency])
    for person in [patient.aged(10), patient.born(nil)] {
      #expect(try person.findings(result) == [.vitaminDInsufficiency])
    }
  }

  @Test(
    "call vitamin D deficient in the lowest band and in every other whose label says so",
    arguments: [
      ("mayo", "9", .vitaminDDeficiency), ("mayo", "15", .vitaminDDeficiency),
      ("es-2011", "19", .vitaminDDeficiency), ("es-2011", "25", .vitaminDInsufficiency),
      ("sacn-2016", "9", .vitaminDDeficiency), ("nam-2011", "15", .vitaminDInsufficiency),
    ] as [(String, String, FindingKind)])
  func deficientBands(guideline: String, value: String, kind: FindingKind) throws {
    let patient = try shipped().by(guideline, for: .vitaminD)
    #expect(try patient.findings(Printed(.vitaminD, value, "ng/mL")) == [kind])
  }

  @Test("take calcium as adjusted for the albumin of the same day")
  func adjusted() throws {
    let patient = try shipped()
    let calcium = Printed(.calcium, "2.05", "mmol/L")
    #expect(try patient.findings(calcium) == [.hypocalcemia])
    #expect(try patient.findings(calcium, Printed(.albumin, "28", "g/L")).isEmpty)
    let renal = try patient.findings(
      calcium, Printed(.albumin, "28", "g/L"), Printed(.egfr, "20", "mL/min/{1.73_m2}"))
    #expect(renal == [.hypocalcemia])
  }

  @Test("ask for care at once when a result is critical")
  func urgent() throws {
    let finding = try #require(
      try shipped().assess(Printed(.potassium, "2.4", "mmol/L")).findings.first)
    #expect(finding.severity == .critical)
    #expect(finding.advice.first == .seekCareNow)
    #expect(finding.advice.last == .consultProfessional)
    #expect(!finding.advice.contains(.dietFirst))
  }

  @Test(
    "ask for care at once when adjusted calcium is very high, whichever guideline judges it",
    arguments: ["norip-2004", "sfe-2016"])
  func veryHighCalcium(guideline: String) throws {
    let assessed = try shipped().by(guideline, for: .calciumAdjusted)
      .assess(Printed(.calciumAdjusted, "3.6", "mmol/L"))
    #expect(assessed.findings.first?.kind == .hypercalcemia)
    #expect(assessed.findings.first?.advice.first == .seekCareNow)
  }

  @Test("are computed only as far as they are wanted")
  func detail() throws {
    let results = [Printed(.potassium, "2.9", "mmol/L")]
    let judgements = try shipped().assess(results, detail: .judgements)
    #expect(judgements.findings.isEmpty)
    let findings = try shipped().assess(results, detail: .findings)
    #expect(findings.findings.count == 1)
    #expect(findings.findings.allSatisfy { $0.advice.isEmpty && $0.blocks.isEmpty })
    #expect(findings.links.isEmpty && findings.considerations.isEmpty)
    let full = try shipped().assess(results)
    #expect(full.links.count == 1)
    #expect(full.considerations.contains { $0.topic == .sodiumNotMeasured })
  }
}
