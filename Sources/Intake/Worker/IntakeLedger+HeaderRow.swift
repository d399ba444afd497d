import Formats
import Laboratory

extension IntakeLedger {
  /// Refuses a row that is the header again, and every row behind a header with other columns: read by the
  /// first one, one analyte's numbers would pass for another's.
  ///
  /// - Returns: whether the row was refused.
  mutating func refusesHeader(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) -> Bool {
    if isHeader(row, plan, pending) {
      if row.texts == plan.header {
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

  /// Whether the name of the id's column stands in the id's place.
  private func isHeader(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) -> Bool {
    guard plan.columns.patientID >= 0 else { return false }
    let name = plan.header[plan.columns.patientID].utf8
    guard name.count == pending.id.count else { return false }
    return zip(name, pending.id).allSatisfy { $0 == row.bytes[$1] }
  }
}
