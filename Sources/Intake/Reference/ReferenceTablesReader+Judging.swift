import Formats
import Laboratory

extension ReferenceTablesReader {
  mutating func readCriticalLimits(_ table: NamedTable) throws(ReferenceTablesError) {
    let columns = try CriticalColumns(table)
    for number in 0..<table.rowCount {
      try tables.criticalLimits.append(criticalLimit(table[number], columns))
    }
  }

  private func criticalLimit(
    _ row: Row, _ columns: CriticalColumns
  ) throws(ReferenceTablesError) -> CriticalLimit {
    let analyte = try analyte(row, columns.analyte)
    let low = try row.optionalDecimal(columns.low)
    let high = try row.optionalDecimal(columns.high)
    if low == nil, high == nil { throw row.failure(columns.low, .emptyCell) }
    if let low, let high, low >= high { throw row.failure(columns.high, .outOfRange) }
    let guidelines = row.list(columns.guidelines)
    if guidelines.isEmpty { throw row.failure(columns.guidelines, .emptyCell) }
    for guideline in guidelines where !has(guideline: Array(guideline.utf8).span, for: analyte) {
      throw row.failure(columns.guidelines, .unknownGuideline)
    }
    _ = try row.choice(columns.verified, Self.verdicts)
    return try CriticalLimit(
      analyte: analyte, identifier: row.filledText(columns.id), from: row.age(columns.from),
      unit: unit(row, columns.unit, of: analyte),
      low: low,
      includesLow: low == nil ? false : row.choice(columns.lowInclusive, Self.answers),
      high: high,
      includesHigh: high == nil ? false : row.choice(columns.highInclusive, Self.answers),
      guidelines: guidelines, source: source(row, columns.source))
  }

  mutating func readGradeCriteria(_ table: NamedTable) throws(ReferenceTablesError) {
    let key = try table.column("analyte")
    let direction = try table.column("direction")
    let unitColumn = try table.column("unit")
    let gradeColumn = try table.column("grade")
    let beyond = try table.column("beyond")
    let symptoms = try table.column("needs_symptoms")
    let sourceColumn = try table.column("source")
    let grades: [(word: String, meaning: UInt8)] = [("1", 1), ("2", 2), ("3", 3), ("4", 4)]
    for number in 0..<table.rowCount {
      let row = table[number]
      let analyte = try analyte(row, key)
      let isHigh = try row.choice(direction, [("low", false), ("high", true)])
      let isReferenceLimit = row.text(beyond) == (isHigh ? "ULN" : "LLN")
      _ = try source(row, sourceColumn)
      try tables.gradeCriteria.append(
        GradeCriterion(
          analyte: analyte, isHigh: isHigh, unit: unit(row, unitColumn, of: analyte),
          grade: row.choice(gradeColumn, grades),
          beyond: isReferenceLimit ? nil : row.decimal(beyond),
          needsSymptoms: row.choice(symptoms, Self.answers)))
    }
  }

  /// Reads how much results vary by themselves: coefficients in per cent, above 0 and at most 100, an analyte once.
  mutating func readVariations(_ table: NamedTable) throws(ReferenceTablesError) {
    let key = try table.column("analyte")
    let within = try table.column("cv_within")
    let analytical = try table.column("cv_analytical")
    let sourceColumn = try table.column("source")
    let verified = try table.column("verified")
    for number in 0..<table.rowCount {
      let row = table[number]
      let analyte = try analyte(row, key)
      if tables.variation(of: analyte) != nil { throw row.failure(key, .inconsistent) }
      try tables.variations.append(
        BiologicalVariation(
          analyte: analyte, within: percentage(row, within),
          analytical: percentage(row, analytical),
          isVerified: row.choice(verified, Self.verdicts), source: source(row, sourceColumn)))
    }
  }

  private func percentage(_ row: Row, _ column: Column) throws(ReferenceTablesError) -> Double {
    let amount = try row.decimal(column).doubleValue
    guard amount > 0, amount <= 100 else { throw row.failure(column, .outOfRange) }
    return amount
  }

  /// Reads which guidelines are tried; ranks count from 1 and stand in order.
  mutating func readProfiles(_ table: NamedTable) throws(ReferenceTablesError) {
    let name = try table.column("profile")
    let key = try table.column("analyte")
    let rank = try table.column("rank")
    let guideline = try table.column("guideline")
    for number in 0..<table.rowCount {
      let row = table[number]
      let analyte = try analyte(row, key)
      guard row.bytes(guideline, { has(guideline: $0, for: analyte) }) else {
        throw row.failure(guideline, .unknownGuideline)
      }
      let profile = try profile(named: row.filledText(name))
      let tried = tables.profiles[profile].guidelines[Int(analyte.rawValue)].count
      if try row.decimal(rank) != PrintedDecimal(mantissa: Int64(tried + 1), scale: 0) {
        throw row.failure(rank, .inconsistent)
      }
      let text = try shared(row, guideline).text
      tables.profiles[profile].guidelines[Int(analyte.rawValue)].append(text)
    }
  }

  /// The index of a profile, made where it is not there yet.
  private mutating func profile(named name: String) -> Int {
    if let last = tables.profiles.lastIndex(where: { $0.name == name }) { return last }
    let none = [[String]](repeating: [], count: Analyte.allCases.count)
    tables.profiles.append(Profile(name: name, guidelines: none))
    return tables.profiles.count - 1
  }

  private static let answers = [(word: "yes", meaning: true), (word: "no", meaning: false)]
}

/// The columns of `critical.csv`.
private struct CriticalColumns {
  let analyte, id, from, unit, low, lowInclusive, high, highInclusive: NamedTable.Column
  let guidelines, source, verified: NamedTable.Column

  init(_ table: NamedTable) throws(ReferenceTablesError) {
    analyte = try table.column("analyte")
    id = try table.column("id")
    from = try table.column("age_from")
    unit = try table.column("unit")
    low = try table.column("low")
    lowInclusive = try table.column("low_inclusive")
    high = try table.column("high")
    highInclusive = try table.column("high_inclusive")
    guidelines = try table.column("guidelines")
    source = try table.column("source")
    verified = try table.column("verified")
  }
}
