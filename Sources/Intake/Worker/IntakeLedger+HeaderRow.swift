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
    let found = plan.header.firstIndex { name in
      name.utf8.count == id.count && zip(name.utf8, id).allSatisfy { $0 == row.bytes[$1] }
    }
    guard let found, !id.isEmpty else { return false }
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
