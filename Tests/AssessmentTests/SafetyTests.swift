import Articles
import Laboratory
import Testing

@testable import Assessment

@Suite("Safety, which runs last and wins")
struct SafetyTests {
  let lowPotassium = Printed(.potassium, "3.2", "mmol/L")

  /// The foods that a patient is told of under one nutrient, and those held back with the reason.
  func foods(_ nutrient: Nutrient, _ results: [Printed]) throws -> (
    offered: [String], withheld: [String: SafetyBlocks]
  ) {
    let assessed = try shipped().assess(results)
    var offered: [String] = []
    var withheld: [String: SafetyBlocks] = [:]
    for (finding, links) in zip(assessed.findings, assessed.links)
    where finding.nutrient == nutrient {
      offered += links.foods.map { "\($0.term)" }
      for food in links.withheld { withheld["\(food.term)"] = food.because }
    }
    return (offered, withheld)
  }

  @Test("offers every food of a nutrient that is low, and nothing else blocks")
  func everything() throws {
    let (offered, withheld) = try foods(.potassium, [lowPotassium])
    #expect(offered == ArticleLinks.foods(of: .potassium).map { "\($0.term)" })
    #expect(withheld.isEmpty)
  }

  @Test(
    "withholds all potassium-rich foods",
    arguments: [
      (Printed(.egfr, "59", "mL/min/{1.73_m2}"), .kidneyFunctionLow),
      (Printed(.egfr, "45", ""), .kidneyFunctionLow),
      (Printed(.egfr, "<60", "mL/min/{1.73_m2}"), .kidneyFunctionLow),
      (Printed(.potassium, "6.2", "", day: 20_001), .unsureInput),
      (Printed(.potassium, "41", "mmol/L", day: 20_001), .potassiumHigh),
      (Printed(.potassium, ">4.9", "mmol/L", day: 20_001), .potassiumHigh),
      (Printed(.potassium, "5.5", "mmol/L", day: 20_001, status: .preliminary), .potassiumHigh),
      (
        Printed(.potassium, "4", "", day: 20_001, traits: [.hasNoNumber, .haemolysed]), .haemolysed
      ),
      (Printed(.potassium, "4.9", "mmol/L", day: 20_000, flag: .high), .potassiumHigh),
    ] as [(Printed, SafetyBlocks)])
  func potassium(beside: Printed, because: SafetyBlocks) throws {
    let magnesium = Printed(.magnesium, "1.1", "mg/dL")
    let results = [lowPotassium, magnesium, beside]
    let (offered, withheld) = try foods(.potassium, results)
    #expect(offered.isEmpty)
    if beside.analyte == .egfr || beside.day > 20_000 {
      #expect(withheld["bananas"] == because)
    }
  }

  @Test(
    "lets unknown or sufficient kidney function block nothing",
    arguments: ["60", ">60", ">=90", "90"])
  func kidney(value: String) throws {
    let (offered, _) = try foods(
      .potassium, [lowPotassium, Printed(.egfr, value, "mL/min/{1.73_m2}")])
    #expect(offered.contains("bananas"))
  }

  @Test(
    "withholds magnesium-rich foods below an eGFR of 30", arguments: [("29", true), ("30", false)])
  func magnesium(rate: String, withholds: Bool) throws {
    let results = [
      Printed(.magnesium, "1.1", "mg/dL"), Printed(.egfr, rate, "mL/min/{1.73_m2}"),
    ]
    let (offered, withheld) = try foods(.magnesium, results)
    // Whole grains are all that the kidneys' potassium leaves.
    #expect(offered == (withholds ? [] : ["whole grains"]))
    #expect(withheld["whole grains"] == (withholds ? .kidneyFunctionLow : nil))
  }

  @Test("withholds by a damaged specimen what that changes: potassium and magnesium, not calcium")
  func haemolysed() throws {
    let magnesium = Printed(.magnesium, "1.1", "mg/dL", traits: .haemolysed)
    #expect(try foods(.magnesium, [magnesium]).withheld["whole grains"] == .haemolysed)
    let calcium = Printed(.calcium, "8.2", "mg/dL", traits: .haemolysed)
    #expect(try foods(.calcium, [calcium]).withheld.isEmpty)
  }

