package import Laboratory

/// Finds the conversion of a unit as it is printed.
package struct UnitResolver: Sendable {
  /// One dictionary an analyte: indices into `ReferenceTables.units` by folded spelling.
  private var indices: [[String: Int]]
  /// Spellings that are looked up as they stand.
  private var exact: [[String: Int]]
  /// The factors of `ReferenceTables.units`.
  private let factors: [Double]
  /// Whether an analyte has a unit of something in a volume.
  private var isConcentration: [Bool]

  /// Indexes the units of tables, which `completed(_:)` should have completed.
  package init(_ tables: ReferenceTables) {
    let count = Analyte.allCases.count
    indices = Array(repeating: [:], count: count)
    exact = Array(repeating: [:], count: count)
    factors = tables.units.map(\.factor)
    isConcentration = Array(repeating: false, count: count)
    for (index, unit) in tables.units.enumerated() {
      let analyte = Int(unit.analyte.rawValue)
      for spelling in [unit.ucum] + unit.spellings where !spelling.isEmpty {
        let key = UnitSpelling.key(spelling)
        if UnitSpelling.isCaseSensitive(key) {
          exact[analyte][UnitSpelling.plain(spelling)] = index
        } else if indices[analyte][key] == nil {
          indices[analyte][key] = index
        }
      }
      if !isConcentration[analyte], let parsed = try? UCUMUnit(parsing: unit.ucum),
        parsed.dimension.length == -3
      {
        isConcentration[analyte] = true
      }
    }
  }

  /// Finds the conversion of a unit: by its UCUM code if that is one of the analyte's, else as printed.
  package func resolve(_ analyte: Analyte, printed: String?, code: String?) -> UnitResolution {
    let coded = code.map { resolve(analyte, $0) } ?? .missing
    let text = printed
    let printed = text.map { resolve(analyte, $0) } ?? .missing
    if case .known(let index) = coded {
      // Code and print that mean two amounts, or an excretion and a concentration, prove neither.
      if case .known(let other) = printed, !isSameAmount(index, other) { return .unknown }
      let isExcretion = printed == .wrongDimension && text.map(UnitResolver.isRate) == true
      return isExcretion ? .wrongDimension : coded
    }
    if coded == .wrongDimension, case .known = printed { return .unknown }
    if printed != .missing, printed != .unknown { return printed }
    return coded == .missing ? printed : coded
  }
}

extension UnitResolver {
  private func resolve(_ analyte: Analyte, _ text: String) -> UnitResolution {
    let plain = UnitSpelling.plain(text)
    if plain.isEmpty { return .missing }
    let row = Int(analyte.rawValue)
    let key = UnitSpelling.key(text)
    if let index = exact[row][plain] ?? indices[row][key] { return .known(index) }
    if UnitResolver.fillers.contains(key) { return .missing }
    let bare = UnitSpelling.withoutAnnotations(plain)
    if bare.isEmpty { return .missing }
    if bare.utf8.count < plain.utf8.count, let index = indices[row][UnitSpelling.key(bare)] {
      return .known(index)
    }
    guard let dimension = UnitResolver.dimension(bare) else { return .unknown }
    let isInVolume = dimension.length == -3 && dimension.time == 0
    return isInVolume && isConcentration[row] || dimension.inconvertible != .none
      ? .unknown : .wrongDimension
  }

  /// Whether two rows convert alike, but for the rounding of a derived factor.
  private func isSameAmount(_ one: Int, _ other: Int) -> Bool {
    abs(factors[one] - factors[other]) <= 1e-6 * abs(factors[one])
  }

  /// Whether a printed unit is one of an excretion: an amount in a time.
  private static func isRate(_ text: String) -> Bool {
    dimension(UnitSpelling.withoutAnnotations(UnitSpelling.plain(text))).map { $0.time < 0 }
      ?? false
  }

  /// What stands in a unit's place where there is none.
  private static let fillers: Set<String> = [
    "1", "n/a", "na", "-", "--", "none", "null", "unity", "nounits", "nil", "unk", ".",
  ]

  /// What a unit measures, also where it is written as laboratories do rather than UCUM.
  private static func dimension(_ text: String) -> UCUMDimension? {
    if let unit = try? UCUMUnit(parsing: text) { return unit.dimension }
    var loose = Array(UnitSpelling.key(text).utf8)
    habits.apply(to: &loose)
    return (try? UCUMUnit(parsing: String(decoding: loose, as: UTF8.self)))?.dimension
  }

  private static let habits = Respellings([
    ("mmhg", "mm[Hg]"), ("mm[hg]", "mm[Hg]"), ("cmh2o", "cm[H2O]"), ("[iu]", "[IU]"),
    ("iu/", "[IU]/"), ("24hours", "24h"), ("24hrs", "24h"), ("24hr", "24h"), ("(24h)", "24h"),
    ("(24.h)", "24h"), ("24h", "(24.h)"), ("day", "d"), ("hour", "h"), ("hr", "h"),
    ("creatinine", ""), ("creat", ""), ("crea", ""), ("x10", "10"), ("10e", "10*"),
  ])
}
