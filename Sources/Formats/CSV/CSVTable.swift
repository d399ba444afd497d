/// A small table read whole: reference data, layouts, dictionaries.
///
/// Every row must have as many fields as the header; blank rows are passed over.
package struct CSVTable: Sendable {
  private let bytes: [UInt8]
  private let fields: [CSVField]
  private let lines: [Int]
  package let header: [String]

  /// Reads comma-separated text in UTF-8, with or without a byte-order mark.
  ///
  /// - Throws: `unclosedQuote`, `raggedRow` or `empty`.
  package init(_ bytes: [UInt8]) throws(CSVError) {
    let span = bytes.span
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let survey = CSVSurvey(
      span, start..<span.count, startsQuoted: false, dialect: CSVDialect())
    var index = CSVIndex()
    index.build(
      span, from: start, isFinal: true, isRegular: survey.isRegular && !survey.endsQuoted,
      dialect: CSVDialect())
    var (fields, lines, header, line): ([CSVField], [Int], [String], Int) = ([], [], [], 1)
    for number in 0..<index.rowCount {
      let row = index.row(number, of: span)
      defer { line += CSVTable.lineEnds(span, row.start..<min(row.end + 1, span.count)) }
      if index.unclosedRow == number { throw .unclosedQuote(line: line) }
      if row.isBlank { continue }
      if header.isEmpty {
        header = row.texts
        continue
      }
      guard row.fieldCount == header.count else { throw .raggedRow(line: line) }
      for field in 0..<row.fieldCount { fields.append(row.field(field)) }
      lines.append(line)
    }
    if header.isEmpty { throw .empty }
    (self.bytes, self.fields, self.lines, self.header) = (bytes, fields, lines, header)
  }

  private static func lineEnds(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for position in range where bytes[position] == 0x0A { count += 1 }
    return count
  }
}

extension CSVTable {
  package var rowCount: Int { lines.count }

  /// The number of a column, or `nil` if no header has this name.
  package func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  /// The line on which a row begins, counted from 1.
  package func line(ofRow row: Int) -> Int { lines[row] }

  package subscript(row row: Int, column column: Int) -> String {
    let found = field(row, column)
    if !found.hasDoubledQuotes,
      let text = try? UTF8Span(validating: bytes.span.extracting(found.range))
    {
      return String(copying: text)
    }
    return String(decoding: found.text(bytes.span), as: UTF8.self)
  }

  /// Lends the bytes of a field; doubled quotes stay doubled.
  package func withBytes<R, E: Error>(
    row: Int, column: Int, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let found = field(row, column)
    return try body(bytes.span.extracting(found.start..<found.end))
  }

  private func field(_ row: Int, _ column: Int) -> CSVField { fields[row * header.count + column] }
}
