private import Formats

/// Which column of a table is which fact: what an exporter's files look like, as data.
///
/// A layout is a small table `kind,key,value`. Headers are compared without case, blanks and punctuation; several
/// are separated by `;`, the preferred one first. The kinds of rows are those of `LayoutRow`.
package struct Layout: Sendable {
  /// What a row of a table is.
  package enum Purpose: String, Sendable {
    /// One result, or one result a column.
    case results
    /// A person: birth date, age, sex, name. It joins the results by the patient's id.
    case people
    /// What a laboratory's own code means.
    case codes
    /// Nothing that a result needs; known, so that the table is no riddle.
    case nothing
  }

  /// Whose word counts when several layouts fit a header.
  package enum Rank: Int, Comparable, Sendable {
    /// Names that are common, found one by one.
    case generic
    /// An exporter whose headers are all there.
    case exporter
    /// The user's own.
    case user

    package static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  package internal(set) var name = ""
  /// `csv` or `xml`.
  package internal(set) var format = "csv"
  package internal(set) var purpose = Purpose.results
  package var rank = Rank.generic
  /// Folded headers of which all of one set must be there.
  private(set) var needs: [[String]] = []
  /// Folded headers that must not be there.
  private(set) var lacks: [String] = []
  /// For each fact the folded headers that mean it, the preferred one first.
  private(set) var headers: [Fact: [String]] = [:]
  /// The same for rows whose value is empty in the column of `headers`.
  private(set) var instead: [Fact: [String]] = [:]
  /// Columns that hold the results of one test, by folded header.
  private(set) var results: [String: LayoutColumn] = [:]
  /// Folded headers of columns that say nothing that a result needs; `nil` where any may stand there.
  private(set) var ignored: Set<String>?
  private(set) var rules = LayoutRules()
  /// Names of files that hold the table, in lower case: what explains codes is found by its name.
  package private(set) var files: [String] = []

  /// Reads a layout.
  ///
  /// - Throws: `LayoutError` naming the line.
  package init(_ bytes: [UInt8]) throws(LayoutError) {
    let table: CSVTable
    do { table = try CSVTable(bytes) } catch { throw .notATable(error) }
    guard table.header == ["kind", "key", "value"] else { throw .wrongHeader }
    for row in 0..<table.rowCount {
      try add(
        LayoutRow(
          kind: table[row: row, column: 0], key: table[row: row, column: 1],
          value: table[row: row, column: 2], line: table.line(ofRow: row)))
    }
    guard !name.isEmpty else { throw .nameMissing }
    if !needs.isEmpty { rank = .exporter }
  }

  private mutating func add(_ row: LayoutRow) throws(LayoutError) {
    switch (row.kind, row.key) {
    case ("layout", "name"): name = row.value
    case ("layout", "format"): format = row.value
    case ("layout", "purpose"):
      guard let known = Purpose(rawValue: row.value) else { throw .unknownKind(line: row.line) }
      purpose = known
    case ("layout", "needs"): needs.append(row.headers)
    case ("layout", "lacks"): lacks += row.headers
    case ("layout", "files"): files += row.value.lowercased().parts(between: ";")
    case ("layout", "people"): rules.people = row.value
    case ("layout", "dates"):
      guard row.value == "shifted" else { throw .unknownKind(line: row.line) }
      rules.hasShiftedDates = true
    case ("field", _): headers[try row.fact(), default: []] += row.headers
    case ("instead", _): instead[try row.fact(), default: []] += row.headers
    case ("result", _):
      for header in row.keyHeaders { results[header] = LayoutColumn(row.value) }
    case ("copy", _):
      for header in row.keyHeaders { results[header]?.originals = row.headers }
    case ("ignored", _): ignored = (ignored ?? []).union(row.headers)
    case ("word", _): rules.words[try row.fact(), default: [:]].merge(try row.words()) { $1 }
    case ("constant", _): rules.constants[try row.fact()] = row.value
    case ("top-coded", "age"): rules.topCodedAge = try row.years()
    case ("top-coded", "birth-date"): rules.topCodedBirth = try row.years()
    default: throw .unknownKind(line: row.line)
    }
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

  /// The headers between semicolons, each folded.
  static func foldedParts(_ headers: String) -> [String] {
    guard headers.utf8.allSatisfy({ $0 < 0x80 }) else {
      return headers.parts(between: ";").map(folded)
    }
    var (parts, part, isOpen): ([String], [UInt8], Bool) = ([], [], false)
    func close() {
      if isOpen { parts.append(String(decoding: part, as: UTF8.self)) }
      part.removeAll(keepingCapacity: true)
      isOpen = false
    }
    for byte in headers.utf8 {
      if byte == UInt8(ascii: ";") {
        close()
        continue
      }
      isOpen = true
      if let kept = folded(byte) { part.append(kept) }
    }
    close()
    return parts
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
