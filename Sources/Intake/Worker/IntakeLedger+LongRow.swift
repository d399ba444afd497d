import Formats
import Laboratory

extension IntakeLedger {
  /// Reads a row that is one result.
  ///
  /// `columns`: those of the plan, or those that stand in for them.
  mutating func readLongRow(
    _ row: CSVRow, _ columns: ColumnMap, _ plan: CSVPlan, _ pending: PendingRow
  ) {
    let hash = statements.isInUse ? statements.hash(row) : 0
    if statements.isInUse, let known = statements.find(row, hash: hash) {
      return keep(known, row, columns, plan, pending)
    }
    let key = TestKey(
      code: code(row, columns), specimen: specimen(row, columns),
      unit: row.field(columns.unit), name: row.field(columns.test))
    let test =
      plan.rules.constants.isEmpty && codeBook == nil
      ? testNumber(key, row, columns) : explainedTest(row, columns, plan)
    guard test >= 0 else {
      if countOutside(key, row, columns) { noteAside(row, plan, pending) }
      return
    }
    let status = status(row.field(columns.status), row)
    if status == .cancelled {
      noteAside(row, plan, pending)
      return withdraw(row, columns, plan, pending, test: test)
    }
    guard let patient = patient(row, plan, pending) else {
      return refuse(
        row, isNobody(row, pending) ? .patientMissing : .controlCharacter,
        column: columns.patientID + 1)
    }
    var observation = Observation(
      patient: UInt32(truncatingIfNeeded: patient), test: UInt32(test), source: source,
      record: UInt32(truncatingIfNeeded: record), status: status,
      analyte: memo.tests[Int(test)].analyte)
    guard takeValue(row, columns, plan, into: &observation) else {
      return refuse(row, .controlCharacter, column: columns.value + 1)
    }
    takeContext(row, columns, plan, into: &observation)
    // Where the row has no unit of its own, what was measured hangs on the number.
    if statements.isInUse, !key.unit.isEmpty {
      statements.remember(
        row, hash: hash,
        StatementMemo.Statement(
          test: test, analyte: observation.analyte, status: status,
          pregnancy: observation.pregnancy, range: observation.range))
    }
    finish(&observation)
  }

  /// Keeps the result of a row that says what another one said.
  @inline(__always)
  private mutating func keep(
    _ known: StatementMemo.Statement, _ row: CSVRow, _ columns: ColumnMap, _ plan: CSVPlan,
    _ pending: PendingRow
  ) {
    guard let patient = patient(row, plan, pending) else {
      return refuse(
        row, isNobody(row, pending) ? .patientMissing : .controlCharacter,
        column: columns.patientID + 1)
    }
    var observation = Observation(
      patient: UInt32(truncatingIfNeeded: patient), test: UInt32(known.test), source: source,
      record: UInt32(truncatingIfNeeded: record), range: known.range, status: known.status,
      analyte: known.analyte, pregnancy: known.pregnancy)
    guard takeValue(row, columns, plan, into: &observation) else {
      return refuse(row, .controlCharacter, column: columns.value + 1)
    }
    takeMoment(row, columns, plan, into: &observation)
    finish(&observation)
  }

  /// Counts a cancelled result, or keeps it where a run is to show what was set aside. It says nothing of its
  /// file and of its patient.
  private mutating func withdraw(
    _ row: CSVRow, _ columns: ColumnMap, _ plan: CSVPlan, _ pending: PendingRow, test: Int32
  ) {
    guard context.options.keepsCancelled, let patient = patientNumber(row, columns, pending) else {
      reading.tally[.withdrawn] += 1
      return
    }
    let before = reading
    var observation = Observation(
      patient: UInt32(truncatingIfNeeded: patient), test: UInt32(test), source: source,
      record: UInt32(truncatingIfNeeded: record), status: .cancelled,
      analyte: memo.tests[Int(test)].analyte)
    if !takeValue(row, columns, plan, into: &observation) {
      observation.traits.insert(.hasNoNumber)
    }
    takeContext(row, columns, plan, into: &observation)
    reading = before
    observations.append(observation)
  }

  /// The specimen, or the test's group where that tells of urine.
  func specimen(_ row: CSVRow, _ columns: ColumnMap) -> CSVField {
    let specimen = row.field(columns.specimen)
    guard specimen.isEmpty, columns.category >= 0 else { return specimen }
    let category = row.field(columns.category)
    return row.text(category).lowercased().holds("urin") ? category : specimen
  }

  /// The row's LOINC code; empty where a column says that the code is of another system.
  func code(_ row: CSVRow, _ columns: ColumnMap) -> CSVField {
    let code = row.field(columns.loinc)
    guard columns.codeSystem >= 0 else { return code }
    let system = row.text(row.field(columns.codeSystem)).lowercased()
    let isLOINC =
      system.isEmpty || system == "ln" || system.holds("loinc")
      || system.hasSuffix("2.16.840.1.113883.6.1")
    return isLOINC ? code : row.field(-1)
  }