  @Test("withholds foods of one nutrient that would raise another which is high")
  func sharedFoods() throws {
    let high = Printed(.potassium, "5.8", "mmol/L")
    let magnesium = try foods(.magnesium, [high, Printed(.magnesium, "1.1", "mg/dL")])
    #expect(magnesium.offered == ["whole grains"])
    #expect(magnesium.withheld["leafy greens"] == .potassiumHigh)
    let iron = try foods(.iron, [high, Printed(.ferritin, "8", "ug/L")])
    #expect(iron.withheld["spinach"] == .potassiumHigh)
    #expect(iron.withheld["beans"] == .potassiumHigh)
    #expect(iron.offered.contains("red meat"))
    let b12 = try foods(
      .vitaminB12, [Printed(.calciumIonized, "1.5", "mmol/L"), Printed(.vitaminB12, "90", "pg/mL")])
    #expect(b12.withheld["dairy"] == .calciumHigh)
    #expect(b12.offered.contains("clams"))
  }

  @Test("withholds vitamin D while calcium is high, however low vitamin D is")
  func vitaminD() throws {
    let (offered, withheld) = try foods(
      .vitaminD, [Printed(.calciumAdjusted, "2.85", "mmol/L"), Printed(.vitaminD, "18", "nmol/L")])
    #expect(offered.isEmpty)
    #expect(withheld["fatty fish"] == .calciumHigh)
  }

  @Test(
    "tells neither foods nor signs of shortage where a nutrient is high",
    arguments: [
      Printed(.potassium, "6.8", "mmol/L"), Printed(.magnesium, "4.9", "mg/dL"),
      Printed(.calcium, "14.2", "mg/dL"), Printed(.ferritin, "1400", "ng/mL"),
      Printed(.vitaminD, "190", "ng/mL"),
    ])
  func high(result: Printed) throws {
    let assessed = try shipped().assess(result)
    let links = try #require(assessed.links.first)
    #expect(links.foods.isEmpty)
    #expect(links.symptoms.isEmpty)
    #expect(!links.withheld.isEmpty)
  }

  @Test(
    "still tells every food of a nutrient that is critically low",
    arguments: [
      (Printed(.potassium, "2.4", "mmol/L"), .potassium),
      (Printed(.magnesium, "0.8", "mg/dL"), .magnesium),
      (Printed(.calcium, "6.4", "mg/dL"), .calcium), (Printed(.vitaminD, "4", "ng/mL"), .vitaminD),
      (Printed(.ferritin, "4", "ng/mL"), .iron), (Printed(.vitaminB12, "90", "pg/mL"), .vitaminB12),
    ] as [(Printed, Nutrient)])
  func criticallyLow(result: Printed, nutrient: Nutrient) throws {
    let (offered, withheld) = try foods(nutrient, [result])
    #expect(offered == ArticleLinks.foods(of: nutrient).map { "\($0.term)" })
    #expect(withheld.isEmpty)
  }

  @Test(
    "names no food at all beside something critically high, and advises none beside any critical result"
  )
  func criticallyHigh() throws {
    let high = Printed(.potassium, "6.9", "mmol/L")
    let iron = try foods(.iron, [high, Printed(.ferritin, "8", "ug/L")])
    #expect(iron.offered.isEmpty)
    #expect(iron.withheld["red meat"] == .criticalResult)
    #expect(iron.withheld["spinach"] == .criticalResult)
    let assessed = try shipped().assess(
      Printed(.potassium, "2.4", "mmol/L"), Printed(.ferritin, "8", "ug/L"))
    for finding in assessed.findings {
      #expect(finding.advice.allSatisfy { $0 != .dietFirst && $0 != .pairIronWithVitaminC })
    }
  }

  @Test(
    "withholds foods of other nutrients where a doubtful potassium may be high",
    arguments: [
      Printed(.potassium, "6.9", ""),
      Printed(.potassium, "", "mmol/L", flag: .high, traits: .hasNoNumber),
      Printed(.potassium, "5,9", "mmol/L", obstacle: .ambiguousNumber),
    ])
  func doubtful(potassium: Printed) throws {
    let iron = try foods(.iron, [potassium, Printed(.ferritin, "8", "ug/L")])
    #expect(iron.withheld["spinach"] != nil)
    #expect(iron.offered.contains("red meat"))
  }

