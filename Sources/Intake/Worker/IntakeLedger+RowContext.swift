import Formats
import Laboratory

extension IntakeLedger {
  /// The row's patient with what the row says of them noted; `nil` when it names nobody.
  mutating func patient(
    _ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow
  ) -> Int? {
    guard !pending.id.isEmpty, let number = patientNumber(row, plan.columns, pending) else {
      return nil
    }
    if register.hasSeen(statedHash(row, plan.columns), of: number) { return number }
    notePatient(number, row, plan)
    return number
  }

  /// Notes what a row says of its patient.
  private mutating func notePatient(_ number: Int, _ row: CSVRow, _ plan: CSVPlan) {
    let columns = plan.columns
    let stated = person(row, plan)
    // Of now: reading it may have settled the order of day and month.
    let hash = statedHash(row, columns)
    // What a refused row tells is nobody's, so the next one that tells it counts.
    let isKept = columns.background.isEmpty || !holdsControl(row, plan)
    register.note(
      number, name: stated.name, birthDate: stated.birthDate, sex: stated.sex, order: order,
      hash: isKept ? hash : 0)
    if let age = stated.age { register.note(number, age: age) }
    if isKept, !columns.background.isEmpty {
      register.note(number, background: background(row, columns))
    }
  }

  /// A hash of what the row says of its patient. The same bytes say another thing where day and month change places.
  @inline(__always)
  private func statedHash(_ row: CSVRow, _ columns: ColumnMap) -> UInt64 {
    let dates = (dateOrder.map { UInt64($0.rawValue) + 1 } ?? 0) << 1 | (countsDays ? 1 : 0)
    let seed = columns.statedSeed ^ dates << 60
    if let fields = columns.aboutPatient {
      return row.bytes.hash(row.raw(fields), seed: seed)
    }
    return scatteredHash(row, columns, seed)
  }

  private func scatteredHash(_ row: CSVRow, _ columns: ColumnMap, _ seed: UInt64) -> UInt64 {
    var hash = seed
    for column in columns.ofPatient {
      hash = row.bytes.hash(row.field(column).range, seed: hash)
    }
    return hash
  }

  /// Whether no patient's id stands where it should.
  func isNobody(_ row: CSVRow, _ pending: PendingRow) -> Bool {
    PatientRegister.isNobody(row.bytes.extracting(pending.id))
  }

  /// The number of the patient whose id and system stand in a row; `nil` where nobody's do.
  @inline(__always)
  mutating func patientNumber(
    _ row: CSVRow, _ columns: ColumnMap, _ pending: PendingRow
  ) -> Int? {
    if columns.patientSystem < 0, pending.isPlainID, pending.patient >= 0 {
      return pending.patient
    }
    if isNobody(row, pending) { return nil }
    // An id with a control byte never gets a number, so every such row comes here.
    for position in pending.id where row.bytes[position] < 0x09 { return nil }
    let id = row.field(columns.patientID)
    let system = row.field(columns.patientSystem)
    return system.isEmpty && pending.isPlainID
      ? register.number(row.bytes, id.range, hash: pending.hash)
      : register.number(system: system.isEmpty ? nil : row.text(system), id: row.text(id))
  }

  /// Status words repeat: they are remembered.
  mutating func status(_ field: CSVField, _ row: CSVRow) -> ResultStatus {
    if field.isEmpty { return .unknown }
    let word = field.count <= 8 ? row.bytes.word(at: field.start, count: field.count) : 0
    if word != 0, let known = statuses[word] { return known }
    let status = StatusReader.status(row.bytes.extracting(field.range)) ?? .unknown
    statuses[word] = status
    return status
  }

  /// Takes collection time, interval, flag and pregnancy of a row.
  mutating func takeContext(
    _ row: CSVRow, _ columns: ColumnMap, _ plan: CSVPlan, into observation: inout Observation
  ) {
    takeMoment(row, columns, plan, into: &observation)
    let pregnancy = row.field(columns.pregnancy)
    if !pregnancy.isEmpty {
      observation.pregnancy = PregnancyReader.pregnancy(row.bytes.extracting(pregnancy.range))
    }
    observation.range = range(row, columns)
    settleRange(&observation)
  }

  /// Takes what stands beside the number itself: collection time and flag.
  @inline(__always)
  mutating func takeMoment(
    _ row: CSVRow, _ columns: ColumnMap, _ plan: CSVPlan, into observation: inout Observation
  ) {
    observation.collected = collected(row, columns, plan)
    let flag = row.field(columns.flag)
    if !flag.isEmpty {
      observation.laboratoryFlag = FlagReader.flag(row.bytes.extracting(flag.range))
    }
  }

