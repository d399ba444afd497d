import Foundation

/// A table of 20 MB, so that it is read in pieces: every third name on two lines, here and there a
/// row that is too short.
struct LargeTable {
  static let header = "patient_id,name,birth_date,sex,collected,test,value,unit,comment"
  private static let filler = String(repeating: "remark ", count: 260)

  var lineEnd = "\n"
  /// What stands in the comment of every hundredth row, as it stands in the file.
  var comment = "plain"
  var rowCount = 10_000

  /// The row with a number from 1; each 1250th is too short.
  func row(_ number: Int) -> String {
    if number % 1_250 == 0 { return "PX-\(number),too short" + lineEnd }
    let name = number % 3 == 0 ? "\"Quill\(lineEnd)feather\"" : "Quillfeather"
    let remark = number % 100 == 0 ? comment : Self.filler
    return "PX-\(number / 4),\(name),1980-02-03,female,2025-01-0\(number % 4 + 1),Potassium,"
      + "\(3 + number % 3).\(number % 10),mmol/L,\(remark)" + lineEnd
  }

  /// Writes the rows of a range below a header.
  func write(_ rows: ClosedRange<Int>, to url: URL) throws {
    var bytes: [UInt8] = []
    bytes.append(contentsOf: (Self.header + lineEnd).utf8)
    for number in rows { bytes.append(contentsOf: row(number).utf8) }
    try Data(bytes).write(to: url)
  }

  func write(to url: URL) throws { try write(1...rowCount, to: url) }
}
