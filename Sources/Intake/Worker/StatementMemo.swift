import Formats
import Laboratory

/// What rows say besides patient, time and number, by the bytes that say it.
///
/// Rows of one test from one laboratory differ in nothing else, so that test, unit, status, pregnancy and interval
/// of nearly every row cost one look. Remembers rows of one set of columns at a time.
struct StatementMemo: Sendable {
  /// What the bytes came to.
  struct Statement: Sendable {
    let test: Int32
    let analyte: Analyte
    let status: ResultStatus
    let pregnancy: Pregnancy
    let range: UInt32
  }

  /// How much is remembered, and how long it may be: who says something else in every row would fill the memory with
  /// it.
  private static let most = 1 << 14
  private static let longest = 512
  private static let border: UInt8 = 0x1F

  private var keys = ByteTable()
  private var statements: [Statement] = []
  private var stretches: [ClosedRange<Int>] = []
  /// Which column means what; the same stretches may mean other things.
  private var columns: [Int] = []
  private var dialect: CSVDialect?
  /// Whether rows can be told apart by their bytes at all.
  private(set) var isInUse = false

  /// Begins rows of a plan; what was remembered is kept as long as the columns are the same.
  ///
  /// `codeBook`: whether a dictionary says what the codes of the rows mean, which is another one in each folder.
  mutating func begin(_ plan: CSVPlan, hasCodeBook: Bool) {
    isInUse =
      plan.purpose == .results && plan.results.isEmpty && plan.instead == nil
      && plan.rules.constants.isEmpty && !hasCodeBook && plan.columns.unit >= 0
    guard isInUse, columns != plan.columns.ofStatement || dialect != plan.dialect else { return }
    (columns, dialect) = (plan.columns.ofStatement, plan.dialect)
    stretches = Self.stretches(columns)
    (keys, statements) = (ByteTable(), [])
  }

  /// Columns, as far as they are there, in stretches of neighbours.
  private static func stretches(_ columns: [Int]) -> [ClosedRange<Int>] {
    var stretches: [ClosedRange<Int>] = []
    for column in Set(columns.filter { $0 >= 0 }).sorted() {
      if let last = stretches.last, last.upperBound + 1 == column {
        stretches[stretches.count - 1] = last.lowerBound...column
      } else {
        stretches.append(column...column)
      }
    }
    return stretches
  }

  /// A hash of what a row says.
  @inline(__always)
  func hash(_ row: CSVRow) -> UInt64 {
    var hash: UInt64 = 0
    for stretch in stretches { hash = row.bytes.hash(row.raw(stretch), seed: hash) }
    return hash
  }

  /// What a row says, if another row said it before.
  @inline(__always)
  func find(_ row: CSVRow, hash: UInt64) -> Statement? {
    keys.find(row, stretches, border: Self.border, hash: hash).map { statements[$0] }
  }

  /// Remembers what a row says.
  mutating func remember(_ row: CSVRow, hash: UInt64, _ statement: Statement) {
    if statements.count == Self.most { (keys, statements) = (ByteTable(), []) }
    if stretches.reduce(0, { $0 + row.raw($1).count }) > Self.longest { return }
    var key: [UInt8] = []
    for stretch in stretches {
      for position in row.raw(stretch) {
        // Inside, it would be taken for the end of a stretch.
        if row.bytes[position] == Self.border { return }
        key.append(row.bytes[position])
      }
      key.append(Self.border)
    }
    _ = keys.insert(key.span, 0..<key.count, hash: hash)
    statements.append(statement)
  }
}
