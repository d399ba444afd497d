import Formats
import Foundation
import PublishedFiles

/// A published table and what its publisher expects of it.
struct PublishedTable {
  /// What is read: a dictionary for each row, cells by header.
  let rows: [[String: String]]
  /// What the JSON beside the table holds; `nil` if it is no list of rows of texts.
  let expected: [[String: String]]?

  /// A table of csv-spectrum: its JSON is a list of rows.
  ///
  /// Those named after their carriage returns have lost them on the way here and are given them back.
  init(spectrum name: String) throws {
    var bytes = try PublishedFiles.bytes("csv-spectrum/csvs/\(name).csv")
    if name.hasSuffix("_crlf"), !bytes.contains(0x0D) {
      bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
    rows = try Self.rows(bytes)
    expected = try Self.json("csv-spectrum/json/\(name).json") as? [[String: String]]
  }

  /// A table of the CSVW tests: its JSON holds a list of tables, these their rows, these what each
  /// describes. A cell without text has no value there.
  init(web name: String) throws {
    rows = try Self.rows(try PublishedFiles.bytes("csvw-tests/tests/\(name).csv"))
      .map { $0.filter { !$0.value.isEmpty } }
    let root = try Self.json("csvw-tests/tests/\(name).json") as? [String: Any]
    let tables = root?["tables"] as? [[String: Any]]
    let records = tables?.first?["row"] as? [[String: Any]]
    let described = records?.compactMap { ($0["describes"] as? [[String: String]])?.first }
    expected = described?.count == records?.count ? described : nil
  }

  private static func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
    let table = try CSVTable(bytes)
    return (0..<table.rowCount).map { row in
      let cells = table.header.indices.map { (table.header[$0], table[row: row, column: $0]) }
      return Dictionary(cells, uniquingKeysWith: { first, _ in first })
    }
  }

  private static func json(_ path: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try PublishedFiles.bytes(path)))
  }
}
