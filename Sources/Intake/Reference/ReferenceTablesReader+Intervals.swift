import Formats
import Laboratory

extension ReferenceTablesReader {
  /// Reads the bands, of which those of one row stand in lines that follow each other.
  mutating func readIntervals(_ table: NamedTable) throws(ReferenceTablesError) {
    let columns = try IntervalColumns(table)
    var rowKeys = WordIndex(capacity: table.rowCount)
    var first = 0
    while first < table.rowCount {
      let row = table[first]
      guard row.bytes(columns.row, { rowKeys.add($0).isNew }) else {
        throw row.failure(columns.row, .repeated)
      }
      var end = first + 1
      while end < table.rowCount, table[end].agrees(with: row, in: columns.row) { end += 1 }
      try tables.intervals.append(interval(table, first..<end, columns))
      first = end
    }
  }

  private mutating func interval(
    _ table: NamedTable, _ lines: Range<Int>, _ columns: IntervalColumns
  ) throws(ReferenceTablesError) -> ReferenceInterval {
    let row = table[lines.lowerBound]
    let analyte = try analyte(row, columns.analyte)
    let guideline = try shared(row, columns.guideline)
    register(guideline: guideline.number, for: analyte)
    let from = try row.age(columns.from)
    let to: AgeLimit? = row.isEmpty(columns.to) ? nil : try row.age(columns.to)
    if let to, to.days <= from.days { throw row.failure(columns.to, .outOfRange) }
    let source = try source(row, columns.source)
    return try ReferenceInterval(
      analyte: analyte, guideline: guideline.text, row: row.filledText(columns.row),
      sex: row.choice(columns.sex, Self.sexes), from: from, to: to,
      pregnancy: row.choice(columns.pregnancy, Self.pregnancies),
      condition: row.choice(columns.condition, Self.conditions),
      unit: unit(row, columns.unit, of: analyte), bands: bands(table, lines, columns),
      isVerified: row.choice(columns.verified, Self.verdicts),
      isDecisionLimit: row.choice(columns.kind, [("reference", false), ("decision", true)]),
      source: source)
  }

  private mutating func bands(
    _ table: NamedTable, _ lines: Range<Int>, _ columns: IntervalColumns
  ) throws(ReferenceTablesError) -> [Band] {
    var bands: [Band] = []
    bands.reserveCapacity(lines.count)
    var previous: BandBounds?
    for number in lines {
      let row = table[number]
      for column in columns.ofTheRow where !row.agrees(with: table[lines.lowerBound], in: column) {
        throw row.failure(column, .inconsistent)
      }
      let found = row.bytes(columns.interval) { BandBounds($0) }
      guard let bounds = found else { throw row.failure(columns.interval, .notAnInterval) }
      let misfit: ReferenceTablesError.Problem? =
        if let previous { previous.misfit(before: bounds) } else {
          bounds.low == nil ? nil : .gap(at: "-inf")
        }
      if let misfit { throw row.failure(columns.interval, misfit) }
      previous = bounds
      let flag = try row.choice(columns.flag, Self.flags)
      if let last = bands.last, !last.mayStandBelow(flag) {
        throw row.failure(columns.flag, .flagsOutOfOrder)
      }
      try bands.append(
        Band(
          label: shared(row, columns.band).text, interpretation: flag,
          low: bounds.low, includesLow: bounds.includesLow,
          high: bounds.high, includesHigh: bounds.includesHigh))
    }
    if previous?.high != nil {
      throw table[lines.upperBound - 1].failure(columns.interval, .gap(at: "inf"))
    }
    return bands
  }

  static let sexes: [(word: String, meaning: Sex?)] = [
    ("any", nil), ("female", .female), ("male", .male),
  ]

  private static let pregnancies: [(word: String, meaning: PregnancyScope)] = [
    ("any", .any), ("no", .notPregnant), ("yes", .pregnant), ("first", .firstTrimester),
    ("second", .secondTrimester), ("third", .thirdTrimester),
  ]

  private static let conditions: [(word: String, meaning: IntervalCondition)] = [
    ("", .none), ("healthy", .healthy), ("inflammation", .inflammation), ("anemia", .anemia),
    ("low-birth-weight", .lowBirthWeight),
  ]

  private static let flags: [(word: String, meaning: Interpretation?)] = [
    ("L", .low), ("N", .normal), ("H", .high), ("", nil), ("E", .equivocal),
    ("LL", .lowCritical), ("HH", .highCritical),
  ]
}

extension Band {
  /// Whether a band above may carry a flag: none but a row's only band is without one, and what lies
  /// between low or high and normal is equivocal.
  fileprivate func mayStandBelow(_ flag: Interpretation?) -> Bool {
    guard let own = interpretation, let flag else { return false }
    if own == .equivocal { return flag == .equivocal || !flag.isLow }
    if flag == .equivocal { return !own.isHigh }
    return own.height <= flag.height
  }
}

extension Interpretation {
  /// How far from critically low, with normal in the middle.
  fileprivate var height: Int {
    switch self {
    case .lowCritical: 0
    case .low: 1
    case .normal, .equivocal: 2
    case .high: 3
    case .highCritical: 4
    }
  }
}

/// The columns of `intervals.csv`.
private struct IntervalColumns {
  let analyte, guideline, row, sex, from, to, pregnancy, condition, kind: NamedTable.Column
  let unit, band, flag, interval, verified, source: NamedTable.Column

  init(_ table: NamedTable) throws(ReferenceTablesError) {
    analyte = try table.column("analyte")
    guideline = try table.column("guideline")
    row = try table.column("row")
    sex = try table.column("sex")
    from = try table.column("age_from")
    to = try table.column("age_to")
    pregnancy = try table.column("pregnancy")
    condition = try table.column("condition")
    kind = try table.column("kind")
    unit = try table.column("unit")
    band = try table.column("band")
    flag = try table.column("flag")
    interval = try table.column("interval")
    verified = try table.column("verified")
    source = try table.column("source")
    ofTheRow = [
      analyte, guideline, sex, from, to, pregnancy, condition, kind, unit, verified, source,
    ]
  }

  /// What must stand alike in every line of a row.
  let ofTheRow: [NamedTable.Column]
}
