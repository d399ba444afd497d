import Intake
import Laboratory
import ReferenceRanges
import Testing

@Suite("A test in the shipped tables") struct ShippedRecognitionTests {
  let tables: ReferenceTables
  let recognizer: Recognizer

  init() throws {
    tables = try ReferenceTablesReader.read(EmbeddedTables.bytes(of:))
    recognizer = Recognizer(tables)
  }

  private func byCode(_ code: String, _ names: [String] = [], specimen: String? = nil)
    -> Recognition
  {
    recognizer.recognize(loinc: code, names: names, specimen: specimen, unit: nil)
  }

  private func byName(_ name: String, specimen: String? = nil, unit: String? = nil) -> Recognition {
    recognizer.recognize(loinc: nil, names: [name], specimen: specimen, unit: unit)
  }

  @Test("is recognised by every code that matches, whatever its name") func matches() {
    for row in tables.loinc where row.verdict == .match {
      #expect(
        byCode(row.code, ["whatever"])
          == .analyte(row.analyte, byNameOnly: false, specimenObstacle: nil))
    }
  }

  @Test("is outside by every code that matches nothing, whatever its name") func excluded() {
    let open = Set(tables.loinc.filter { $0.verdict != .exclude }.map(\.code))
    for row in tables.loinc where !open.contains(row.code) {
      #expect(
        byCode(row.code, ["Potassium", "\(row.analyte.key)"]) == .outsidePanel(.excludedCode))
    }
  }

  @Test("is recognised by a conditional code only with its name") func conditional() throws {
    let matched = Set(tables.loinc.filter { $0.verdict == .match }.map(\.code))
    for row in tables.loinc where row.verdict == .conditional && !matched.contains(row.code) {
      let name = try #require(tables.names.first { $0.analyte == row.analyte }).name
      #expect(byCode(row.code, ["whatever"]) == .outsidePanel(.unconfirmedCode))
      #expect(
        byCode(row.code, [name], specimen: "serum")
          == .analyte(row.analyte, byNameOnly: false, specimenObstacle: nil))
    }
  }

  @Test("is recognised by every name") func everyName() {
    for name in tables.names {
      #expect(
        byName(name.name, unit: "nmol/L")
          == .analyte(name.analyte, byNameOnly: true, specimenObstacle: nil), "\(name.name)")
    }
  }

  @Test(
    "is recognised by names as files print them",
    arguments: [
      ("POTASSIUM", .potassium), ("Potassium SerPl-sCnc", .potassium),
      ("Potassium Bld-sCnc", .potassium),
      ("Potassium [Moles/volume] in Serum or Plasma", .potassium),
      ("Sodium [Moles/\u{200B}volume] in Blood", .sodium), ("NA", .sodium), ("K", .potassium),
      ("Calcium [Mass/volume] in Blood", .calcium),
      ("Calcium.ionized [Moles/volume] in Blood", .calciumIonized),
      ("Homocyst(e)ine", .homocysteine), ("25-OH Vit. D", .vitaminD),
      ("25(OH)D3 SerPl-mCnc", .vitaminD),
      ("Vitamin D, 25-Hydroxy, Total", .vitaminD), ("VITB12", .vitaminB12),
      ("Serum\u{A0}B12", .vitaminB12),
      ("Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma", .vitaminB12),
      ("Ｆｅｒｒｉｔｉｎ", .ferritin),
      ("Ferritin [Mass/volume] in Serum or Plasma", .ferritin), ("MAGNESIUM, SERUM", .magnesium),
      ("ESTIMATED G.F.R.", .egfr), ("eGFR non-African American", .egfr),
      (
        "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/?Area] in Serum or Plasma by Creatinine-based formula (MDRD)",
        .egfr
      ),
      ("Creat SerPl-mCnc", .creatinine), ("Hgb Bld-mCnc", .hemoglobin), ("CRP SerPl HS-mCnc", .crp),
      ("Corrected serum calcium level", .calciumAdjusted), ("Active B12", .holotranscobalamin),
      ("α-Tocopherol", .vitaminE), ("Serum/Plasma Potassium", .potassium),
      ("Potassium (serum)", .potassium),
    ] as [(String, Analyte)])
  func printed(name: String, analyte: Analyte) {
    #expect(byName(name) == .analyte(analyte, byNameOnly: true, specimenObstacle: nil))
  }

  @Test(
    "is not recognised by a name that looks alike",
    arguments: [
      "Potassium, urine", "Potassium Ur-sCnc", "Potassium 24h", "Urine Potassium",
      "Potassium, 24 hour urine",
      "Potassium CSF", "Potassium, stool", "Potassium, sweat", "Potassium, dialysate",
      "Potassium RBC",
      "Potassium/Creatinine", "Potassium intake", "Potassium goal", "Magnesium RBC",
      "Magnesium, red cell",
      "Ionized Magnesium", "Magnesium in Blood", "Magnesium, urine", "RBC Folate", "Folate, RBC",
      "Folate in Blood",
      "Erythrocyte folate", "Calcium, urine", "Calcium/Creatinine ratio", "Ca/P", "Ca++", "Ca2+",
      "Calcium clearance",
      "Calcium intake", "Calcium x Phosphate", "CA 125", "CA-19-9", "Ca 15-3", "CA125", "CA 72-4",
      "1,25-dihydroxyvitamin D",
      "1,25(OH)2 Vit D", "1,25-OH Vitamin D", "Calcitriol", "Vitamin D 1,25-Dihydroxy",
      "25-OH Vitamin D2",
      "Vitamin D2", "24,25-dihydroxyvitamin D", "Vitamin D intake", "Vitamin D binding protein",
      "UBBC B12", "B12 binding capacity", "Cobalamins.unsaturated binding capacity",
      "Vitamin B12 urine",
      "Transcobalamin", "Haptocorrin", "Homocystine", "Homocysteine, urine", "MMA urine",
      "MMA/Creatinine",
      "Methylmalonic acid/Creatinine", "Ferritin goal", "sTfR/log ferritin index", "PTHrP",
      "PTH-related protein",
      "PTH C-terminal", "HbA1c", "Hemoglobin A1c", "Hemoglobin A", "Fetal hemoglobin",
      "Albumin/Creatinine ratio",
      "Microalbumin", "Prealbumin", "Albumin, urine", "Glycated albumin", "Creatinine clearance",
      "Creatinine, urine", "Sodium, urine",
      "Iron", "TIBC", "Iron binding capacity", "Transferrin", "Vitamin B1", "Vitamin A",
      "Phosphatase", "Phospholipids",
      "Alkaline phosphatase", "Chloride", "Glucose", "Protein S", "Protein C", "5", "12", "S", "B",
      "Vitamin", "",
    ])
  func lookalikes(name: String) {
    guard case .outsidePanel = byName(name, unit: "mmol/L") else {
      Issue.record("recognised: \(byName(name))")
      return
    }
  }

  @Test(
    "called a bare vitamin D is told by its unit",
    arguments: [
      ("ng/mL", true), ("NG/ML", true), ("ug/L", true), ("µg/L", true), ("nmol/L", true),
      ("pg/mL", false),
      ("pmol/L", false), (nil, false),
    ] as [(String?, Bool)])
  func bareVitaminD(unit: String?, isRecognized: Bool) {
    for name in ["Vitamin D", "Vit D", "VITAMIN D, TOTAL"] {
      let found =
        byName(name, unit: unit) == .analyte(.vitaminD, byNameOnly: true, specimenObstacle: nil)
      #expect(found == isRecognized)
    }
  }
}

