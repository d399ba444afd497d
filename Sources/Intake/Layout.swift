private import Formats

/// Which column of a table is which fact: what an exporter's files look like, as data.
///
/// A layout is a small table `kind,key,value`. `layout,name` and `layout,format` head it; a `field` row names a
/// fact and the headers that mean it, separated by `;`, the preferred one first. Headers are compared
/// without case, blanks and punctuation.
package struct Layout: Sendable {
  package var name: String
  /// `csv` or `xml`.
  package var format: String
  /// For each fact the folded headers that mean it, the preferred one first.
  package var headers: [Fact: [String]]

  /// Reads a layout.
  ///
  /// - Throws: `LayoutError` naming the line.
  package init(_ bytes: [UInt8]) throws(LayoutError) {
    let table: CSVTable
    do { table = try CSVTable(bytes) } catch { throw .notATable(error) }
    guard table.header == ["kind", "key", "value"] else { throw .wrongHeader }
    var (name, format, headers): (String, String, [Fact: [String]]) = ("", "csv", [:])
    for row in 0..<table.rowCount {
      let (key, value) = (table[row: row, column: 1], table[row: row, column: 2])
      switch (table[row: row, column: 0], key) {
      case ("layout", "name"): name = value
      case ("layout", "format"): format = value
      case ("field", _):
        guard let fact = Fact(rawValue: key) else {
          throw .unknownFact(line: table.line(ofRow: row), key)
        }
        headers[fact, default: []] += value.parts(between: ";").map(Layout.folded)
      default: throw .unknownKind(line: table.line(ofRow: row))
      }
    }
    guard !name.isEmpty else { throw .nameMissing }
    (self.name, self.format, self.headers) = (name, format, headers)
  }

  /// The format that a layout file says it is for: `csv` where it says nothing.
  ///
  /// - Throws: `notATable`.
  package static func format(of bytes: [UInt8]) throws(LayoutError) -> String {
    let table: CSVTable
    do { table = try CSVTable(bytes) } catch { throw .notATable(error) }
    guard table.header.count == 3 else { throw .wrongHeader }
    for row in 0..<table.rowCount where table[row: row, column: 1] == "format" {
      return table[row: row, column: 2]
    }
    return "csv"
  }

  /// A header without case, blanks and punctuation: `Patient ID` and `patient_id` are alike.
  package static func folded(_ header: String) -> String {
    if header.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: header.utf8.compactMap(folded), as: UTF8.self)
    }
    return String(
      header.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "+" })
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "%"), UInt8(ascii: "+"):
      byte
    default: nil
    }
  }
}

/// Why a layout file cannot be used.
package enum LayoutError: Error {
  case notATable(any Error)
  case wrongHeader
  case nameMissing
  case unknownKind(line: Int)
  case unknownFact(line: Int, String)
}
