import Formats
import Laboratory

extension IntakeLedger {
  /// Refuses a row that is the header again, and every row behind a header with other columns: read by the
  /// first one, one analyte's numbers would pass for another's.
  ///
  /// - Returns: whether the row was refused.
  mutating func refusesHeader(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) -> Bool {
    if isHeader(row, plan, pending) {
      if texts(of: row) == plan.header {
        refuse(row, .patientMissing, column: plan.columns.patientID + 1)
        isBehindOtherHeader = false
        return true
      }
      isBehindOtherHeader = true
      reading.hasOtherHeader = true
    }
    if isBehindOtherHeader { refuse(row, .headerAmbiguous) }
    return isBehindOtherHeader
  }

  /// Whether the name of the id's column stands in the id's place, or that of another in a row of such names.
  private func isHeader(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) -> Bool {
    guard plan.columns.patientID >= 0 else { return false }
    let id = pending.id.dropFirst(markLength(pending.id, row.bytes))
    guard let start = id.first, headerNames.mayHold(first: row.bytes[start], count: id.count),
      let found = plan.header.firstIndex(where: { name in
        name.utf8.count == id.count && zip(name.utf8, id).allSatisfy { $0 == row.bytes[$1] }
      })
    else { return false }
    // One id may well be called like a column.
    return found == plan.columns.patientID
      || texts(of: row).count(where: plan.header.contains) * 2 > row.fieldCount
  }

  /// The length of a byte order mark before a cell: a file that was put behind another one brings it along.
  private func markLength(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    let isMarked =
      cell.count > 3 && bytes[cell.lowerBound] == 0xEF && bytes[cell.lowerBound + 1] == 0xBB
      && bytes[cell.lowerBound + 2] == 0xBF
    return isMarked ? 3 : 0
  }

  /// The cells of a row, without a byte order mark before them.
  private func texts(of row: CSVRow) -> [String] {
    var texts = row.texts
    let mark = markLength(row.field(0).range, row.bytes)
    if mark > 0 { texts[0] = String(decoding: texts[0].utf8.dropFirst(mark), as: UTF8.self) }
    return texts
  }
}

/// The names in a table's header by their first bytes and their lengths, which rule nearly every cell out.
struct HeaderNames: Sendable {
  private var header: [String] = []
  private var marks: [UInt64] = []

  mutating func begin(_ header: [String]) {
    // By bytes, as the marks are.
    let isSame =
      header.count == self.header.count
      && zip(header, self.header).allSatisfy { $0.isSpelled(like: $1) }
    if isSame { return }
    self.header = header
    marks = header.compactMap { name in
      name.utf8.first.map { Self.mark(first: $0, count: name.utf8.count) }
    }
  }

  /// Whether a name may be one that begins with a byte and has a length.
  func mayHold(first: UInt8, count: Int) -> Bool {
    marks.contains(Self.mark(first: first, count: count))
  }

  private static func mark(first: UInt8, count: Int) -> UInt64 {
    UInt64(count) << 8 | UInt64(first)
  }
}