@Suite("A code and a name") struct RecognizerTests {
  let recognizer: Recognizer

  init() {
    recognizer = Recognizer(
      ReferenceTables(
        analytes: [], units: [],
        loinc: [
          LOINCDecision(code: "2823-3", analyte: .potassium, verdict: .match),
          LOINCDecision(code: "2828-2", analyte: .potassium, verdict: .exclude),
          LOINCDecision(code: "1994-3", analyte: .calcium, verdict: .exclude),
          LOINCDecision(code: "1994-3", analyte: .calciumIonized, verdict: .match),
          LOINCDecision(code: "49765-1", analyte: .calcium, verdict: .conditional),
          LOINCDecision(code: "32287-5", analyte: .mma, verdict: .conditional),
        ],
        names: [
          TestName(name: "Potassium", analyte: .potassium),
          TestName(name: "K", analyte: .potassium),
          TestName(name: "Calcium", analyte: .calcium),
          TestName(name: "Methylmalonic Acid", analyte: .mma),
        ], intervals: [], criticalLimits: [], gradeCriteria: [], profiles: [], sources: []))
  }

  private func found(_ loinc: String?, _ names: [String], _ specimen: String? = nil) -> Recognition
  {
    recognizer.recognize(loinc: loinc, names: names, specimen: specimen, unit: nil)
  }