  /// The test of a row; -1 outside the panel.
  private mutating func testNumber(
    _ key: TestKey, _ row: CSVRow, _ columns: ColumnMap
  ) -> Int32 {
    // Where the row has no unit of its own, one may stand behind the number.
    if key.unit.isEmpty, let unit = StatedNumber(row.text(row.field(columns.value))).unit {
      return testNumber(
        loinc: key.code.isEmpty ? nil : row.text(key.code), names: [row.text(key.name)],
        specimen: key.specimen.isEmpty ? nil : row.text(key.specimen), unit: unit, unitCode: nil)
    }
    let hash = key.hash(row.bytes)
    if let found = memo.find(key, row.bytes, hash: hash) { return found }
    let (test, isNamedOnly) = describe(
      loinc: key.code.isEmpty ? nil : row.text(key.code), names: [row.text(key.name)],
      specimen: key.specimen.isEmpty ? nil : row.text(key.specimen),
      unit: key.unit.isEmpty ? nil : row.text(key.unit), unitCode: nil)
    if test == nil { remember(key.code, row) }
    let kept = key.kept(row.bytes)
    return memo.insert(kept.span, 0..<kept.count, hash: hash, test, isNamedOnly: isNamedOnly)
  }

  /// Counts a row outside the panel.
  ///
  /// - Returns: whether it is one; without any test it is refused.
  private mutating func countOutside(
    _ key: TestKey, _ row: CSVRow, _ columns: ColumnMap
  ) -> Bool {
    if key.name.isEmpty, key.code.isEmpty, row.field(columns.localCode).isEmpty {
      refuse(row, .testMissing)
      return false
    }
    if isUnexplained(key, row, columns) {
      reading.unexplained += 1
      reading.tally[.outsidePanel] += 1
    } else if context.options.countsUnmapped {
      let code = row.text(key.code.isEmpty ? row.field(columns.localCode) : key.code)
      countOutside(row.text(key.name), code: code)
    } else {
      reading.tally[.outsidePanel] += 1
    }
    return true
  }

  /// Whether only a code of the laboratory's own says what was tested, and no dictionary lies beside the file.
  private func isUnexplained(_ key: TestKey, _ row: CSVRow, _ columns: ColumnMap) -> Bool {
    guard key.name.isEmpty, columns.localCode >= 0,
      key.code.isEmpty || !LOINCCode.isWellFormed(row.text(key.code))
    else { return false }
    let code = row.field(columns.localCode).isEmpty ? key.code : row.field(columns.localCode)
    return codeBook.map { $0.lacks(row.text(code)) } ?? true
  }

  /// Remembers whether a code alone puts every row outside, whatever its name.
  private mutating func remember(_ code: CSVField, _ row: CSVRow) {
    guard !code.isEmpty, code.count <= 8, !context.options.countsUnmapped else { return }
    let word = row.bytes.word(at: code.start, count: code.count)
    guard codes.isOutside(word) == nil else { return }
    let alone = context.recognizer.recognize(
      loinc: row.text(code), names: [], specimen: nil, unit: nil)
    codes.insert(
      word,
      isOutside: alone == .outsidePanel(.otherCode) || alone == .outsidePanel(.excludedCode))
  }

  /// The value as it was printed, where that has a sign which the column of its number lacks.
  private func printedValue(_ row: CSVRow, _ columns: ColumnMap) -> String? {
    guard columns.printedValue >= 0 else { return nil }
    let field = row.field(columns.printedValue)
    // The signs are below the digits, or no ASCII.
    guard !field.isEmpty, row.bytes[field.start] > 0x39 else { return nil }
    let text = row.text(field)
    return text.first.map { "<>≤≥".contains($0) } == true ? text : nil
  }

  /// Whether a control character stands in a field, which no value holds.
  private static func holdsControl(_ field: CSVField, _ row: CSVRow) -> Bool {
    for position in field.range where row.bytes[position] < 0x20 {
      let isBlank = row.bytes[position] >= 0x09 && row.bytes[position] <= 0x0D
      if !isBlank { return true }
    }
    return false
  }

  /// Whether a row that is one result is refused for its value.
  func holdsControl(_ row: CSVRow, _ plan: CSVPlan) -> Bool {
    let value = row.field(plan.columns.value)
    let instead = row.field(plan.instead?.value ?? -1)
    return Self.holdsControl(value.isEmpty ? instead : value, row)
  }

  /// - Returns: whether the value can stand in a record at all.
  private mutating func takeValue(
    _ row: CSVRow, _ columns: ColumnMap, _ plan: CSVPlan, into observation: inout Observation
  ) -> Bool {
    let field = row.field(columns.value)
    let printed = ValueReader.read(row.bytes.extracting(field.range))
    let sign = row.field(columns.comparator)
    let remark = row.field(columns.comment)
    if printed.kind == .number, printed.isCanonical, printed.unitRange.isEmpty, sign.isEmpty,
      remark.isEmpty, !printed.decimal.mayBeThousands || context.options.decimalMark == nil,
      columns.printedValue < 0 || printedValue(row, columns) == nil
    {
      observation.value = printed.decimal
      observation.comparator = printed.comparator
      if printed.decimal.scale > 0, !printed.decimal.mayBeThousands { reading.decimalPoints &+= 1 }
      return true
    }
    if Self.holdsControl(field, row) { return false }
    var value = tableNumber(printedValue(row, columns) ?? row.text(field))
    if value.isNumber, !sign.isEmpty {
      let printed = plan.rules.translated(.comparator, row.text(sign))
      if let comparator = ComparatorReader.comparator(printed) {
        value.bind(comparator)
      } else {
        // What an unknown sign says of the number is not known.
        value.obstacle = value.obstacle ?? .notNumeric
        (value.text, value.isCanonical) = ("\(printed) \(row.text(field))", false)
      }
    }
    take(value, comment: remark.isEmpty ? nil : row.text(remark), into: &observation)
    return true
  }
}
