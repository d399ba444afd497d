import Formats
import Laboratory

extension IntakeLedger {
  /// How many bytes are indexed at a time: small enough that rows are read while they are in the cache.
  private static let slab = 64 << 10
  /// How much of a file its plan is made from.
  private static let head = 1 << 20

  /// Reads a delimited file in any encoding.
  mutating func readTableFile(_ bytes: Span<UInt8>) {
    switch readableText(bytes) {
    case .standing(let start): readText(bytes, from: start)
    case .decoded(let text): readText(text.span, from: 0)
    case nil: return
    }
  }

  /// Bytes as text in UTF-8.
  enum ReadableText {
    /// They are it, from here on.
    case standing(from: Int)
    case decoded([UInt8])
  }

  /// The text of a file in any encoding; `nil` after what is none in the encoding was refused.
  mutating func readableText(_ bytes: Span<UInt8>) -> ReadableText? {
    let (encoding, mark) =
      context.options.encoding?.applied(to: bytes) ?? TextEncoding.detect(bytes)
    reading.encoding = encoding.rawValue
    // What was detected as UTF-8 was proven to be; what the user names was not.
    if encoding == .utf8, context.options.encoding == nil || isUTF8(bytes) {
      return .standing(from: mark)
    }
    if let decoded = encoding.decode(bytes.extracting(mark..<bytes.count)) {
      // A text may double on its way to UTF-8, and positions are 32 bits wide.
      if decoded.count <= Int(UInt32.max) { return .decoded(decoded) }
      reject(record: nil, line: nil, column: nil, rule: .fileTooLarge, detail: "")
      return nil
    }
    reject(record: nil, line: nil, column: nil, rule: .encodingInvalid, detail: encoding.rawValue)
    return nil
  }

  private mutating func readText(_ bytes: Span<UInt8>, from start: Int) {
    do throws(CSVPlanError) {
      let plan = try plans.plan(for: bytes, from: start) { () throws(CSVPlanError) in
        try CSVPlanner(context).plan(
          bytes.extracting(0..<min(bytes.count, Self.head)), from: start,
          isWhole: bytes.count <= Self.head)
      }
      describe(plan)
      let survey = CSVSurvey(
        bytes, plan.dataStart..<bytes.count, startsQuoted: false, dialect: plan.dialect)
      readTable(
        bytes, from: plan.dataStart, plan: plan,
        isRegular: survey.isRegular && !survey.endsQuoted, firstLine: plan.dataLine)
    } catch {
      refuse(error)
    }
  }

  /// Counts a table without a usable header as one rejected record.
  private mutating func refuse(_ error: CSVPlanError) {
    let (rule, detail): (Rejection.Rule, String) =
      switch error {
      case .headerMissing: (.headerMissing, "")
      case .headerAmbiguous(let name): (.headerAmbiguous, name)
      case .columnMissing(let fact): (.columnMissing, fact.rawValue)
      }
    reject(record: nil, line: 1, column: nil, rule: rule, detail: detail)
  }

  /// Notes what a table was taken for, and by what.
  mutating func describe(_ plan: CSVPlan) {
    reading.layout = plan.layout
    reading.people = plan.rules.people
    reading.isOfPeople = plan.purpose == .people
    if plan.rules.hasShiftedDates { latestDay = .max }
    guard context.options.countsUnmapped else { return }
    let delimiter =
      plan.dialect.delimiter == 0x09 ? "tab" : String(UnicodeScalar(plan.dialect.delimiter))
    reading.evidence = ["delimiter \(delimiter), header on line \(plan.headerLine)"]
    for (column, fact) in plan.columns.all {
      reading.evidence.append("column \(column + 1) '\(plan.header[column])' is \(fact.rawValue)")
    }
    if let order = plan.dateOrder, order != .unknown {
      reading.evidence.append("dates: \(order == .dayFirst ? "day first" : "month first")")
    }
    for result in plan.results {
      let unit = result.unit.map { " in \($0)" } ?? ""
      reading.evidence.append(
        "column \(result.column + 1) '\(plan.header[result.column])' is a result\(unit)")
    }
  }

  /// Notes what the dates of a table show of the order of day and month.
  mutating func describe(_ evidence: DateEvidence) {
    guard context.options.countsUnmapped, evidence.matters else { return }
    let order =
      switch evidence.order {
      case .dayFirst: "day first"
      case .monthFirst: "month first"
      case .unknown: "day or month first is not told"
      }
    reading.evidence.append(
      "dates: \(order) (\(evidence.dayFirst) only with the day first, \(evidence.monthFirst) only with "
        + "the month, \(evidence.open) with either)")
  }

  /// Reads the rows of a delimited text in UTF-8.
  ///
  /// `start`: where the first row begins. `isRegular`: whether quotes are known to stand only around fields.
  /// `firstLine`: the line of the first row.
  mutating func readTable(
    _ bytes: Span<UInt8>, from start: Int, plan: CSVPlan, isRegular: Bool, firstLine: Int
  ) {
    lines = LineCounter(position: start, line: firstLine, lineEnd: plan.dialect.lineEnd)
    isBehindOtherHeader = false
    let stated = context.options.dateOrder
    dateOrder = stated == .unknown ? plan.dateOrder : stated
    countsDays = plan.countsDays
    statements.begin(plan, hasCodeBook: codeBook != nil)
    headerNames.begin(plan.header)
    var index = CSVIndex()
    swap(&index, &self.index)
    defer { swap(&index, &self.index) }
    var (position, size) = (start, Self.slab)
    while position < bytes.count {
      let end = min(bytes.count, position + size)
      index.build(
        bytes.extracting(0..<end), from: position, isFinal: end == bytes.count,
        isRegular: isRegular, dialect: plan.dialect)
      if index.end > position {
        readRows(index, bytes, plan)
        (position, size) = (index.end, Self.slab)
      } else if end == bytes.count {
        return
      } else {
        size *= 4
      }
    }
  }

