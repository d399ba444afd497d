import Laboratory
import Testing

@testable import Assessment

@Suite("What is recorded of a person holds back")
struct BackgroundSafetyTests {
  let potassium = Printed(.potassium, "3.1", "mmol/L")
  let vitaminD = Printed(.vitaminD, "20", "nmol/L")
  let ferritin = Printed(.ferritin, "8", "ug/L")
  let enough = Printed(.egfr, "75", "mL/min/{1.73_m2}")

  func assess(_ background: Background, _ results: Printed...) throws -> AssessedChart {
    try shipped().with(background).assess(results)
  }

  @Test("potassium beside a medicine that raises it, unless the kidneys are known to work")
  func potassiumMedicine() throws {
    let background = Background(medicines: .potassiumRaising)
    let unknown = try assess(background, potassium)
    #expect(unknown.links[0].foods.isEmpty)
    #expect(unknown.links[0].withheld.allSatisfy { $0.because == .potassiumMedicine })
    #expect(!unknown.findings[0].advice.contains(.dietFirst))
    let known = try assess(background, potassium, enough)
    #expect(known.links[0].foods.count == 11)
    let magnesium = try assess(background, Printed(.magnesium, "0.5", "mmol/L"))
    #expect(magnesium.links[0].foods.map { "\($0.term)" } == ["whole grains"])
  }

  @Test("potassium and magnesium with kidney disease and on dialysis, whatever a rate says")
  func kidneys() throws {
    let disease = Background(history: .kidneyDisease)
    #expect(try assess(disease, potassium).links[0].foods.isEmpty)
    #expect(try assess(disease, potassium, enough).links[0].foods.isEmpty)
    let dialysis = Background(history: .dialysis)
    #expect(try assess(dialysis, potassium, enough).links[0].foods.isEmpty)
    let magnesium = Printed(.magnesium, "0.5", "mmol/L")
    #expect(try assess(dialysis, magnesium, enough).links[0].foods.isEmpty)
  }

  @Test(
    "vitamin D, even where it is low",
    arguments: [
      Background(history: .granuloma), Background(history: .kidneyStones),
      Background(medicines: .activeVitaminD),
    ])
  func vitaminDRisk(background: Background) throws {
    let assessed = try assess(background, vitaminD)
    #expect(assessed.findings[0].kind == .vitaminDDeficiency)
    #expect(assessed.links[0].foods.isEmpty)
    #expect(assessed.links[0].withheld.allSatisfy { $0.because == .vitaminDRisk })
    #expect(!assessed.findings[0].advice.contains(.safeSunlight))
    let calcium = try assess(background, Printed(.calciumAdjusted, "2.0", "mmol/L"), vitaminD)
    #expect(calcium.findings.allSatisfy { !$0.advice.contains(.considerVitaminD) })
    #expect(try !assess(Background(history: .smoking), vitaminD).links[0].foods.isEmpty)
  }

  @Test("iron, and vitamin C beside it, with an overload of iron")
  func ironOverload() throws {
    let assessed = try assess(Background(history: .ironOverload), ferritin)
    #expect(assessed.findings[0].kind == .ironDeficiency)
    #expect(assessed.links[0].foods.isEmpty)
    #expect(!assessed.findings[0].advice.contains(.pairIronWithVitaminC))
    func vitaminCFoods(_ history: MedicalHistory) throws -> [KnowledgeLink]? {
      try assess(Background(history: history), Printed(.potassium, "4.2", "mmol/L")).considerations
        .first { $0.topic == .vitaminsCAndENotMeasured }?.foods
    }
    #expect(try vitaminCFoods(.smoking)?.isEmpty == false)
    #expect(try vitaminCFoods([.smoking, .ironOverload])?.isEmpty == true)
  }

