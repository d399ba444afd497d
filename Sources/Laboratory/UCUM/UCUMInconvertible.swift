/// A power of a unit that no other is so many of: one that a procedure defines, such as `[iU]`, or a
/// scale that does not begin at nothing, such as `Cel` and `[pH]`.
package struct UCUMInconvertible: Hashable, Sendable {
  /// Tells the units apart.
  private let unit: Int
  private let power: Int

  private init(unit: Int, power: Int) {
    self.unit = unit
    self.power = power
  }

  /// The unit of a number, which is above 0.
  init(unit: Int) {
    self.init(unit: unit, power: 1)
  }

  /// No such unit.
  package static let none = UCUMInconvertible(unit: 0, power: 0)

  /// A product of several of them, which converts into nothing, itself included.
  static let several = UCUMInconvertible(unit: -1, power: 1)
}

extension UCUMInconvertible {
  static func + (a: UCUMInconvertible, b: UCUMInconvertible) -> UCUMInconvertible {
    if b == none { return a }
    if a == none { return b }
    if a.unit != b.unit || a == several { return several }
    return a.power + b.power == 0
      ? none : UCUMInconvertible(unit: a.unit, power: a.power + b.power)
  }

  static func * (a: UCUMInconvertible, power: Int) -> UCUMInconvertible {
    if power == 0 { return none }
    return a == several ? several : UCUMInconvertible(unit: a.unit, power: a.power * power)
  }
}