  /// Looks at all dates of the file, for the sake of one that cannot be read without them.
  private mutating func settleDates(_ row: CSVRow, _ plan: CSVPlan) {
    let evidence = DateEvidence(of: row.bytes, from: plan.dataStart, plan: plan)
    dateOrder = evidence.order
    countsDays = evidence.countsDays
    describe(evidence)
  }

  /// What a row says of its patient.
  mutating func person(_ row: CSVRow, _ plan: CSVPlan) -> StatedPerson {
    let stated = StatedPerson(row, plan, order: dateOrder ?? .unknown)
    guard dateOrder == nil, stated.hasUnreadDate else { return stated }
    settleDates(row, plan)
    return StatedPerson(row, plan, order: dateOrder ?? .unknown)
  }

  private mutating func collected(
    _ row: CSVRow, _ columns: ColumnMap, _ plan: CSVPlan
  ) -> Instant {
    var date = row.field(columns.collected)
    if date.isEmpty { date = row.field(columns.collectedDate) }
    if date.isEmpty { return .unknown }
    let time = row.field(columns.collectedTime)
    if !time.isEmpty,
      let read = DateReader.instant(
        row.text(date) + "T" + row.text(time), order: dateOrder ?? .unknown)
    {
      return read
    }
    if let read = DateReader.instant(
      row.bytes.extracting(date.range), order: dateOrder ?? .unknown, countsDays: countsDays)
    {
      return read
    }
    if dateOrder == nil {
      settleDates(row, plan)
      return collected(row, columns, plan)
    }
    reading.unreadDates += 1
    return .unknown
  }

  /// The number of the laboratory's own interval, from two columns or from a text.
  private mutating func range(_ row: CSVRow, _ columns: ColumnMap) -> UInt32 {
    let low = row.field(columns.rangeLow)
    let high = row.field(columns.rangeHigh)
    if low.isEmpty, high.isEmpty {
      let printed = row.field(columns.range)
      if printed.isEmpty { return 0 }
      return ranges.number(row.bytes, printed.range, hash: row.bytes.hash(printed.range, seed: 1)) {
        RangeReader.range(row.bytes.extracting(printed.range))
          ?? RangeReader.stated(row.text(printed))
      }
    }
    let hash = row.bytes.hash(high.range, seed: row.bytes.hash(low.range, seed: 2))
    if let found = ranges.find(row.bytes, low.range, high.range, hash: hash) { return found }
    scratch.removeAll(keepingCapacity: true)
    for position in low.range { scratch.append(row.bytes[position]) }
    scratch.append(0x1F)
    for position in high.range { scratch.append(row.bytes[position]) }
    let key = scratch
    return ranges.number(key.span, 0..<key.count, hash: hash) {
      let limits = (low: Self.limit(low, row), high: Self.limit(high, row))
      // A low limit above the high one is no interval: `150` and `1.000` where points separate thousands.
      if let low = limits.low, let high = limits.high, low > high { return nil }
      var range = LaboratoryRange(low: limits.low, high: limits.high)
      range.unit = Self.unit(of: high, row) ?? Self.unit(of: low, row)
      return range
    }
  }

  /// The unit behind a limit.
  private static func unit(of field: CSVField, _ row: CSVRow) -> String? {
    StatedNumber(row.text(field)).unit
  }

  /// Keeps no limits whose own unit makes other amounts of them than the result's would.
  mutating func settleRange(_ observation: inout Observation) {
    guard observation.range != 0 else { return }
    let range = ranges.ranges[Int(observation.range)]
    guard let unit = range.unit, contradicts(unit, memo.tests[Int(observation.test)]) else {
      return
    }
    let limits = StatedLimits.printed(low: range.low?.description, high: range.high?.description)
    let text = range.text ?? limits.map { "\($0) \(unit)" }
    observation.range = ranges.number(of: LaboratoryRange(text: text))
  }

  /// A limit that is a plain number; one with a comparator is a text, which says more.
  private static func limit(_ field: CSVField, _ row: CSVRow) -> PrintedDecimal? {
    let printed = ValueReader.read(row.bytes.extracting(field.range))
    return printed.kind == .number && printed.comparator == .exact ? printed.decimal : nil
  }
}
