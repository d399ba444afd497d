import Formats
package import Laboratory

/// Reads the tables that a laboratory director edits, and refuses what is not plainly right.
///
/// What one table says is held against the others: an interval's unit must be a unit of its
/// analyte, a profile's guideline must have intervals, a row's source must be known.
package struct ReferenceTablesReader {
  /// Numbers are raw values of `Analyte`.
  private var analyteKeys = WordIndex()
  /// Numbers are indices into `tables.sources`.
  var sourceKeys = WordIndex()
  /// Texts that stand in many rows, made once.
  private var words = WordIndex(capacity: 256)
  private var texts: [String] = []
  /// Indices into `tables.units`, an element an analyte.
  var unitsOfAnalyte = [[Int]](repeating: [], count: Analyte.allCases.count)
  /// The guidelines that an analyte has intervals by, as numbers of `words`.
  var guidelinesOfAnalyte = [Set<Int>](repeating: [], count: Analyte.allCases.count)
  var tables = ReferenceTables(
    analytes: [], units: [], loinc: [], names: [], intervals: [], criticalLimits: [],
    gradeCriteria: [], profiles: [], sources: [])

  private init() {
    for analyte in Analyte.allCases { _ = analyteKeys.add("\(analyte.key)") }
  }

  /// Reads the eleven tables.
  ///
  /// - Parameter file: The bytes of a table by its file name, such as `units.csv`; `nil` if it is
  ///   not there.
  /// - Returns: The tables, each held against the others.
  /// - Throws: The first thing that is wrong.
  package static func read(
    _ file: (String) -> [UInt8]?
  ) throws(ReferenceTablesError) -> ReferenceTables {
    var reader = ReferenceTablesReader()
    try reader.readSources(NamedTable("sources.csv", file))
    try reader.readUnits(NamedTable("units.csv", file))
    try reader.readAnalytes(NamedTable("analytes.csv", file))
    try reader.readLOINC(NamedTable("loinc.csv", file))
    try reader.readNames(NamedTable("names.csv", file))
    try reader.readIntervals(NamedTable("intervals.csv", file))
    try reader.readCriticalLimits(NamedTable("critical.csv", file))
    try reader.readGradeCriteria(NamedTable("ctcae.csv", file))
    try reader.readVariations(NamedTable("rcv.csv", file))
    try reader.readProfiles(NamedTable("profiles.csv", file))
    try reader.readGaps(NamedTable("gaps.csv", file))
    return reader.tables
  }
}

extension ReferenceTablesReader {
  /// Reads a laboratory's own names of tests: a table like `names.csv`.
  ///
  /// - Throws: The first thing that is wrong.
  package static func names(
    _ file: String, _ bytes: [UInt8]
  ) throws(ReferenceTablesError) -> [TestName] {
    var reader = ReferenceTablesReader()
    try reader.readNames(NamedTable(file) { _ in bytes })
    return reader.tables.names
  }
}

extension ReferenceTablesReader {
  typealias Row = NamedTable.Row
  typealias Column = NamedTable.Column

  /// - Throws: `unknownAnalyte`.
  func analyte(_ row: Row, _ column: Column) throws(ReferenceTablesError) -> Analyte {
    let number = row.bytes(column) { analyteKeys.number(of: $0) }
    guard let number, let analyte = Analyte(rawValue: UInt8(number)) else {
      throw row.failure(column, .unknownAnalyte)
    }
    return analyte
  }

  /// The index of a unit of the analyte.
  ///
  /// - Throws: `unknownUnit`.
  func unit(
    _ row: Row, _ column: Column, of analyte: Analyte
  ) throws(ReferenceTablesError) -> Int {
    let code = row.text(column)
    let found = unitsOfAnalyte[Int(analyte.rawValue)].first { tables.units[$0].ucum == code }
    guard let found else { throw row.failure(column, .unknownUnit) }
    return found
  }

  /// The index of a source.
  ///
  /// - Throws: `unknownSource`.
  func source(_ row: Row, _ column: Column) throws(ReferenceTablesError) -> Int {
    guard let number = row.bytes(column, { sourceKeys.number(of: $0) }) else {
      throw row.failure(column, .unknownSource)
    }
    return number
  }

  /// A text that other rows have too.
  ///
  /// - Throws: `emptyCell`.
  mutating func shared(
    _ row: Row, _ column: Column
  ) throws(ReferenceTablesError) -> (text: String, number: Int) {
    if row.isEmpty(column) { throw row.failure(column, .emptyCell) }
    let (number, isNew) = row.bytes(column) { words.add($0) }
    if isNew { texts.append(row.text(column)) }
    return (texts[number], number)
  }

  /// Notes that an analyte has intervals by a guideline.
  mutating func register(guideline number: Int, for analyte: Analyte) {
    guidelinesOfAnalyte[Int(analyte.rawValue)].insert(number)
  }

  /// Whether the analyte has intervals by the guideline.
  func has(guideline: Span<UInt8>, for analyte: Analyte) -> Bool {
    guard let number = words.number(of: guideline) else { return false }
    return guidelinesOfAnalyte[Int(analyte.rawValue)].contains(number)
  }
}
