/// The named units, and the prefixes before those that take one.
enum UCUMAtom {
  /// The unit of a name with or without a prefix.
  ///
  /// A name that is a unit by itself is that unit: `min` is a minute, `cd` no hundredth of a day.
  static func unit(named name: String) throws(UCUMError) -> UCUMUnit {
    if let unit = metric[name] ?? plain[name] { return unit }
    for length in 1...2 where name.utf8.count > length {
      let prefix = String(name.prefix(length))
      let rest = String(name.dropFirst(length))
      guard let exponent = prefixes[prefix] else { continue }
      if let unit = metric[rest] {
        return unit.times(UCUMUnit(dimension: .one, exponent: exponent))
      }
      if plain[rest] != nil { throw .prefixNotAllowed(name) }
    }
    throw .unknownUnit(name)
  }

  private static let prefixes = [
    "Y": 24, "Z": 21, "E": 18, "P": 15, "T": 12, "G": 9, "M": 6, "k": 3, "h": 2, "da": 1,
    "d": -1, "c": -2, "m": -3, "u": -6, "n": -9, "p": -12, "f": -15, "a": -18, "z": -21, "y": -24,
  ]

  /// Units that take prefixes (UCUM §§28–45, tables 1 to 14).
  private static let metric: [String: UCUMUnit] = {
    let volume = UCUMUnit(dimension: UCUMDimension(length: 3), exponent: -3)
    let pressure = UCUMDimension(mass: 1, length: -1, time: -2)
    let energy = UCUMDimension(mass: 1, length: 2, time: -2)
    let arbitrary = UCUMUnit(dimension: UCUMDimension(arbitrary: 1))
    return [
      "g": UCUMUnit(dimension: UCUMDimension(mass: 1)),
      "mol": UCUMUnit(dimension: UCUMDimension(amount: 1)),
      "osm": UCUMUnit(dimension: UCUMDimension(amount: 1)),
      "eq": UCUMUnit(dimension: UCUMDimension(equivalents: 1)),
      "m": UCUMUnit(dimension: UCUMDimension(length: 1)),
      "L": volume, "l": volume,
      "s": UCUMUnit(dimension: UCUMDimension(time: 1)),
      "K": UCUMUnit(dimension: UCUMDimension(temperature: 1)),
      "U": UCUMUnit(
        dimension: UCUMDimension(amount: 1, time: -1), multiple: 1 / 60, exponent: -6),
      "kat": UCUMUnit(dimension: UCUMDimension(amount: 1, time: -1)),
      "Pa": UCUMUnit(dimension: pressure, exponent: 3),
      "bar": UCUMUnit(dimension: pressure, exponent: 8),
      "m[Hg]": UCUMUnit(dimension: pressure, multiple: 133.322, exponent: 6),
      "m[H2O]": UCUMUnit(dimension: pressure, multiple: 9.80665, exponent: 6),
      "J": UCUMUnit(dimension: energy, exponent: 3),
      "cal": UCUMUnit(dimension: energy, multiple: 4.184, exponent: 3),
      "[iU]": arbitrary, "[IU]": arbitrary,
    ]
  }()

  /// Units that take none.
  private static let plain: [String: UCUMUnit] = {
    func time(_ seconds: Double) -> UCUMUnit {
      UCUMUnit(dimension: UCUMDimension(time: 1), multiple: seconds)
    }
    let arbitrary = UCUMUnit(dimension: UCUMDimension(arbitrary: 1))
    return [
      "min": time(60), "h": time(3600), "d": time(86_400), "wk": time(604_800),
      "mo": time(2_629_800), "a": time(31_557_600),
      "%": UCUMUnit(dimension: .one, exponent: -2),
      "[ppth]": UCUMUnit(dimension: .one, exponent: -3),
      "[ppm]": UCUMUnit(dimension: .one, exponent: -6),
      "[ppb]": UCUMUnit(dimension: .one, exponent: -9),
      "[pH]": UCUMUnit(dimension: UCUMDimension(amount: 1, length: -3)),
      "Cel": UCUMUnit(dimension: UCUMDimension(temperature: 1)),
      "[degF]": UCUMUnit(dimension: UCUMDimension(temperature: 1), multiple: 5 / 9),
      "[arb'U]": arbitrary, "[USP'U]": arbitrary, "[CFU]": arbitrary, "[PFU]": arbitrary,
    ]
  }()
}
