import Formats
import Laboratory

extension ReferenceTablesReader {
  mutating func readSources(_ table: NamedTable) throws(ReferenceTablesError) {
    let id = try table.column("id")
    let citation = try table.column("citation")
    let year = try table.column("year")
    tables.sources.reserveCapacity(table.rowCount)
    for number in 0..<table.rowCount {
      let row = table[number]
      let source = try ReferenceSource(
        identifier: row.filledText(id), citation: row.filledText(citation),
        year: row.isEmpty(year) ? nil : row.text(year))
      guard row.bytes(id, { sourceKeys.add($0).isNew }) else { throw row.failure(id, .repeated) }
      tables.sources.append(source)
    }
  }

  mutating func readUnits(_ table: NamedTable) throws(ReferenceTablesError) {
    let key = try table.column("analyte")
    let ucum = try table.column("ucum")
    let factor = try table.column("factor")
    let derivation = try table.column("derivation")
    let spellings = try table.column("spellings")
    let verified = try table.column("verified")
    for number in 0..<table.rowCount {
      let row = table[number]
      let analyte = try analyte(row, key)
      let code = try row.filledText(ucum)
      let multiplier = try row.decimal(factor).doubleValue
      _ = try row.choice(verified, Self.verdicts)
      guard multiplier > 0 else { throw row.failure(factor, .outOfRange) }
      let known = unitsOfAnalyte[Int(analyte.rawValue)]
      if known.contains(where: { tables.units[$0].ucum == code }) {
        throw row.failure(ucum, .repeated)
      }
      unitsOfAnalyte[Int(analyte.rawValue)].append(tables.units.count)
      tables.units.append(
        UnitConversion(
          analyte: analyte, ucum: code, spellings: row.list(spellings), factor: multiplier,
          derivation: row.text(derivation)))
    }
  }

  mutating func readAnalytes(_ table: NamedTable) throws(ReferenceTablesError) {
    let columns = try AnalyteColumns(table)
    var found = [AnalyteDescription?](repeating: nil, count: Analyte.allCases.count)
    for number in 0..<table.rowCount {
      let row = table[number]
      let description = try description(row, columns)
      let place = Int(description.analyte.rawValue)
      if found[place] != nil { throw row.failure(columns.analyte, .repeated) }
      found[place] = description
    }
    for analyte in Analyte.allCases {
      guard let description = found[Int(analyte.rawValue)] else {
        throw ReferenceTablesError(table: table.name, problem: .missingAnalyte(analyte))
      }
      tables.analytes.append(description)
    }
  }

  private func description(
    _ row: Row, _ columns: AnalyteColumns
  ) throws(ReferenceTablesError) -> AnalyteDescription {
    let analyte = try analyte(row, columns.analyte)
    let unit = try unit(row, columns.canonicalUnit, of: analyte)
    if tables.units[unit].factor != 1 { throw row.failure(columns.canonicalUnit, .notCanonical) }
    let isPanel = try row.choice(columns.role, [("panel", true), ("context", false)])
    if isPanel != Analyte.panel.contains(analyte) {
      throw row.failure(columns.role, .inconsistent)
    }
    _ = try source(row, columns.source)
    var valence: Int?
    if !row.isEmpty(columns.valence) {
      valence = try row.choice(columns.valence, [("1", 1), ("2", 2), ("3", 3)])
    }
    return try AnalyteDescription(
      analyte: analyte, name: row.filledText(columns.name), canonicalUnit: unit,
      plausible: limits(row, columns.plausible), expected: limits(row, columns.expected),
      molarMass: row.optionalDecimal(columns.molarMass)?.doubleValue, valence: valence,
      lookalike: row.isEmpty(columns.lookalike) ? nil : self.analyte(row, columns.lookalike))
  }

  private func limits(
    _ row: Row, _ columns: (low: Column, high: Column)
  ) throws(ReferenceTablesError) -> ClosedRange<Double> {
    let low = try row.decimal(columns.low)
    let high = try row.decimal(columns.high)
    guard low < high else { throw row.failure(columns.high, .outOfRange) }
    return low.doubleValue...high.doubleValue
  }

  /// The words of a column `verified`, and whether the figure may be used unasked.
  static let verdicts = [("yes", true), ("partly", true), ("no", false)]
}

/// The columns of `analytes.csv`.
private struct AnalyteColumns {
  let analyte, role, name, canonicalUnit: NamedTable.Column
  let plausible, expected: (low: NamedTable.Column, high: NamedTable.Column)
  let molarMass, valence, lookalike, source: NamedTable.Column

  init(_ table: NamedTable) throws(ReferenceTablesError) {
    analyte = try table.column("analyte")
    role = try table.column("role")
    name = try table.column("name")
    canonicalUnit = try table.column("canonical_unit")
    plausible = (try table.column("plausible_low"), try table.column("plausible_high"))
    expected = (try table.column("expected_low"), try table.column("expected_high"))
    molarMass = try table.column("molar_mass")
    valence = try table.column("valence")
    lookalike = try table.column("lookalike")
    source = try table.column("source")
  }
}
