import Intake
import Testing

@Suite("A header with a column an analyte") struct WideHeaderTests {
  private func results(_ text: String) throws -> [ResultColumn] {
    let bytes = Array(text.utf8)
    return try CSVPlanner(FileRun.context()).plan(bytes.span, from: 0, isWhole: true).results
  }

  @Test(
    "names the analyte and its unit in each usual spelling",
    arguments: [
      ("Potassium (mmol/L)", "Potassium", "mmol/L"),
      ("Potassium [mmol/L]", "Potassium", "mmol/L"),
      ("POTASSIUM(MMOL/L)", "POTASSIUM", "MMOL/L"),
      ("Potassium mmol/L", "Potassium", "mmol/L"),
      ("\"Potassium, mmol/L\"", "Potassium", "mmol/L"),
      ("potassium_mmol/L", "potassium", "mmol/L"),
      ("ferritin_ug_l", "ferritin", "ug/l"),
      ("ferritin_ng_mL", "ferritin", "ng/mL"),
      ("vitamin_b12_pg_ml", "vitamin b12", "pg/ml"),
      ("Vitamin B12 (pmol/L)", "Vitamin B12", "pmol/L"),
      ("K", "K", nil),
      ("Ferritin", "Ferritin", nil),
      ("Serum Potassium", "Serum Potassium", nil),
      ("Potassium (serum)", "Potassium (serum)", nil),
      ("Potassium (furlongs)", "Potassium", "furlongs"),
    ] as [(String, String, String?)])
  func names(header: String, name: String, unit: String?) throws {
    let result = try #require(try results("patient_id,\(header)\nP1,4\n").first)
    #expect(result.column == 1)
    #expect(result.name == name)
    #expect(result.unit == unit)
  }

  @Test(
    "leaves out what is no analyte",
    arguments: [
      "Potassium flag", "Potassium comment", "Urine potassium", "Cholesterol (mmol/L)", "", "x",
      "K/Na ratio",
    ])
  func leavesOut(header: String) throws {
    #expect(try results("patient_id,Ferritin,\(header)\nP1,4,5\n").map(\.name) == ["Ferritin"])
  }

  @Test("takes the units of a row of units below it") func unitsRow() throws {
    let found = try results("patient_id,K,Ferritin,Mg (mmol/L)\n,mmol/L,ug/L,\nP1,4.2,50,0.8\n")
    #expect(found.map(\.unit) == ["mmol/L", "ug/L", "mmol/L"])
  }

  @Test("keeps its own unit above a units row") func ownUnit() throws {
    let found = try results("patient_id,K (mmol/L),Ferritin\n,mEq/L,ug/L\nP1,4.2,50\n")
    #expect(found.map(\.unit) == ["mmol/L", "ug/L"])
  }

  @Test(
    "takes no row of results for units",
    arguments: [
      "P1,4.2,50", "P1,mmol/L,50", "P1,,", "P1,pending,pending", "mmol/L,x,y", ",mmol/L,ug/L,",
    ])
  func noUnitsRow(row: String) throws {
    #expect(try results("patient_id,K,Ferritin\n\(row)\n").map(\.unit) == [nil, nil])
  }
}
