import Intake
import Laboratory
import ReferenceRanges
import Testing

@Suite("The built-in tables")
struct ShippedTablesTests {
  let tables: ReferenceTables

  init() throws {
    tables = try ReferenceTablesReader.read(EmbeddedTables.bytes(of:))
  }

  @Test("hold every row of their files")
  func counts() {
    #expect(tables.analytes.count == 24)
    #expect(tables.loinc.count == 425)
    #expect(tables.units.count == 89)
    #expect(tables.intervals.count == 132)
    #expect(tables.intervals.reduce(0) { $0 + $1.bands.count } == 400)
    #expect(tables.criticalLimits.count == 7)
    #expect(tables.gradeCriteria.count == 61)
    #expect(tables.sources.count == 66)
    #expect(tables.gaps.count == 21)
    #expect(tables.variations.count == 16)
    #expect(tables.profiles.map(\.name) == ["us", "uk", "nordic", "australasia", "strict"])
  }

  @Test("describe each analyte in its place")
  func analytes() {
    #expect(tables.analytes.map(\.analyte) == Analyte.allCases)
    #expect(tables[.calcium].lookalike == .calciumIonized)
    #expect(tables[.potassium].plausible == 1...15)
    #expect(tables[.potassium].expected == 2...8)
    #expect(tables[.vitaminD].molarMass == 400.64)
    #expect(tables[.magnesium].valence == 2)
    #expect(tables.units[tables[.vitaminB12].canonicalUnit].ucum == "pmol/L")
  }

  @Test("derive every factor by the expression that stands beside it")
  func factors() throws {
    for unit in tables.units {
      let derived = try #require(value(of: unit.derivation), "\(unit.derivation)")
      #expect(abs(unit.factor / derived - 1) < 1e-9, "\(unit.analyte) \(unit.ucum)")
    }
  }

  @Test("spell no two units of an analyte alike")
  func spellings() {
    for analyte in Analyte.allCases {
      let printed = tables.units.filter { $0.analyte == analyte }
        .flatMap { [$0.ucum] + $0.spellings }
      #expect(Set(printed).count == printed.count, "\(analyte)")
    }
  }

