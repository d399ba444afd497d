import Formats
import Laboratory

extension IntakeLedger {
  /// Reads a row that holds one result a column. Each cell that is not empty is a record of its own.
  mutating func readWideRow(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) {
    var filled: [ResultColumn] = []
    var contradictory: Set<Int> = []
    for column in plan.results where !row.field(column.column).isEmpty {
      switch agreement(of: column, row, plan) {
      case .none: filled.append(column)
      case .some(true): reading.tally[.duplicate] += 1
      case .some(false):
        filled.append(column)
        contradictory.formUnion([column.column, column.original ?? column.column])
      }
    }
    countUnread(row, plan)
    if filled.isEmpty { return noteAside(row, plan, pending) }
    guard let patient = patient(row, plan, pending) else {
      for _ in filled {
        refuse(
          row, isNobody(row, pending) ? .patientMissing : .controlCharacter,
          column: plan.columns.patientID + 1)
      }
      return
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
        column, row, shared, isContradictory: contradictory.contains(column.column),
        specimen: material,
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
    _ column: ResultColumn, _ row: CSVRow, _ shared: Observation, isContradictory: Bool,
    specimen: String?, comment: String?
  ) {
    let value = tableNumber(row.text(row.field(column.column)))
    let unit = column.unitColumn.map { row.field($0) }.flatMap { $0.isEmpty ? nil : row.text($0) }
    let test = testNumber(
      loinc: column.loinc, names: [column.name], specimen: specimen,
      unit: unit ?? column.unit ?? value.unit, unitCode: nil)
    guard test >= 0 else { return countOutside(column.name) }
    guard shared.status != .cancelled || context.options.keepsCancelled else {
      reading.tally[.withdrawn] += 1
      return
    }
    var observation = shared
    observation.test = UInt32(test)
    observation.analyte = memo.tests[Int(test)].analyte
    settleRange(&observation)
    take(value, comment: comment, into: &observation)
    if unit != nil, let stated = column.unit, contradicts(stated, memo.tests[Int(test)]) {
      observation.obstacle = .unitUnknown
    }
    if isContradictory { observation.obstacle = observation.obstacle ?? .conflict }
    finish(&observation)
  }

  /// Whether a converted measurement is the one that it was converted from, within the rounding of both; `nil`
  /// where it was converted from none.
  private mutating func agreement(
    of column: ResultColumn, _ row: CSVRow, _ plan: CSVPlan
  ) -> Bool? {
    guard let place = column.original,
      let original = plan.results.first(where: { $0.column == place })
    else { return nil }
    let stated = StatedNumber(row.text(row.field(place)))
    guard stated.isNumber else { return nil }
    let converted = StatedNumber(row.text(row.field(column.column)))
    guard let first = factor(of: original), let second = factor(of: column) else {
      return true
    }
    let (x, y) = (
      stated.decimal.doubleValue * first, converted.decimal.doubleValue * second
    )
    return converted.isNumber && abs(x - y) <= 0.04 * max(abs(x), abs(y))
  }

  /// What makes a column's numbers canonical ones; `nil` where its unit is not known.
  private mutating func factor(of column: ResultColumn) -> Double? {
    let test = testNumber(
      loinc: column.loinc, names: [column.name], specimen: nil, unit: column.unit, unitCode: nil)
    guard test >= 0, let unit = memo.tests[Int(test)].unit else { return nil }
    return context.tables.units[unit].factor
  }
}
