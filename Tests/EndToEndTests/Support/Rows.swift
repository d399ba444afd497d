/// Small tables of made-up people.
enum Rows {
  static let header = "patient_id,name,birth_date,sex,collected,specimen,test,value,unit"

  /// A header and rows, each line ended.
  static func table(_ rows: String...) -> String {
    ([header] + rows).map { $0 + "\n" }.joined()
  }

  /// One row; the fields that matter to a test are named, the others are right.
  static func row(
    id: String = "PX-71", name: String = "Quillfeather", birth: String = "1980-02-03",
    sex: String = "female", collected: String = "2025-01-05", specimen: String = "serum",
    test: String = "Potassium", value: String = "4.1", unit: String = "mmol/L"
  ) -> String {
    [id, name, birth, sex, collected, specimen, test, value, unit].joined(separator: ",")
  }

  /// The right rows around a wrong one.
  static let before = row(id: "PX-01", value: "4.4")
  static let after = row(id: "PX-99", value: "4.5")

  /// A right row, a row in question, a right row.
  static func between(_ rows: String...) -> String {
    ([header, before] + rows + [after]).map { $0 + "\n" }.joined()
  }

  /// A right row, a row with more cells under more headers, a right row.
  static func adding(_ headers: String, _ cells: String, to changed: String = row()) -> String {
    let blank = String(repeating: ",", count: headers.count { $0 == "," } + 1)
    return [header + "," + headers, before + blank, changed + "," + cells, after + blank]
      .map { $0 + "\n" }.joined()
  }
}
