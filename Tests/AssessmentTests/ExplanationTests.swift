import Articles
import Laboratory
import Testing

@testable import Assessment

@Suite("An explanation")
struct ExplanationTests {
  /// Charts that differ in what they come to.
  static let situations: [[Printed]] = [
    [Printed(.potassium, "4.2", "mmol/L")],
    [
      Printed(.potassium, "3.1", "mmol/L"), Printed(.magnesium, "1.3", "mg/dL"),
      Printed(.egfr, "42", "mL/min/{1.73_m2}"),
    ],
    [Printed(.potassium, "6.6", "mmol/L", traits: .haemolysed), Printed(.calcium, "7.9", "mg/dL")],
    [Printed(.calcium, "2.05", "mmol/L"), Printed(.albumin, "28", "g/L")],
    [Printed(.vitaminB12, "170", "pg/mL"), Printed(.mma, "600", "nmol/L")],
    [Printed(.ferritin, "12", "ug/L"), Printed(.crp, "14", "mg/L")],
    [Printed(.calcium, "11.4", "mg/dL"), Printed(.vitaminD, "31", "nmol/L")],
    [
      Printed(.magnesium, "2.1", "mmol/L"),
      Printed(.vitaminD, "<20", "ng/mL", status: .preliminary),
    ],
  ]

  @Test("tells what an assessment concludes", arguments: situations)
  func sameConclusions(results: [Printed]) throws {
    let patient = try shipped()
    let (told, concluded) = (try patient.explain(results), try patient.assess(results))
    #expect(told.assessed.judgements == concluded.judgements)
    #expect(told.assessed.findings.map(\.kind) == concluded.findings.map(\.kind))
  }

  @Test("names every rule once, and as fired those that made a finding", arguments: situations)
  func rules(results: [Printed]) throws {
    let told = try shipped().explain(results)
    #expect(told.rules.map(\.kind) == Rule.all.map(\.kind))
    let fired = told.rules.compactMap(\.finding)
    #expect(fired.map(\.kind) == told.assessed.findings.map(\.kind))
    for (fired, finding) in zip(fired, told.assessed.findings) {
      #expect(finding.evidence.starts(with: fired.evidence))
    }
  }

  @Test("tells what set each block of each finding", arguments: situations)
  func blocks(results: [Printed]) throws {
    let told = try shipped().explain(results)
    for finding in told.assessed.findings {
      let set = told.blocks.filter {
        ($0.withheld + $0.mentioned).contains(finding.nutrient)
      }
      let all = set.reduce(into: SafetyBlocks(rawValue: 0)) { $0.formUnion($1.block) }
      #expect(all == finding.blocks, "\(finding.kind)")
    }
  }

  @Test("has an interval without a reason exactly where one was chosen", arguments: situations)
  func chosenIntervals(results: [Printed]) throws {
    let told = try shipped().explain(results)
    for (judgement, trace) in zip(told.assessed.judgements, told.results) {
      guard let interval = judgement.interval else { continue }
      #expect(trace.candidates.filter(\.reasons.isEmpty).map(\.interval) == [interval])
    }
  }

  @Test("says which result set a block, and by which foods of other nutrients it is heard")
  func causes() throws {
    let told = try shipped().explain(
      Printed(.potassium, "5.6", "mmol/L", traits: .haemolysed),
      Printed(.egfr, "40", "mL/min/{1.73_m2}"))
    let set = told.blocks.filter { $0.withheld == [.potassium] }
    #expect(set.map(\.block) == [.potassiumHigh, .haemolysed, .kidneyFunctionLow])
    #expect(set.map(\.cause) == [.result(0), .result(0), .kidneyFunction])
    #expect(told.kidneyFunction == 40)
  }

  @Test(
    "names every pattern once, and those that were seen with the finding that they are said beside")
  func patterns() throws {
    let told = try shipped().explain(
      Printed(.calcium, "11.4", "mg/dL"), Printed(.pth, "90", "pg/mL"))
    #expect(told.patterns.map(\.advice) == Pattern.all.map(\.advice))
    let seen = told.patterns.filter { $0.finding != nil }
    #expect(seen.map(\.advice) == [.parathyroidPattern])
    #expect(seen.map(\.finding) == [.hypercalcemia])
    #expect(told.assessed.findings.first?.advice.contains(.parathyroidPattern) == true)
  }

  @Test("shows calcium that was adjusted, with what it was computed from")
  func adjustedCalcium() throws {
    let told = try shipped().explain(
      Printed(.calcium, "2.05", "mmol/L"), Printed(.albumin, "28", "g/L"))
    let input = try #require(told.ruleInputs.first { $0.analyte == .calciumAdjusted })
    #expect(input.index == 2)
    #expect(input.grounds == [0, 1])
    #expect(abs(input.amount - 2.29) < 1e-9)
    #expect(told.results.count == 3)
  }

