private import Formats

/// Where in an exporter's XML each fact stands, as data.
///
/// A table `kind,key,value`: `layout,name` and `layout,format` head it; `record,path` names the
/// elements that are one result each; a `field` row tells where a fact stands, a `constant` row
/// what it always is. Paths go along local names: from the record (`value`, `@unit`), from an
/// element around it (`../@id`) or from the root (`/export/patient/id`). Several are separated by
/// `;`, the preferred one first.
package struct XMLLayout: Sendable {
  package let name: String
  /// Absolute, without an attribute.
  let records: [XMLPath]
  let fields: [(fact: Fact, paths: [XMLPath])]
  let constants: [Fact: String]

  /// Reads a layout.
  ///
  /// - Throws: `XMLLayoutError`, naming the line.
  package init(_ bytes: [UInt8]) throws(XMLLayoutError) {
    let table: CSVTable
    do { table = try CSVTable(bytes) } catch { throw .notATable }
    guard table.header == ["kind", "key", "value"] else { throw .wrongHeader }
    var draft = XMLLayoutDraft()
    for row in 0..<table.rowCount {
      try draft.add(
        kind: table[row: row, column: 0], key: table[row: row, column: 1],
        value: table[row: row, column: 2], line: table.line(ofRow: row))
    }
    guard !draft.name.isEmpty else { throw .nameMissing }
    guard !draft.records.isEmpty else { throw .recordMissing }
    (name, records, fields, constants) = (draft.name, draft.records, draft.fields, draft.constants)
  }
}

/// A layout while its rows are read.
private struct XMLLayoutDraft {
  var name = ""
  var records: [XMLPath] = []
  var fields: [(fact: Fact, paths: [XMLPath])] = []
  var constants: [Fact: String] = [:]

  mutating func add(
    kind: String, key: String, value: String, line: Int
  ) throws(XMLLayoutError) {
    switch (kind, key) {
    case ("layout", "name"): name = value
    case ("layout", "format"): if value != "xml" { throw .wrongFormat(line: line) }
    case ("record", "path"):
      records += try paths(value, line)
      guard records.allSatisfy(\.isRecord) else { throw .invalidPath(line: line) }
    case ("field", _): fields.append((try fact(key, line), try paths(value, line)))
    case ("constant", _): constants[try fact(key, line)] = value
    default: throw .unknownKind(line: line)
    }
  }

  private func fact(_ key: String, _ line: Int) throws(XMLLayoutError) -> Fact {
    guard let fact = Fact(rawValue: key) else { throw .unknownFact(line: line, key) }
    return fact
  }

  private func paths(_ text: String, _ line: Int) throws(XMLLayoutError) -> [XMLPath] {
    var paths: [XMLPath] = []
    for part in text.parts(between: ";") {
      guard let path = part.trimmedOrNil.flatMap({ XMLPath($0) }) else {
        throw .invalidPath(line: line)
      }
      paths.append(path)
    }
    return paths
  }
}
