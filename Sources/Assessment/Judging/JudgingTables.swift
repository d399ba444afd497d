import Laboratory

/// The reference tables as judging needs them: for one choice of guidelines, in flat arrays of numbers.
struct JudgingTables {
  private(set) var units: [UnitScale]
  private(set) var limits: [MagnitudeLimits]
  private(set) var bands: [BandLimits] = []
  private(set) var criticalBounds: [CriticalBound] = []
  /// All rows, analyte by analyte and in each by rank.
  private(set) var rows: [IntervalRow] = []
  private(set) var grades: [GradeLimit] = []
  private(set) var plainRows = PlainRows()
  private var rowsOfAnalyte: [Range<Int>] = []
  private var gradesOfAnalyte: [Range<Int>] = []
  /// A bit an analyte, by raw value.
  private var inflammationMatters: UInt32 = 0
  private var anemiaMatters: UInt32 = 0
  /// Units that guidelines print the analyte's limits in.
  private var printedUnits: [[UnitScale]] = []
  /// What tells sets of bands apart: the labels, and where the first such set stands.
  private var knownBands: [(labels: [String], limits: Range<Int>, factor: Double)] = []

  init(_ tables: ReferenceTables, options: AssessmentOptions) throws(AssessmentOptionsError) {
    var scales = UnitScales()
    units = tables.units.map {
      scales.scale(of: $0.analyte, factor: $0.factor, kind: UnitKind(ucum: $0.ucum))
    }
    limits = tables.analytes.map { MagnitudeLimits($0, in: tables) }
    guard let profile = tables.profiles.first(where: { $0.name == options.profile }) else {
      throw .unknownProfile(options.profile)
    }
    var intervals = Analyte.allCases.map { _ in [Int]() }
    for (number, interval) in tables.intervals.enumerated() {
      intervals[Int(interval.analyte.rawValue)].append(number)
    }
    for analyte in Analyte.allCases {
      let own = intervals[Int(analyte.rawValue)]
      let chosen = options.guideline(replacedFor: analyte)
      let ranked = chosen.map { [$0] } ?? profile.guidelines[Int(analyte.rawValue)]
      let start = rows.count
      for (rank, guideline) in ranked.enumerated() {
        append(guideline, of: analyte, own, rank: rank, asked: chosen != nil, from: tables)
      }
      if let chosen, rows.count == start { throw .unknownGuideline(analyte, chosen) }
      rowsOfAnalyte.append(start..<rows.count)
      noteConditions(of: analyte, in: start..<rows.count)
      appendGrades(of: analyte, from: tables)
      printedUnits.append(printed(own, in: tables))
    }
    knownBands = []
    plainRows = PlainRows(scales, among: self)
  }

  func rows(of analyte: Analyte) -> ArraySlice<IntervalRow> { rows[rowNumbers(of: analyte)] }

  /// The row of the first guideline that has one for a person: the one that describes the person most closely, and
  /// of those the one in the unit that is closest.
  func row(
    among numbers: Range<Int>, of unit: UnitScale, at age: AgePoint, sex: Sex,
    in state: PersonalState
  ) -> Int? {
    let rows = rows.span
    var best: Int?
    var bestScore = -1
    for number in numbers {
      if let best, rows[number].rank != rows[best].rank { break }
      guard rows[number].holds(at: age, sex: sex, in: state) else { continue }
      let closeness = unit.closeness(factor: rows[number].factor, kind: rows[number].kind)
      let score = rows[number].specificity * 4 + closeness
      if score > bestScore { (best, bestScore) = (number, score) }
    }
    return best
  }

  /// Where an analyte's rows stand.
  func rowNumbers(of analyte: Analyte) -> Range<Int> { rowsOfAnalyte[Int(analyte.rawValue)] }

  /// Whether some of the analyte's rows ask for inflammation or its absence.
  func dependsOnInflammation(_ analyte: Analyte) -> Bool {
    inflammationMatters >> UInt32(analyte.rawValue) & 1 == 1
  }

  /// Whether some of the analyte's rows ask for anemia.
  func dependsOnAnemia(_ analyte: Analyte) -> Bool {
    anemiaMatters >> UInt32(analyte.rawValue) & 1 == 1
  }

  func grades(of analyte: Analyte) -> ArraySlice<GradeLimit> {
    grades[gradesOfAnalyte[Int(analyte.rawValue)]]
  }

  /// Units of another kind that guidelines print the analyte's limits in.
  func printedUnits(of analyte: Analyte) -> [UnitScale] { printedUnits[Int(analyte.rawValue)] }
}

extension JudgingTables {
  private mutating func noteConditions(of analyte: Analyte, in range: Range<Int>) {
    for row in rows[range] {
      switch row.condition {
      case .healthy, .inflammation: inflammationMatters |= 1 << UInt32(analyte.rawValue)
      case .anemia: anemiaMatters |= 1 << UInt32(analyte.rawValue)
      case .none, .lowBirthWeight: break
      }
    }
  }