  @Test("convert within an analyte the same way by mass and by charge")
  func conversions() throws {
    let magnesium = try #require(
      tables.units.first { $0.analyte == .magnesium && $0.ucum == "meq/L" })
    #expect(magnesium.factor == 0.5)
    let b12 = try #require(tables.units.first { $0.analyte == .vitaminB12 && $0.ucum == "pg/mL" })
    #expect(abs(180 * b12.factor - 132.805064) < 1e-6)
  }

  @Test(
    "decide what a LOINC code is",
    arguments: [
      ("62292-8", .vitaminD, .match), ("1649-3", .vitaminD, .exclude),
      ("35365-6", .vitaminD, .conditional), ("72160-5", .holotranscobalamin, .match),
      ("72160-5", .vitaminB12, .exclude), ("1994-3", .calciumIonized, .match),
      ("1994-3", .calcium, .exclude), ("2823-3", .potassium, .match),
      ("2828-2", .potassium, .exclude),
    ] as [(String, Analyte, LOINCDecision.Verdict)])
  func codes(code: String, analyte: Analyte, verdict: LOINCDecision.Verdict) {
    let found = tables.loinc.first { $0.code == code && $0.analyte == analyte }
    #expect(found?.verdict == verdict)
  }

  @Test(
    "know the names that laboratories print",
    arguments: [
      ("25-OH Vitamin D", .vitaminD), ("Kobalamin", .vitaminB12),
      ("Methylmalonsäure", .mma), ("Omocisteina", .homocysteine), ("Ferritine", .ferritin),
      ("Magnesio", .magnesium), ("Kalium", .potassium), ("Calcium gesamt", .calcium),
      ("Calcium.ionized", .calciumIonized), ("Protéine C réactive", .crp),
      ("Parathyrin.intact", .pth),
    ] as [(String, Analyte)])
  func names(name: String, analyte: Analyte) {
    #expect(tables.names.filter { $0.name == name }.map(\.analyte) == [analyte])
  }

  @Test(
    "claim no name of something else",
    arguments: [
      "Ca++", "Ca2+", "1,25-Dihydroxyvitamin D", "Homocystine", "HbA1c", "Microalbumin",
      "Magnesium, RBC", "Folate RBC", "UBBC", "Calcitriol", "PTHrP",
    ])
  func lookalikes(name: String) {
    #expect(!tables.names.contains { $0.name.lowercased() == name.lowercased() })
  }

  @Test("let profiles name only guidelines that have intervals")
  func profiles() {
    for profile in tables.profiles {
      for analyte in Analyte.allCases {
        for guideline in profile.guidelines[Int(analyte.rawValue)] {
          #expect(
            tables.intervals.contains { $0.analyte == analyte && $0.guideline == guideline },
            "\(profile.name) \(guideline)")
        }
      }
    }
  }

  @Test("judge the whole panel in every profile")
  func panel() {
    for profile in tables.profiles {
      for analyte in Analyte.panel {
        #expect(!profile.guidelines[Int(analyte.rawValue)].isEmpty, "\(profile.name) \(analyte)")
      }
    }
  }

  @Test("keep limits as they were printed")
  func limits() throws {
    let row = try #require(tables.intervals.first { $0.row == "k-us" })
    #expect(row.guideline == "us-nlm")
    #expect(row.from == AgeLimit(years: 18))
    #expect(row.to == nil)
    #expect(!row.isDecisionLimit)
    #expect(row.bands.map(\.label) == ["critical low", "low", "normal", "high", "critical high"])
    #expect(row.bands.map(\.interpretation) == [.lowCritical, .low, .normal, .high, .highCritical])
    #expect(row.bands.map { $0.high?.description } == ["2.5", "3.5", "5.0", "6.0", nil])
    #expect(row.bands.map(\.includesHigh) == [false, false, true, true, false])
  }

  @Test("carry the conditions of a row")
  func conditions() throws {
    let nice = try #require(tables.intervals.first { $0.row == "b12-nice-ngl" })
    #expect(nice.isDecisionLimit)
    #expect(nice.pregnancy == .notPregnant)
    #expect(tables.sources[nice.source].identifier == "nice-ng239")
    let elbw = try #require(tables.intervals.first { $0.row == "mg-elbw" })
    #expect(elbw.condition == .lowBirthWeight)
    #expect(elbw.to?.days == 28)
    let pregnant = try #require(tables.intervals.first { $0.row == "k-preg-T2" })
    #expect(pregnant.sex == .female)
    #expect(pregnant.pregnancy == .secondTrimester)
    #expect(!pregnant.isVerified)
  }

  @Test("grade low potassium from the limit in force, with symptoms only at 2")
  func grades() {
    let criteria = tables.gradeCriteria.filter { $0.analyte == .potassium && !$0.isHigh }
    #expect(criteria.map(\.grade) == [1, 2, 3, 4])
    #expect(criteria.map { $0.beyond?.description } == [nil, nil, "3.0", "2.5"])
    #expect(criteria.map(\.needsSymptoms) == [false, true, false, false])
  }

  @Test("include the critical limits themselves")
  func criticalLimits() throws {
    let calcium = try #require(tables.criticalLimits.first { $0.analyte == .calcium })
    #expect(calcium.low?.description == "6.5")
    #expect(calcium.includesLow)
    #expect(calcium.high?.description == "13.0")
    #expect(calcium.guidelines == ["us-nlm", "nordland-2021"])
  }
}

/// The value of `1000/400.64`, `445000*1e-6` or a number.
private func value(of expression: String) -> Double? {
  for (sign, apply) in [("/", { $0 / $1 }), ("*", { $0 * $1 })]
    as [(Character, (Double, Double) -> Double)]
  {
    let parts = expression.split(separator: sign)
    if parts.count == 2, let left = Double(parts[0]), let right = Double(parts[1]) {
      return apply(left, right)
    }
  }
  return Double(expression)
}