  @Test("vitamin E beside a medicine against clotting, and asks before greens are changed")
  func anticoagulant() throws {
    let assessed = try assess(Background(medicines: .anticoagulant), ferritin)
    #expect(assessed.findings[0].blocks.contains(.anticoagulant))
    #expect(assessed.links[0].foods.contains { "\($0.term)" == "spinach" })
    #expect(try !assess(Background(), ferritin).findings[0].blocks.contains(.anticoagulant))
    var state = SafetyState()
    state.block(by: Background(medicines: .anticoagulant), kidneyFunction: nil)
    #expect(state.withheld(from: .vitaminE) == .anticoagulant)
  }

  @Test("advice on vitamin B6 where it is high already")
  func vitaminB6() throws {
    let homocysteine = Printed(.homocysteine, "25", "umol/L")
    let high = try shipped().assess(homocysteine, Printed(.vitaminB6, "101", "nmol/L"))
    #expect(high.findings[0].advice.contains(.considerFolate))
    #expect(!high.findings[0].advice.contains(.considerFolateAndB6))
    let usual = try shipped().assess(homocysteine, Printed(.vitaminB6, "100", "nmol/L"))
    #expect(usual.findings[0].advice.contains(.considerFolateAndB6))
  }

  @Test("what a laboratory contradicts itself in, and iron that inflammation raises")
  func doubts() throws {
    let torn = Printed(
      .potassium, "3.1", "mmol/L", flag: .normal, range: LaboratoryRange(low: "3.5", high: "5.1"))
    let doubtful = try shipped().assess(torn)
    #expect(doubtful.links[0].foods.isEmpty)
    #expect(doubtful.links[0].withheld.allSatisfy { $0.because == .unsureInput })
    let b12 = Printed(.vitaminB12, "90", "pg/mL")
    func iron(_ protein: String, _ saturation: String, _ ferritin: String = "100") throws -> Bool {
      let assessed = try shipped().assess(
        b12, Printed(.homocysteine, "25", "umol/L"), Printed(.ferritin, ferritin, "ug/L"),
        Printed(.crp, protein, "mg/L"), Printed(.transferrinSaturation, saturation, "%"),
        Printed(.magnesium, "0.5", "mmol/L"))
      let latest = try shipped().latest([
        Printed(.ferritin, ferritin, "ug/L"), Printed(.crp, protein, "mg/L"),
        Printed(.transferrinSaturation, saturation, "%"),
      ])
      var state = SafetyState()
      state.blockByPattern(latest)
      #expect(!assessed.findings.isEmpty)
      return state.withheld(from: .iron) == .ironHigh
        && state.withheld(from: .vitaminC) == .ironHigh
    }
    #expect(try iron("20", "25"))
    #expect(try iron("20", "20"))
    #expect(try !iron("20", "19"))
    #expect(try !iron("3", "25"))
    #expect(try !iron("20", "25", "60"))
  }

  @Test("minerals that the additive of a tube may have changed")
  func tube() throws {
    let latest = try shipped().latest([
      Printed(.potassium, "6.6", "mmol/L"), Printed(.calcium, "1.7", "mmol/L"),
    ])
    var state = SafetyState()
    state.blockByPattern(latest)
    for nutrient in [Nutrient.potassium, .magnesium, .calcium] {
      #expect(state.withheld(from: nutrient).contains(.unsureInput))
    }
  }

  @Test("every food in the first year of life, and only then", arguments: [(0, true), (1, false)])
  func firstYear(years: Int, withholds: Bool) throws {
    let person = try shipped().born(CalendarDate(firstDay: 20_000 - Int32(years) * 366 - 20))
    let assessed = try person.assess(Printed(.vitaminD, "20", "nmol/L"))
    let foods = try #require(assessed.links.first).foods
    #expect(foods.isEmpty == withholds)
  }

  @Test("iron above a saturation of 45 %, also where no interval says so", arguments: [50, 10])
  func saturation(years: Int) throws {
    let full = Printed(.transferrinSaturation, "46", "%")
    let assessed = try shipped().aged(years).assess(ferritin, full)
    #expect(assessed.links[0].foods.isEmpty)
    let usual = Printed(.transferrinSaturation, "45", "%")
    #expect(try !shipped().aged(years).assess(ferritin, usual).links[0].foods.isEmpty)
  }
}
