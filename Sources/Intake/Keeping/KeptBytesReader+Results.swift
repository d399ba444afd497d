import Laboratory

extension KeptBytesReader {
  mutating func test() throws(KeptBytesError) -> TestDescription {
    TestDescription(
      analyte: try value(Analyte.self), loinc: try optionalText(), name: try text(),
      specimen: try optionalText(), unitText: try optionalText(), unit: try optionalInteger(),
      obstacle: try obstacle(), isComputed: try truth(), isExplained: try truth())
  }

  private mutating func obstacle() throws(KeptBytesError) -> UndeterminedReason? {
    let number = try number(as: UInt8.self)
    if number == 0 { return nil }
    guard let obstacle = UndeterminedReason(rawValue: number) else { throw .damaged }
    return obstacle
  }

  private mutating func decimal() throws(KeptBytesError) -> PrintedDecimal {
    PrintedDecimal(
      mantissa: try integer(as: Int64.self), scale: try integer(as: Int8.self))
  }

  /// `depth`: ranges by sex have none themselves.
  mutating func range(depth: Int = 0) throws(KeptBytesError) -> LaboratoryRange {
    guard depth < 2 else { throw .damaged }
    var range = LaboratoryRange()
    range.low = try optional { (reader) throws(KeptBytesError) in try reader.decimal() }
    range.high = try optional { (reader) throws(KeptBytesError) in try reader.decimal() }
    range.includesLow = try truth()
    range.includesHigh = try truth()
    range.text = try optionalText()
    range.unit = try optionalText()
    range.bySex = try all { (reader) throws(KeptBytesError) in
      try reader.range(depth: depth + 1)
    }
    return range
  }

  mutating func remark() throws(KeptBytesError) -> Remark {
    Remark(valueText: try optionalText(), comment: try optionalText())
  }

  /// An observation whose numbers are those of its source.
  mutating func observation() throws(KeptBytesError) -> Observation {
    Observation(
      patient: try number(as: UInt32.self), test: try number(as: UInt32.self),
      value: try decimal(), comparator: try value(Comparator.self),
      collected: Instant(bits: try number()), record: try number(as: UInt32.self),
      remark: try number(as: UInt32.self), range: try number(as: UInt32.self),
      status: try value(ResultStatus.self), analyte: try value(Analyte.self),
      obstacle: try obstacle(), laboratoryFlag: try value(LaboratoryFlag.self),
      pregnancy: try value(Pregnancy.self),
      traits: ObservationTraits(rawValue: try number(as: UInt8.self)))
  }

  mutating func reading(of source: UInt32) throws(KeptBytesError) -> SourceReading {
    var reading = SourceReading(source: source)
    reading.rows = try integer()
    for outcome in Outcome.allCases { reading.tally[outcome] = try integer() }
    reading.rejections = try all { (reader) throws(KeptBytesError) in
      try reader.rejection(of: source)
    }
    reading.unlistedRejections = try integer()
    reading.layout = try optionalText()
    reading.encoding = try optionalText()
    reading.people = try optionalText()
    reading.remark = try optionalText()
    reading.evidence = try all { (reader) throws(KeptBytesError) in try reader.text() }
    reading.unmapped = try counts()
    reading.unreadColumns = try counts()
    reading.isOfPeople = try truth()
    reading.unexplained = try integer()
    reading.unreadDates = try integer()
    reading.decimalCommas = try integer()
    reading.decimalPoints = try integer()
    return reading
  }

  private mutating func rejection(of source: UInt32) throws(KeptBytesError) -> Rejection {
    let (record, line, column) =
      (try optionalInteger(), try optionalInteger(), try optionalInteger())
    guard let rule = Rejection.Rule(rawValue: try text()) else { throw .damaged }
    return Rejection(
      file: Int(source), record: record, line: line, column: column, rule: rule,
      detail: try text(), excerpt: try text())
  }

  private mutating func counts() throws(KeptBytesError) -> [String: Int] {
    var counts: [String: Int] = [:]
    _ = try all { (reader) throws(KeptBytesError) in
      counts[try reader.text()] = try reader.integer()
    }
    return counts
  }
}
