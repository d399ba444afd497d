import Intake
import Laboratory
import ReferenceRanges
import Testing

@Suite("A guess at an unknown name") struct NameSuggestionTests {
  private static let tables = Result {
    try ReferenceTablesReader.read(EmbeddedTables.bytes(of:))
  }

  @Test(
    "is the analyte whose names are most like it",
    arguments: [
      ("25 OH Vitamin D2+D3 LCMS", Analyte.vitaminD), ("Vit. B12 (Cobalamine) tot.", .vitaminB12),
      ("Magnes.", .magnesium), ("Kalium ISE direkt", .potassium), ("Ferritine (Roche)", .ferritin),
      ("Homocystein i.P.", .homocysteine), ("PHPOSPHATE", .phosphate),
    ])
  func suggests(name: String, analyte: Analyte) throws {
    #expect(try NameSuggestions(Self.tables.get())[name] == analyte)
  }

  @Test(
    "is none for what is known to be something else, or like nothing",
    arguments: [
      "Cholesterol", "Calprotectin", "Potassium, random urine", "Zonulin", "", "17861-6 Calcium",
      "Calcium/Magnesium ratio",
    ])
  func keepsSilent(name: String) throws {
    #expect(try NameSuggestions(Self.tables.get())[name] == nil)
  }
}

@Suite("A laboratory's own names") struct OwnNamesTests {
  private static let file =
    "patient_id,code,test,value,unit\nP1,X7,,4.2,mmol/L\nP1,,Blutsalz,4.3,mmol/L\n"

  private func run(_ names: String) throws -> FileRun {
    let own = try ReferenceTablesReader.names("names", Array(names.utf8))
    return try FileRun([Array(Self.file.utf8)], names: own)
  }

  @Test("are known besides those of the tables, and may stand where codes do") func known() throws {
    #expect(try FileRun(Self.file).outcomes == "charted 0, outside 2")
    let run = try run("name,analyte\nX7,potassium\nBlutsalz,potassium\n")
    #expect(run.values == ["4.2", "4.3"])
  }

  @Test(
    "are refused where they are wrong",
    arguments: [
      "name,analyte\nX7,potasium\n", "name\nX7\n", "name,analyte\nX7,calcium\nX7,potassium\n",
    ])
  func wrong(table: String) {
    #expect(throws: ReferenceTablesError.self) { try run(table) }
  }
}