  @Test("mean two analytes: neither is proven") func atOdds() {
    #expect(
      found("2823-3", ["Calcium"])
        == .analyte(.potassium, byNameOnly: false, specimenObstacle: .conflict))
  }

  @Test("disagree otherwise: the code decides") func codeDecides() {
    #expect(found("2828-2", ["Potassium"]) == .outsidePanel(.excludedCode))
    #expect(found("2345-7", ["Potassium"]) == .outsidePanel(.otherCode))
    #expect(
      found("1994-3", ["Calcium"])
        == .analyte(.calciumIonized, byNameOnly: false, specimenObstacle: nil))
  }

  @Test(
    "where the code is mistyped or local: the name decides",
    arguments: ["2823-9", "CA", "", "84132", "2823", "K-3"])
  func nameDecides(code: String) {
    #expect(
      found(code, ["Potassium"]) == .analyte(.potassium, byNameOnly: true, specimenObstacle: nil))
    #expect(found(code, ["Chloride"]) == .outsidePanel(.unknownName))
  }

  @Test("must agree for a conditional code") func conditional() {
    #expect(
      found("49765-1", ["Calcium [Mass/volume] in Blood"])
        == .analyte(.calcium, byNameOnly: false, specimenObstacle: nil))
    #expect(found("49765-1", ["Lab 17"]) == .outsidePanel(.unconfirmedCode))
    #expect(found("32287-5", ["Methylmalonic acid"]) == .outsidePanel(.unconfirmedCode))
    #expect(
      found("32287-5", ["Methylmalonic acid"], "Serum")
        == .analyte(.mma, byNameOnly: false, specimenObstacle: nil))
  }

  @Test("of two analytes name none") func contradiction() {
    #expect(found(nil, ["Potassium", "Calcium"]) == .outsidePanel(.ambiguousName))
    #expect(
      found(nil, ["K", "Potassium", "Lab 17"])
        == .analyte(.potassium, byNameOnly: true, specimenObstacle: nil))
    #expect(found(nil, ["Potassium", "Potassium, urine"]) == .outsidePanel(.otherSpecimen))
    #expect(found(nil, []) == .outsidePanel(.unknownName))
  }

  @Test(
    "in blood are recognised",
    arguments: [
      nil, "", "Serum", "SER", "plasma", "Venous blood", "Arterial whole blood", "capillary",
      "Li-Heparin", "17",
    ])
  func blood(specimen: String?) {
    #expect(
      found("2823-3", [], specimen)
        == .analyte(.potassium, byNameOnly: false, specimenObstacle: nil))
    #expect(
      found(nil, ["K"], specimen) == .analyte(.potassium, byNameOnly: true, specimenObstacle: nil))
  }

  @Test(
    "in another material are charted for the code and outside for the name",
    arguments: [
      "Urine", "UR", "24h urine", "CSF", "Liquor", "saliva", "Stool", "Dialysate", "Body fluid",
      "Red blood cells", "RBC", "122575003",
    ])
  func otherMaterial(specimen: String) {
    #expect(
      found("2823-3", ["K"], specimen)
        == .analyte(.potassium, byNameOnly: false, specimenObstacle: .specimenNotBlood))
    #expect(found(nil, ["K"], specimen) == .outsidePanel(.otherSpecimen))
  }

  @Test("in a material that only the name tells are charted without being judged")
  func materialInName() {
    #expect(
      found("2823-3", ["Potassium, urine"])
        == .analyte(.potassium, byNameOnly: false, specimenObstacle: .specimenNotBlood))
  }
}