  @Test(
    "withholds by the newest potassium that says something, and by the newest that was judged",
    arguments: [
      ([Printed(.potassium, "5.8", "mmol/L")], true),
      (
        [Printed(.potassium, "5.8", "mmol/L", day: 19_990), Printed(.potassium, "4.2", "mmol/L")],
        false
      ),
      ([Printed(.potassium, "5.8", "mmol/L", day: 19_990), Printed(.potassium, "4.2", "")], true),
      (
        [
          Printed(.potassium, "6.9", "", day: 19_990),
          Printed(.potassium, "", "mmol/L", traits: .hasNoNumber),
        ], true
      ),
      ([Printed(.potassium, "6.9", "", day: 19_990), Printed(.potassium, "4.2", "")], false),
      (
        [
          Printed(
            .potassium, "4.9", "mmol/L", range: LaboratoryRange(low: "3.4", high: "4.8"))
        ], true
      ),
    ])
  func newest(potassium: [Printed], withholds: Bool) throws {
    let iron = try foods(.iron, potassium + [Printed(.ferritin, "8", "ug/L")])
    #expect((iron.withheld["spinach"] != nil) == withholds)
    #expect(iron.offered.contains("red meat"))
  }

  @Test("leaves a finding open beside a newer result of its own that is in doubt")
  func newerDoubt() throws {
    let found = try shipped().assess(
      Printed(.potassium, "3.2", "mmol/L", day: 19_990), Printed(.potassium, "4.2", ""))
    #expect(found.findings.map(\.kind) == [.hypokalemia])
    #expect(found.findings[0].certainty == .possible)
    #expect(found.findings[0].advice.contains(.confirmWithRepeat))
  }

  @Test("withholds no iron-rich food where a potassium without a unit is not high")
  func undoubted() throws {
    let iron = try foods(
      .iron, [Printed(.potassium, "4.2", ""), Printed(.ferritin, "8", "ug/L")])
    #expect(iron.offered.contains("spinach"))
  }

  @Test("withholds vitamin D where a calcium without a unit may be high")
  func doubtfulCalcium() throws {
    let (offered, _) = try foods(
      .vitaminD, [Printed(.calcium, "12.5", ""), Printed(.vitaminD, "9", "ng/mL")])
    #expect(offered.isEmpty)
  }

  @Test("pairs iron with vitamin C only where fruit and vegetables may be named")
  func vitaminC() throws {
    let ferritin = Printed(.ferritin, "8", "ug/L")
    let alone = try shipped().assess(ferritin).findings.first?.advice
    #expect(alone?.contains(.pairIronWithVitaminC) == true)
    let beside = try shipped().assess(ferritin, Printed(.potassium, "5.8", "mmol/L"))
    #expect(beside.findings.first?.advice.contains(.pairIronWithVitaminC) == false)
  }

  @Test("names no food to a baby under one year")
  func baby() throws {
    let assessed = try shipped().aged(0).assess(Printed(.ferritin, "8", "ug/L"))
    let links = try #require(assessed.links.first)
    #expect(links.foods.isEmpty)
    #expect(links.withheld.allSatisfy { $0.because == .child })
    #expect(assessed.findings.first?.advice.contains(.dietFirst) == false)
  }

  @Test("notes children and pregnancy without withholding foods")
  func referred() throws {
    let child = try shipped().aged(10).assess(Printed(.potassium, "3.2", "mmol/L"))
    #expect(child.findings.first?.blocks.contains(.child) == true)
    #expect(child.links.first?.foods.isEmpty == false)
    let unsaid = try shipped().aged(30).assess(
      Printed(.potassium, "3.2", "mmol/L", pregnancy: .unknown))
    #expect(unsaid.findings.first?.blocks.contains(.pregnancy) == true)
  }

  @Test("notes a child until eighteen", arguments: [(17, true), (18, false)])
  func child(years: Int, isNoted: Bool) throws {
    let finding = try shipped().aged(years).assess(lowPotassium).findings[0]
    #expect(finding.blocks.contains(.child) == isNoted)
  }

  @Test("notes a pregnancy as the newest results state it, not an earlier one")
  func pregnancy() throws {
    func isNoted(_ then: Pregnancy, _ now: Pregnancy) throws -> Bool {
      let results = [
        Printed(.sodium, "140", "mmol/L", day: 19_000, pregnancy: then),
        Printed(.potassium, "3.2", "mmol/L", pregnancy: now),
      ]
      return try shipped().aged(30).assess(results).findings[0].blocks.contains(.pregnancy)
    }
    #expect(try isNoted(.no, .secondTrimester))
    #expect(try !isNoted(.secondTrimester, .no))
  }

  @Test("advises no food that it withholds")
  func advice() throws {
    let assessed = try shipped().assess(
      lowPotassium, Printed(.egfr, "25", "mL/min/{1.73_m2}"))
    let advice = try #require(assessed.findings.first?.advice)
    #expect(
      advice == [
        .askAboutPotassiumLosses, .noSelfTreatment, .measureMagnesium, .checkKidneyFunction,
        .consultProfessional,
      ])
  }
}
