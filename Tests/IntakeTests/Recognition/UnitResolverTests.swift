import Intake
import Laboratory
import ReferenceRanges
import Testing

@Suite("A printed unit") struct UnitResolverTests {
  let tables: ReferenceTables
  let resolver: UnitResolver

  init() throws {
    tables = UnitResolver.completed(try ReferenceTablesReader.read(EmbeddedTables.bytes(of:)))
    resolver = UnitResolver(tables)
  }

  /// The UCUM code and factor that a unit resolves to.
  private func found(_ analyte: Analyte, _ printed: String?, code: String? = nil) -> UnitConversion?
  {
    guard case .known(let index) = resolver.resolve(analyte, printed: printed, code: code) else {
      return nil
    }
    return tables.units[index]
  }

  @Test("of the tables resolves to its row") func everySpelling() {
    for unit in tables.units {
      for spelling in [unit.ucum] + unit.spellings {
        #expect(
          found(unit.analyte, spelling)?.factor == unit.factor, "\(unit.analyte.key) \(spelling)")
        #expect(found(unit.analyte, nil, code: spelling)?.analyte == unit.analyte)
      }
    }
  }

  @Test(
    "resolves in the spellings that files print",
    arguments: [
      (.potassium, "mmol/L", "mmol/L"), (.potassium, "MMOL/L", "mmol/L"),
      (.potassium, "mMol/L", "mmol/L"),
      (.potassium, "Mmol/L", "mmol/L"), (.potassium, " mmol / L ", "mmol/L"),
      (.potassium, "mmol/ℓ", "mmol/L"),
      (.potassium, "mEq/l", "meq/L"), (.potassium, "mval/l", "meq/L"), (.potassium, "mM", "mmol/L"),
      (.potassium, "millimoles per liter", "mmol/L"), (.potassium, "mmol/L{adult}", "mmol/L"),
      (.potassium, "ｍｍｏｌ／Ｌ", "mmol/L"), (.calcium, "MG/DL", "mg/dL"),
      (.calcium, "mg/100 mL", "mg/dL"),
      (.ferritin, "µg/L", "ug/L"), (.ferritin, "μg/L", "ug/L"), (.ferritin, "Âµg/L", "ug/L"),
      (.ferritin, "Î¼g/L", "ug/L"), (.ferritin, "mcg/L", "ug/L"), (.ferritin, "㎍/L", "ug/L"),
      (.ferritin, "ng/㎖", "ng/mL"), (.albumin, "G/DL", "g/dL"), (.albumin, "gm/dL", "g/dL"),
      (.homocysteine, "µmol/l", "umol/L"), (.homocysteine, "micromol/L", "umol/L"),
      (.egfr, "mL/min/1.73m2", "mL/min/{1.73_m2}"), (.egfr, "mL/min/1.73 m²", "mL/min/{1.73_m2}"),
      (.egfr, "mL/min/1.73m^2", "mL/min/{1.73_m2}"),
      (.egfr, "mL/min/{1.73_m2}", "mL/min/{1.73_m2}"),
      (.egfr, "ml/min per 1.73 sq.m", "mL/min/{1.73_m2}"), (.transferrinSaturation, "%", "%"),
      (.transferrinSaturation, "1", "1"),
    ] as [(Analyte, String, String)])
  func spellings(analyte: Analyte, printed: String, ucum: String) {
    #expect(found(analyte, printed)?.ucum == ucum)
  }

  @Test(
    "of another magnitude has its factor",
    arguments: [
      (.potassium, "umol/L", 0.001), (.potassium, "mmol/mL", 1000), (.potassium, "mmol/dL", 10),
      (.calcium, "meq/dL", 5), (.homocysteine, "nmol/L", 0.001), (.ferritin, "pg/mL", 0.001),
      (.crp, "ng/mL", 0.001),
    ] as [(Analyte, String, Double)])
  func magnitudes(analyte: Analyte, printed: String, factor: Double) throws {
    let unit = try #require(found(analyte, printed))
    #expect(abs(unit.factor / factor - 1) < 1e-12)
    #expect(!unit.derivation.isEmpty)
  }

  @Test(
    "resolves to nothing with the reason",
    arguments: [
      (.potassium, nil, .missing), (.potassium, "", .missing), (.potassium, " ", .missing),
      (.potassium, "1", .missing),
      (.potassium, "N/A", .missing), (.potassium, "{ratio}", .missing),
      (.potassium, "flurbs", .unknown),
      (.vitaminD, "IU/mL", .unknown), (.vitaminD, "[iU]/mL", .unknown),
      (.phosphate, "meq/L", .unknown),
      (.potassium, "mm[Hg]", .wrongDimension), (.potassium, "mmHg", .wrongDimension),
      (.potassium, "mmol/(24.h)", .wrongDimension), (.calcium, "mmol/24h", .wrongDimension),
      (.potassium, "%", .wrongDimension), (.mma, "mmol/mol creat", .wrongDimension),
      (.potassium, "mm", .wrongDimension),
    ] as [(Analyte, String?, UnitResolution)])
  func reasons(analyte: Analyte, printed: String?, resolution: UnitResolution) {
    #expect(resolver.resolve(analyte, printed: printed, code: nil) == resolution)
  }

  @Test("gives way to a UCUM code that is one of the analyte's") func codeFirst() {
    #expect(found(.potassium, "millimoles", code: "mmol/L")?.ucum == "mmol/L")
    #expect(found(.potassium, "mmol/L", code: "1")?.ucum == "mmol/L")
    #expect(found(.potassium, "mmol/L", code: "")?.ucum == "mmol/L")
    #expect(found(.potassium, "mmol/L", code: "flurbs")?.ucum == "mmol/L")
    #expect(resolver.resolve(.potassium, printed: nil, code: "mm[Hg]") == .wrongDimension)
    #expect(resolver.resolve(.potassium, printed: "flurbs", code: nil).obstacle == .unitUnknown)
  }

  @Test("table completed twice is the same") func idempotent() {
    #expect(UnitResolver.completed(tables).units.count == tables.units.count)
  }
}
