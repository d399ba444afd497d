import Formats
import Laboratory

/// A table with the name by which errors speak of it.
struct NamedTable {
  let name: String
  private let table: CSVTable

  /// A column that the table has.
  struct Column {
    let name: String
    fileprivate let position: Int
  }

  /// - Throws: `missing` or `malformed`.
  init(_ name: String, _ file: (String) -> [UInt8]?) throws(ReferenceTablesError) {
    self.name = name
    guard let bytes = file(name) else { throw ReferenceTablesError(table: name, problem: .missing) }
    do {
      table = try CSVTable(bytes)
    } catch {
      throw ReferenceTablesError(table: name, line: error.line, problem: .malformed(error))
    }
  }

  var rowCount: Int { table.rowCount }

  subscript(_ row: Int) -> Row { Row(table: self, number: row) }

  /// - Throws: `missingColumn`.
  func column(_ title: String) throws(ReferenceTablesError) -> Column {
    guard let position = table.column(title) else {
      throw ReferenceTablesError(table: name, line: 1, column: title, problem: .missingColumn)
    }
    return Column(name: title, position: position)
  }
}

extension NamedTable {
  /// One row, whose cells are read as what they ought to be.
  struct Row {
    let table: NamedTable
    let number: Int

    func bytes<R>(_ column: Column, _ body: (Span<UInt8>) -> R) -> R {
      table.table.withBytes(row: number, column: column.position) { span in body(span) }
    }

    func isEmpty(_ column: Column) -> Bool { bytes(column) { $0.count == 0 } }

    /// The text of a cell, which may be empty.
    func text(_ column: Column) -> String {
      bytes(column) { $0.plainText(in: $0.indices) }
        ?? table.table[row: number, column: column.position]
    }

    /// Whether the cell holds the same bytes as another row's.
    func agrees(with other: Row, in column: Column) -> Bool {
      bytes(column) { mine in
        other.bytes(column) { theirs in
          mine.count == theirs.count && mine.matches(mine.indices, theirs, at: 0)
        }
      }
    }

    /// What is wrong in this row.
    func failure(_ column: Column?, _ problem: ReferenceTablesError.Problem) -> ReferenceTablesError
    {
      ReferenceTablesError(
        table: table.name, line: table.table.line(ofRow: number), column: column?.name,
        problem: problem)
    }
  }
}

extension NamedTable.Row {
  typealias Column = NamedTable.Column

  /// The words of a cell between semicolons.
  func list(_ column: Column) -> [String] {
    bytes(column) { cell in
      var (words, start) = ([String](), 0)
      for position in 0...cell.count
      where position == cell.count || cell[position] == UInt8(ascii: ";") {
        if let word = cell.plainText(in: start..<position), !word.isEmpty { words.append(word) }
        start = position + 1
      }
      return words
    }
  }

  /// - Throws: `emptyCell`.
  func filledText(_ column: Column) throws(ReferenceTablesError) -> String {
    if isEmpty(column) { throw failure(column, .emptyCell) }
    return text(column)
  }

  /// The number of a cell, or `nil` if it is empty.
  ///
  /// - Throws: `notANumber`.
  func optionalDecimal(_ column: Column) throws(ReferenceTablesError) -> PrintedDecimal? {
    if isEmpty(column) { return nil }
    guard let decimal = bytes(column, { PrintedDecimal(plain: $0) }) else {
      throw failure(column, .notANumber)
    }
    return decimal
  }

  /// - Throws: `emptyCell` or `notANumber`.
  func decimal(_ column: Column) throws(ReferenceTablesError) -> PrintedDecimal {
    guard let decimal = try optionalDecimal(column) else { throw failure(column, .emptyCell) }
    return decimal
  }

  /// An age in years, whole or not.
  ///
  /// - Throws: `emptyCell`, `notANumber` or `outOfRange`.
  func age(_ column: Column) throws(ReferenceTablesError) -> AgeLimit {
    let years = try decimal(column).doubleValue
    guard years >= 0, years <= 150 else { throw failure(column, .outOfRange) }
    return AgeLimit(years: years)
  }

  /// The meaning of a cell that holds one of a few words.
  ///
  /// - Throws: `unknownWord`.
  func choice<T>(_ column: Column, _ words: [(word: String, meaning: T)])
    throws(ReferenceTablesError) -> T
  {
    let found = bytes(column) { cell in words.firstIndex { cell.spells($0.word) } }
    guard let found else { throw failure(column, .unknownWord) }
    return words[found].meaning
  }
}

extension Span<UInt8> {
  /// A stretch as text, or `nil` if it holds a quotation mark or is not UTF-8.
  fileprivate func plainText(in range: Range<Int>) -> String? {
    for position in range where self[position] == UInt8(ascii: "\"") { return nil }
    guard let text = try? UTF8Span(validating: extracting(range)) else { return nil }
    return String(copying: text)
  }

  /// Whether these bytes are the word in UTF-8.
  fileprivate func spells(_ word: String) -> Bool {
    guard word.utf8.count == count else { return false }
    var position = 0
    for byte in word.utf8 {
      if self[position] != byte { return false }
      position += 1
    }
    return true
  }
}

extension CSVError {
  /// The line that the error names; 0 for none.
  fileprivate var line: Int {
    switch self {
    case .unclosedQuote(let line), .raggedRow(let line): line
    case .empty: 0
    }
  }
}