  @Test("cites each link by the sections of its articles, foods held back included")
  func links() throws {
    let told = try shipped().explain(Printed(.potassium, "5.6", "mmol/L"))
    let links = try #require(told.links.first)
    #expect(
      links.map { "\($0.link.term)" } == ArticleLinks.foods(of: .potassium).map { "\($0.term)" })
    let bananas = try #require(links.first { "\($0.link.term)" == "bananas" })
    #expect(bananas.withheldBecause == .potassiumHigh)
    #expect(bananas.citations.map(\.article) == [.soreCalves])
    let headings = bananas.citations.flatMap(\.sections).map { "\($0)" }
    #expect(
      headings == ["Potassium and Electrolyte Imbalance", "Frequently Asked Questions, answer 4"])
  }

  @Test(
    "names the critical limit and the criterion of the grade that were applied",
    arguments: [
      (.potassium, "2.4", nil, 4), (.potassium, "3.2", nil, 1), (.potassium, "4.2", nil, nil),
      (.potassium, "6.2", nil, 3), (.calcium, "13.0", "us-critical", nil),
      (.calcium, "10.9", nil, nil),
    ] as [(Analyte, String, String?, UInt8?)])
  func limits(analyte: Analyte, value: String, limit: String?, grade: UInt8?) throws {
    let patient = try shipped()
    let unit = analyte == .calcium ? "mg/dL" : "mmol/L"
    let trace = try #require(try patient.explain(Printed(analyte, value, unit)).results.first)
    let limits = trace.criticalLimit.map { patient.tables.criticalLimits[$0].identifier }
    #expect(limits == limit)
    #expect(trace.gradeCriterion.map { patient.tables.gradeCriteria[$0].grade } == grade)
  }

  @Test("tells the sex that judging went by", arguments: [Sex.female, .male, .unknown])
  func sex(sex: Sex) throws {
    let told = try shipped().of(sex).explain(Printed(.potassium, "4.2", "mmol/L"))
    #expect(told.results.map(\.sex) == [sex])
  }

  @Test("names the critical limit that completes the guideline of a child's interval")
  func criticalInChild() throws {
    let child = try shipped().aged(10)
    let trace = try #require(try child.explain(Printed(.potassium, "6.9", "mmol/L")).results.first)
    let limit = try #require(trace.criticalLimit)
    #expect(child.tables.criticalLimits[limit].identifier == "rcpath-2017")
  }

  @Test("names of two critical limits the one that was passed")
  func passedLimit() throws {
    var patient = try shipped().by("norip-2004", for: .potassium)
    var stricter = try #require(
      patient.tables.criticalLimits.first { $0.guidelines.contains("davis-2019") })
    stricter.identifier = "stricter"
    stricter.high = "6.2"
    patient.tables.criticalLimits.append(stricter)
    for (value, identifier) in [("6.3", "stricter"), ("6.5", "rcpath-2017")] {
      let told = try patient.explain(Printed(.potassium, value, "mmol/L"))
      let limit = try #require(told.results.first?.criticalLimit)
      #expect(patient.tables.criticalLimits[limit].identifier == identifier)
    }
  }

  @Test("names a criterion only where a grade was given, also by the laboratory's own limits")
  func criteria() throws {
    // Born in 1974, she may be on either side of fifty, where other limits begin.
    let open = try shipped().born(CalendarDate(year: 1974))
      .by("norip-2004", for: .calciumAdjusted)
    let calcium = try open.explain(Printed(.calciumAdjusted, "2.0", "mmol/L"))
    #expect(calcium.assessed.judgements.map(\.grade) == [0])
    #expect(calcium.results.map(\.gradeCriterion) == [nil])
    var patient = try shipped()
    patient.options.preferLaboratory = true
    let potassium = try patient.explain(
      Printed(
        .potassium, "5.2", "mmol/L", range: LaboratoryRange(low: "3.5", high: "5.1")))
    let criterion = try #require(potassium.results.first?.gradeCriterion)
    #expect(patient.tables.gradeCriteria[criterion].grade == 1)
  }

  @Test("tells a block once for each cause, with every nutrient that it concerns")
  func sharedBlocks() throws {
    let child = try shipped().aged(10).explain(
      Printed(.potassium, "2.0", "mmol/L"), Printed(.calcium, "6.0", "mg/dL"))
    for block in [SafetyBlocks.child, .criticalResult] {
      let set = child.blocks.filter { $0.block == block }
      #expect(set.map(\.mentioned) == [Nutrient.allCases])
    }
    let high = try shipped().explain(
      Printed(.calcium, "11.2", "mg/dL"), Printed(.calciumIonized, "1.5", "mmol/L"))
    let causes = high.blocks.filter { $0.block == .calciumHigh }.map(\.cause)
    #expect(causes == [.result(0), .result(1)])
  }
}