  /// Appends a guideline's rows; unverified ones only where the guideline was asked for by name.
  private mutating func append(
    _ guideline: String, of analyte: Analyte, _ intervals: [Int], rank: Int, asked: Bool,
    from tables: ReferenceTables
  ) {
    let numbers = intervals.filter {
      tables.intervals[$0].guideline == guideline && (asked || tables.intervals[$0].isVerified)
    }
    let dependsOnPregnancy = numbers.contains { tables.intervals[$0].pregnancy != .any }
    let critical = appendCriticalBounds(of: analyte, completing: guideline, from: tables)
    for number in numbers {
      let interval = tables.intervals[number]
      let unit = units[interval.unit]
      let (range, identity) = appendBands(of: interval, factor: unit.factor)
      rows.append(
        IntervalRow(
          interval: Int32(number), rank: rank, sex: interval.sex, from: interval.from,
          to: interval.to, pregnancy: interval.pregnancy, condition: interval.condition,
          factor: unit.factor, kind: unit.kind, isDecisionLimit: interval.isDecisionLimit,
          bands: range, bandsIdentity: identity, criticalBounds: critical,
          dependsOnPregnancy: dependsOnPregnancy))
    }
  }

  private mutating func appendBands(
    of interval: ReferenceInterval, factor: Double
  ) -> (range: Range<Int>, identity: Int) {
    let start = bands.count
    for (number, band) in interval.bands.enumerated() {
      bands.append(
        BandLimits(
          interpretation: band.interpretation, low: band.low, includesLow: band.includesLow,
          high: band.high, includesHigh: band.includesHigh,
          saysDeficient: band.interpretation?.isLow == true
            && (number == 0 || band.label.saysDeficiency)))
    }
    let range = start..<bands.count
    let labels = interval.bands.map(\.label)
    let known = knownBands.firstIndex {
      $0.labels == labels && $0.factor == factor && bands[$0.limits] == bands[range]
    }
    if let known { return (range, known) }
    knownBands.append((labels, range, factor))
    return (range, knownBands.count - 1)
  }

  private mutating func appendCriticalBounds(
    of analyte: Analyte, completing guideline: String, from tables: ReferenceTables
  ) -> Range<Int> {
    let start = criticalBounds.count
    for (number, limit) in tables.criticalLimits.enumerated()
    where limit.analyte == analyte && limit.guidelines.contains(guideline) {
      let factor = units[limit.unit].factor
      if let low = limit.low {
        criticalBounds.append(
          CriticalBound(
            number: Int32(number), isHigh: false, limit: low, includesLimit: limit.includesLow,
            from: limit.from,
            factor: factor))
      }
      if let high = limit.high {
        criticalBounds.append(
          CriticalBound(
            number: Int32(number), isHigh: true, limit: high, includesLimit: limit.includesHigh,
            from: limit.from,
            factor: factor))
      }
    }
    return start..<criticalBounds.count
  }

  /// Appends the criteria of the analytes that are graded.
  private mutating func appendGrades(of analyte: Analyte, from tables: ReferenceTables) {
    let start = grades.count
    for (number, criterion) in tables.gradeCriteria.enumerated()
    where criterion.analyte == analyte && analyte.isGraded && !criterion.needsSymptoms {
      let unit = units[criterion.unit]
      grades.append(
        GradeLimit(
          number: Int32(number), isHigh: criterion.isHigh, grade: criterion.grade,
          beyond: criterion.beyond,
          factor: unit.factor, kind: unit.kind))
    }
    gradesOfAnalyte.append(start..<grades.count)
  }

  private func printed(_ intervals: [Int], in tables: ReferenceTables) -> [UnitScale] {
    var found: [UnitScale] = []
    for number in intervals {
      let unit = units[tables.intervals[number].unit]
      if unit.kind != .other, !found.contains(unit) { found.append(unit) }
    }
    return found
  }
}

extension Analyte {
  /// Whether the report gives CTCAE grades: potassium, magnesium, and calcium as the criteria define it.
  fileprivate var isGraded: Bool {
    switch self {
    case .potassium, .magnesium, .calciumAdjusted, .calciumIonized: true
    default: false
    }
  }
}

extension String {
  /// Whether a band's label speaks of deficiency.
  fileprivate var saysDeficiency: Bool {
    let word: [8 of UInt8] = [0x64, 0x65, 0x66, 0x69, 0x63, 0x69, 0x65, 0x6E]
    var matched = 0
    for byte in utf8 {
      // No beginning of the word stands inside it again, so that a mismatch begins anew.
      let isNext = byte | 0x20 == word[matched]
      matched = isNext ? matched + 1 : byte | 0x20 == word[0] ? 1 : 0
      if matched == word.count { return true }
    }
    return false
  }
}
