package import Laboratory

extension UnitResolver {
  /// The tables with rows behind their last unit for every usual magnitude of each analyte's units.
  ///
  /// A row is added only where one of its kind is in the tables: from `mmol/L` follows `umol/dL`, but
  /// no mass. Completing tables again adds nothing.
  package static func completed(_ tables: ReferenceTables) -> ReferenceTables {
    let usual = magnitudes.compactMap { code in
      (try? UCUMUnit(parsing: code)).map { (code: code, unit: $0) }
    }
    var completed = tables
    var parsed: [String: UCUMUnit] = [:]
    for analyte in Analyte.allCases {
      let rows = tables.units.filter { $0.analyte == analyte }
      let known = Set(rows.map(\.ucum))
      let sources = rows.compactMap { row -> (row: UnitConversion, unit: UCUMUnit)? in
        if parsed[row.ucum] == nil { parsed[row.ucum] = try? UCUMUnit(parsing: row.ucum) }
        return parsed[row.ucum].map { (row, $0) }
      }
      for (code, unit) in usual where !known.contains(code) {
        guard let source = sources.first(where: { $0.unit.dimension == unit.dimension }),
          let ratio = unit.ratio(to: source.unit)
        else { continue }
        completed.units.append(derived(code, ratio, from: source.row))
      }
    }
    return completed
  }

  private static func derived(
    _ code: String, _ ratio: Double, from row: UnitConversion
  ) -> UnitConversion {
    UnitConversion(
      analyte: row.analyte, ucum: code, factor: ratio * row.factor,
      derivation: "\(ratio) of \(row.ucum)")
  }

  private static let magnitudes = [
    "mol/L", "mmol/L", "umol/L", "nmol/L", "pmol/L", "mmol/dL", "umol/dL", "nmol/dL", "pmol/dL",
    "mmol/mL", "umol/mL", "nmol/mL", "pmol/mL", "fmol/mL", "mmol/m3", "mol/m3", "g/L", "mg/L",
    "ug/L", "ng/L", "pg/L", "g/dL", "mg/dL", "ug/dL", "ng/dL", "pg/dL", "g/mL", "mg/mL", "ug/mL",
    "ng/mL", "pg/mL", "eq/L", "meq/L", "ueq/L", "meq/dL", "meq/mL", "ueq/mL", "ueq/dL",
  ]
}
