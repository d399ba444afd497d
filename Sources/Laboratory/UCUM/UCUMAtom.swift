/// The named units, and the prefixes before those that take one.
enum UCUMAtom {
  /// The unit of a name with or without a prefix.
  ///
  /// A name that is a unit by itself is that unit: `min` is a minute, `Pa` no peta-year.
  static func unit(named name: String) throws(UCUMError) -> UCUMUnit {
    if let unit = metric[name] ?? plain[name] { return unit }
    if let (prefix, unit) = prefixed(name, in: metric) { return unit.times(prefix) }
    if let definition = derivedMetric[name] ?? derivedPlain[name] {
      return try UCUMUnit(parsing: definition)
    }
    // Behind the two that take prefixes.
    if let index = inconvertibles.firstIndex(of: name) { return inconvertible(index + 3) }
    if let (prefix, definition) = prefixed(name, in: derivedMetric) {
      return try UCUMUnit(parsing: definition).times(prefix)
    }
    throw takesNoPrefix(name) ? .prefixNotAllowed(name) : .unknownUnit(name)
  }

  /// The prefix of a name and what a table holds for the rest of it.
  private static func prefixed<Value>(
    _ name: String, in table: [String: Value]
  ) -> (prefix: UCUMUnit, value: Value)? {
    for length in 1...2 where name.utf8.count > length {
      guard let exponent = prefixes[String(name.prefix(length))],
        let value = table[String(name.dropFirst(length))]
      else { continue }
      return (UCUMUnit(dimension: .one, exponent: exponent), value)
    }
    return nil
  }

  /// Whether a name is a prefix before a unit that takes none.
  private static func takesNoPrefix(_ name: String) -> Bool {
    (1...2).contains { length in
      guard prefixes[String(name.prefix(length))] != nil else { return false }
      let rest = String(name.dropFirst(length))
      return plain[rest] != nil || derivedPlain[rest] != nil || inconvertibles.contains(rest)
    }
  }

  /// The unit that converts into no other and has a number of its own.
  private static func inconvertible(_ number: Int) -> UCUMUnit {
    UCUMUnit(dimension: UCUMDimension(inconvertible: UCUMInconvertible(unit: number)))
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
    return [
      "g": UCUMUnit(dimension: UCUMDimension(mass: 1)),
      "mol": UCUMUnit(dimension: UCUMDimension(amount: 1)),
      "osm": UCUMUnit(dimension: UCUMDimension(amount: 1)),
      "eq": UCUMUnit(dimension: UCUMDimension(equivalents: 1)),
      "m": UCUMUnit(dimension: UCUMDimension(length: 1)),
      "L": volume, "l": volume,
      "s": UCUMUnit(dimension: UCUMDimension(time: 1)),
      "K": UCUMUnit(dimension: UCUMDimension(temperature: 1)),
      "C": UCUMUnit(dimension: UCUMDimension(charge: 1)),
      "U": UCUMUnit(
        dimension: UCUMDimension(amount: 1, time: -1), multiple: 1 / 60, exponent: -6),
      "kat": UCUMUnit(dimension: UCUMDimension(amount: 1, time: -1)),
      "Pa": UCUMUnit(dimension: pressure, exponent: 3),
      "bar": UCUMUnit(dimension: pressure, exponent: 8),
      "m[Hg]": UCUMUnit(dimension: pressure, multiple: 133.322, exponent: 6),
      "m[H2O]": UCUMUnit(dimension: pressure, multiple: 9.80665, exponent: 6),
      "J": UCUMUnit(dimension: energy, exponent: 3),
      "cal": UCUMUnit(dimension: energy, multiple: 4.184, exponent: 3),
      "[iU]": inconvertible(1), "[IU]": inconvertible(1), "Cel": inconvertible(2),
    ]
  }()

  /// Units that take none.
  private static let plain: [String: UCUMUnit] = {
    func time(_ seconds: Double) -> UCUMUnit {
      UCUMUnit(dimension: UCUMDimension(time: 1), multiple: seconds)
    }
    return [
      "min": time(60), "h": time(3600), "d": time(86_400), "wk": time(604_800),
      "mo": time(2_629_800), "a": time(31_557_600),
      "%": UCUMUnit(dimension: .one, exponent: -2),
      "[ppth]": UCUMUnit(dimension: .one, exponent: -3),
      "[ppm]": UCUMUnit(dimension: .one, exponent: -6),
      "[ppb]": UCUMUnit(dimension: .one, exponent: -9),
      "[pptr]": UCUMUnit(dimension: .one, exponent: -12),
      "[pi]": UCUMUnit(dimension: .one, multiple: .pi),
    ]
  }()

  /// Rarer units that take prefixes, in terms of others; read only when one is met.
  private static let derivedMetric = [
    "Hz": "s-1", "N": "kg.m/s2", "W": "J/s", "A": "C/s", "V": "J/C", "Ohm": "V/A", "S": "A/V",
    "Bq": "s-1", "Ci": "37.GBq", "ar": "100.m2", "t": "Mg", "u": "166053906660.10*-11.yg",
    "dyn": "g.cm/s2", "erg": "dyn.cm", "P": "dyn.s/cm2", "St": "cm2/s", "Bi": "10.A", "g%": "g/dL",
    "cal_th": "cal",
  ]

  /// Rarer units that take none.
  private static let derivedPlain = [
    "a_t": "36524219.d/100000", "a_j": "a", "a_g": "3652425.d/10000", "mo_s": "2953059.d/100000",
    "mo_j": "mo", "mo_g": "a_g/12", "atm": "101325.Pa", "[Cal]": "kcal", "[drp]": "mL/20",
    "[S]": "10*-13.s", "[HPF]": "1", "[LPF]": "100", "[NTU]": "1", "[FNU]": "1",
  ]

  /// Units that convert into no other and take no prefix: what a procedure defines (UCUM §§24 and 45),
  /// and the scales of Fahrenheit and of acidity (UCUM §21).
  private static let inconvertibles = [
    "[arb'U]", "[USP'U]", "[GPL'U]", "[MPL'U]", "[APL'U]", "[beth'U]", "[anti'Xa'U]", "[todd'U]",
    "[dye'U]", "[smgy'U]", "[bdsk'U]", "[ka'U]", "[knk'U]", "[mclg'U]", "[tb'U]", "[CCID_50]",
    "[TCID_50]", "[EID_50]", "[PFU]", "[FFU]", "[CFU]", "[IR]", "[BAU]", "[AU]", "[Amb'a'1'U]",
    "[PNU]", "[Lf]", "[D'ag'U]", "[FEU]", "[ELU]", "[EU]", "[degF]", "[pH]",
  ]
}
