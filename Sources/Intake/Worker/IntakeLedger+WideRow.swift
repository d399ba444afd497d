import Formats
import Laboratory

extension IntakeLedger {
  /// Reads a row that holds one result a column. Each cell that is not empty is a record of its own.
  mutating func readWideRow(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) {
    var filled: [ResultColumn] = []
    for column in plan.results where !row.field(column.column).isEmpty {
      if let original = column.original, !row.field(original).isEmpty {
        reading.tally[.duplicate] += 1
      } else {
        filled.append(column)
      }
    }
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
        column, row.text(row.field(column.column)), shared,
        specimen: material,
        comment: remark.isEmpty ? nil : row.text(remark))
    }
  }

  private mutating func readCell(
    _ column: ResultColumn, _ cell: String, _ shared: Observation, specimen: String?,
    comment: String?
  ) {
    let value = tableNumber(cell)
    let test = testNumber(
      loinc: column.loinc, names: [column.name], specimen: specimen,
      unit: column.unit ?? value.unit,
      unitCode: nil)
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
