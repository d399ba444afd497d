import Laboratory

/// The columns of the stream of rejected records, in its order.
enum RejectsColumn: Int, CaseIterable {
  case file, record, line, column, rule, message, excerpt

  static let columns = allCases.map(\.column)

  private var column: Column {
    switch self {
    case .file: Column("file", .text)
    case .record: Column("record", .integer(minimum: 1), optional: true)
    case .line: Column("line", .integer(minimum: 1), optional: true)
    case .column: Column("column", .integer(minimum: 1), optional: true)
    case .rule: Column("rule", .text)
    case .message: Column("message", .text)
    case .excerpt: Column("excerpt", .text)
    }
  }
}