  /// Reads the rows in passes. The first counts those that their code alone puts outside; two more look all
  /// patients of the others up at once, so that waiting for memory overlaps; the last reads them in order.
  private mutating func readRows(_ index: CSVIndex, _ bytes: Span<UInt8>, _ plan: CSVPlan) {
    var batch: [PendingRow] = []
    swap(&batch, &pending)
    defer { swap(&batch, &pending) }
    batch.removeAll(keepingCapacity: true)
    let mayBeOutside =
      plan.results.isEmpty && plan.columns.codeSystem < 0 && plan.columns.loinc >= 0
    let tellsMore = !plan.columns.background.isEmpty
    for number in 0..<index.rowCount {
      let row = index.row(number, of: bytes)
      let hasShape =
        row.fieldCount == plan.fieldCount && index.unclosedRow != number
        && !(index.hasQuotedLineEnds && joinsRows(row, plan))
      if hasShape, mayBeOutside,
        isOutside(row.field(plan.columns.loinc), bytes)
      {
        reading.rows &+= 1
        reading.tally[.outsidePanel] += 1
        if tellsMore {
          batch.append(
            PendingRow(
              number, record: reading.rows, form: .outside,
              id: row.field(plan.columns.patientID), bytes))
        }
        continue
      }
      if mayBeBlank(row, plan.columns, hasShape: hasShape), row.isBlank { continue }
      reading.rows &+= 1
      batch.append(
        PendingRow(
          number, record: reading.rows, form: hasShape ? .whole : .misshapen,
          id: row.field(plan.columns.patientID), bytes))
    }
    var places = batch.mutableSpan
    for place in places.indices { places[place].slot = register.slot(places[place].hash) }
    for place in places.indices {
      let (slot, id, hash) = (places[place].slot, places[place].id, places[place].hash)
      places[place].patient = register.peek(slot, bytes, id, hash: hash)
    }
    for pending in batch {
      let row = index.row(pending.row, of: bytes)
      record = pending.record
      if pending.form == .whole {
        if pending.patient < 0 || isBehindOtherHeader, refusesHeader(row, plan, pending) {
          continue
        }
        read(row, plan, pending)
      } else if pending.form == .misshapen {
        refuseShape(
          row, plan,
          isUnclosed: index.unclosedRow == pending.row || row.fieldCount == plan.fieldCount)
      } else if !isBehindOtherHeader {
        noteAside(row, plan, pending)
      }
    }
  }

  /// Reads a row by what its table is for.
  @inline(__always)
  private mutating func read(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) {
    switch plan.purpose {
    case .results where !plan.results.isEmpty: readWideRow(row, plan, pending)
    case .results:
      if let instead = plan.instead, row.field(plan.columns.value).isEmpty {
        readLongRow(row, instead, plan, pending)
      } else {
        readLongRow(row, plan.columns, plan, pending)
      }
    case .people: readPersonRow(row, plan, pending)
    case .codes:
      explain(row, plan)
      reading.tally[.outsidePanel] += 1
    case .nothing: reading.tally[.outsidePanel] += 1
    }
  }

  @inline(__always)
  private func isOutside(_ code: CSVField, _ bytes: Span<UInt8>) -> Bool {
    !code.isEmpty && code.count <= 8
      && codes.isOutside(bytes.word(at: code.start, count: code.count)) == true
  }

  /// Whether a row is worth the look at all its fields that tells a blank one, which is no record.
  @inline(__always)
  private func mayBeBlank(_ row: CSVRow, _ columns: ColumnMap, hasShape: Bool) -> Bool {
    !hasShape || row.field(columns.patientID).isEmpty
  }

  /// Whether quotes that were never closed make one row of two, the id of one beside the numbers of the other: a field
  /// that goes over lines and holds as many delimiters as the rows do on whose lines it stands.
  private func joinsRows(_ row: CSVRow, _ plan: CSVPlan) -> Bool {
    guard plan.fieldCount >= 5 else { return false }
    for number in 0..<row.fieldCount {
      var (lineEnds, delimiters) = (0, 0)
      for position in row.raw(number...number) {
        if row.bytes[position] == plan.dialect.lineEnd { lineEnds += 1 }
        if row.bytes[position] == plan.dialect.delimiter { delimiters += 1 }
      }
      if lineEnds > 0, delimiters == lineEnds * (plan.fieldCount - 1) { return true }
    }
    return false
  }

  /// Refuses a row that has not the shape of the header.
  private mutating func refuseShape(_ row: CSVRow, _ plan: CSVPlan, isUnclosed: Bool) {
    let rule: Rejection.Rule =
      isUnclosed
      ? .quoteUnclosed : row.fieldCount < plan.fieldCount ? .rowTooShort : .rowTooLong
    refuse(row, rule, "\(row.fieldCount) of \(plan.fieldCount)")
  }

  /// Refuses the current row.
  mutating func refuse(
    _ row: CSVRow, _ rule: Rejection.Rule, _ detail: String = "", column: Int? = nil
  ) {
    var excerpt: [UInt8] = []
    if context.options.keepsExcerpts {
      for position in row.start..<min(row.end, row.start + 240) {
        excerpt.append(row.bytes[position])
      }
    }
    reject(
      record: record, line: lines.line(at: row.start, row.bytes), column: column, rule: rule,
      detail: detail, excerpt: String(decoding: excerpt, as: UTF8.self))
  }
}
