import Formats
import Laboratory

extension IntakeLedger {
  /// Reads a row that holds one result a column. Each cell that is not empty is a record of its own.
  mutating func readWideRow(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) {
    var filled: [ResultColumn] = []
    for column in plan.results where !row.field(column.column).isEmpty {
      if let original = column.original, StatedNumber(row.text(row.field(original))).isNumber {
        reading.tally[.duplicate] += 1
      } else {
        filled.append(column)
      }
    }
    countUnread(row, plan)
    if filled.isEmpty { return }
    guard let patient = patient(row, plan, pending) else {
      return refuse(
        row, isNobody(row, pending) ? .patientMissing : .controlCharacter,
        column: plan.columns.patientID + 1)
    }
    let specimen = row.field(plan.columns.specimen)
    let remark = row.field(plan.columns.comment)
    var shared = Observation(
      patient: UInt32(truncatingIfNeeded: patient), source: source,
      record: UInt32(truncatingIfNeeded: record),
      status: status(row.field(plan.columns.status), row), analyte: .albumin)
    takeContext(row, plan.columns, plan, into: &shared)
    let material = specimen.isEmpty ? plan.rules.constants[.specimen] : row.text(specimen)
    for column in filled {
      readCell(
        column, row, shared, specimen: material,
        comment: remark.isEmpty ? nil : row.text(remark))
    }
  }

  /// Counts what stands in columns that nothing is read from, for `inspect`.
  private mutating func countUnread(_ row: CSVRow, _ plan: CSVPlan) {
    guard context.options.countsUnmapped else { return }
    for column in plan.unread where !row.field(column).isEmpty {
      reading.unreadColumns[plan.header[column], default: 0] += 1
    }
  }

  private mutating func readCell(
    _ column: ResultColumn, _ row: CSVRow, _ shared: Observation, specimen: String?,
    comment: String?
  ) {
    let value = tableNumber(row.text(row.field(column.column)))
    let unit = column.unitColumn.map { row.field($0) }.flatMap { $0.isEmpty ? nil : row.text($0) }
    let test = testNumber(
      loinc: column.loinc, names: [column.name], specimen: specimen,
      unit: unit ?? column.unit ?? value.unit, unitCode: nil)
    guard test >= 0 else { return countOutside(column.name) }
    guard shared.status != .cancelled else {
      reading.tally[.withdrawn] += 1
      return
    }
    var observation = shared
    observation.test = UInt32(test)
    observation.analyte = memo.tests[Int(test)].analyte
    take(value, comment: comment, into: &observation)
    finish(&observation)
  }
}
