/// What a unit measures, as powers of base quantities.
///
/// Equivalents and units that a procedure defines stand apart from moles and numbers, because only
/// the measured substance tells how many of one make the other.
package struct UCUMDimension: Hashable, Sendable {
  package var mass = 0
  package var amount = 0
  package var equivalents = 0
  package var length = 0
  package var time = 0
  package var temperature = 0
  package var charge = 0
  package var inconvertible = UCUMInconvertible.none

  package init(
    mass: Int = 0, amount: Int = 0, equivalents: Int = 0, length: Int = 0, time: Int = 0,
    temperature: Int = 0, charge: Int = 0, inconvertible: UCUMInconvertible = .none
  ) {
    self.mass = mass
    self.amount = amount
    self.equivalents = equivalents
    self.length = length
    self.time = time
    self.temperature = temperature
    self.charge = charge
    self.inconvertible = inconvertible
  }

  /// A pure number: `%`, `1`, `10*3`.
  package static let one = UCUMDimension()
  package static let massConcentration = UCUMDimension(mass: 1, length: -3)
  package static let amountConcentration = UCUMDimension(amount: 1, length: -3)
  package static let equivalentsConcentration = UCUMDimension(equivalents: 1, length: -3)
}

extension UCUMDimension {
  package static func + (a: UCUMDimension, b: UCUMDimension) -> UCUMDimension {
    UCUMDimension(
      mass: a.mass + b.mass, amount: a.amount + b.amount,
      equivalents: a.equivalents + b.equivalents, length: a.length + b.length,
      time: a.time + b.time, temperature: a.temperature + b.temperature,
      charge: a.charge + b.charge, inconvertible: a.inconvertible + b.inconvertible)
  }

  package static func * (a: UCUMDimension, power: Int) -> UCUMDimension {
    UCUMDimension(
      mass: a.mass * power, amount: a.amount * power, equivalents: a.equivalents * power,
      length: a.length * power, time: a.time * power, temperature: a.temperature * power,
      charge: a.charge * power, inconvertible: a.inconvertible * power)
  }
}
