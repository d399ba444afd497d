/// What a unit counts: grams, moles or something else.
///
/// A guideline that prints limits for both counts is read in the one that the laboratory printed,
/// because the two sets of limits are rounded apart.
enum UnitKind: UInt8 {
  case mass, molar, other

  init(ucum: String) {
    let numerator = ucum.prefix { $0 != "/" }
    if numerator.hasSuffix("mol") || numerator.hasSuffix("eq") {
      self = .molar
    } else if numerator.hasSuffix("g") {
      self = .mass
    } else {
      self = .other
    }
  }
}
