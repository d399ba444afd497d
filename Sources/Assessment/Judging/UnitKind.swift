/// What a unit counts: grams, moles or something else.
///
/// A guideline that prints limits for both counts is read in the one that the laboratory printed,
/// because the two sets of limits are rounded apart.
enum UnitKind: UInt8 {
  case mass, molar, other

  init(ucum: String) {
    let numerator = ucum.utf8.prefix { $0 != UInt8(ascii: "/") }
    if numerator.reversed().starts(with: "lom".utf8) || numerator.reversed().starts(with: "qe".utf8)
    {
      self = .molar
    } else if numerator.last == UInt8(ascii: "g") {
      self = .mass
    } else {
      self = .other
    }
  }
}
