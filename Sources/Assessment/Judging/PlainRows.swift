import Laboratory

/// The interval of everybody whose age and sex are known and of whom nothing else matters, looked up ahead.
///
/// Nearly all results are of such people. Between two limits of age that are whole years the same row holds, so
/// that one row for each unit, sex and stretch of years answers for all of them. Limits in the first years of
/// life are finer than that; there the rows are searched.
struct PlainRows {
  private static let oldest = 130

  /// For each analyte the first age, in completed years, behind all limits that are no whole years.
  private var firstYear: [Int] = []
  /// For each analyte and year the stretch that the year lies in.
  private var stretches: [UInt8] = []
  /// For each scale the number of its analyte and where its rows begin in `rows`.
  private var scales: [(analyte: Int, start: Int)] = []
  /// For each scale and stretch the row for women and the row for men; -1 where there is none.
  private var rows: [Int32] = []

  init() {}

  init(_ scales: UnitScales, among tables: JudgingTables) {
    self.scales = Array(repeating: (0, 0), count: scales.count)
    for analyte in Analyte.allCases {
      let limits = tables.rows(of: analyte).flatMap { [$0.from, $0.to].compactMap(\.self) }
      let fine = limits.filter { $0.years == nil }.map { Int(Double($0.days) / 365.25) + 1 }
      firstYear.append(fine.max() ?? 0)
      let starts = Set([0] + limits.compactMap(\.years)).sorted()
      for year in 0...Self.oldest {
        stretches.append(UInt8(clamping: starts.count { $0 <= year } - 1))
      }
      for scale in scales.ofAnalyte[Int(analyte.rawValue)] {
        self.scales[scale.number] = (Int(analyte.rawValue), rows.count)
        for start in starts { append(scale, of: analyte, from: start, among: tables) }
      }
    }
  }

  /// Appends the rows of the stretch that begins at a year.
  private mutating func append(
    _ scale: UnitScale, of analyte: Analyte, from start: Int, among tables: JudgingTables
  ) {
    // Before the first year nothing is looked up.
    let year = max(start, firstYear[Int(analyte.rawValue)])
    for sex in [Sex.female, .male] {
      let row = tables.row(
        among: tables.rowNumbers(of: analyte), of: scale, at: (year, year * 1461 / 4), sex: sex,
        in: PersonalState())
      rows.append(Int32(row ?? -1))
    }
  }

  /// The row of a person, or `nil` where the rows must be searched.
  func row(of scale: UnitScale, years: Int, sex: Sex) -> Int? {
    guard scale.number >= 0, years <= Self.oldest else { return nil }
    let (analyte, start) = scales[scale.number]
    guard years >= firstYear[analyte] else { return nil }
    let stretch = Int(stretches[analyte * (Self.oldest + 1) + years])
    let isMale = if case .male = sex { 1 } else { 0 }
    let row = rows[start + 2 * stretch + isMale]
    return row < 0 ? nil : Int(row)
  }
}
