/// A unit of measure: what it measures, and how large it is.
///
/// Written in the case-sensitive codes of UCUM (<https://ucum.org/ucum>), as far as laboratories print them.
package struct UCUMUnit: Hashable, Sendable {
  package let dimension: UCUMDimension
  /// The size in base units is `multiple` times ten to the power of `exponent`; apart, so that units
  /// that differ by prefixes alone differ exactly.
  let multiple: Double
  let exponent: Int

  init(dimension: UCUMDimension, multiple: Double = 1, exponent: Int = 0) {
    self.dimension = dimension
    self.multiple = multiple
    self.exponent = exponent
  }

  /// The pure number one.
  package static let one = UCUMUnit(dimension: .one)

  /// Reads a UCUM code such as `mmol/L`, `10*3/uL` or `mL/min/{1.73_m2}`. Annotations say nothing.
  ///
  /// - Throws: `UCUMError` with what was not understood.
  package init(parsing code: String) throws(UCUMError) {
    var parser = UCUMParser(code)
    self = try parser.unit()
  }
}

extension UCUMUnit {
  /// How many of another unit one of this is: 0.01 for `umol/dL` in `mmol/L`.
  ///
  /// - Returns: `nil` when the two measure different things, or cannot be told not to.
  package func ratio(to other: UCUMUnit) -> Double? {
    guard dimension == other.dimension, dimension.inconvertible != .several else { return nil }
    let difference = exponent - other.exponent
    let power = PrintedDecimal.power(abs(difference))
    let ratio = multiple / other.multiple
    return difference < 0 ? ratio / power : ratio * power
  }

  /// Whether its ratios to other units are told exactly enough: no larger or smaller than about 10 to
  /// the power of 150, so that no ratio leaves the range of `Double`.
  var isOfUsualSize: Bool {
    multiple.isNormal && abs(Int(multiple.exponent)) < 256 && abs(exponent) <= 75
  }

  func times(_ other: UCUMUnit, power: Int = 1) -> UCUMUnit {
    var scaled = multiple
    for _ in 0..<abs(power) {
      scaled = power < 0 ? scaled / other.multiple : scaled * other.multiple
    }
    return UCUMUnit(
      dimension: dimension + other.dimension * power, multiple: scaled,
      exponent: exponent + other.exponent * power)
  }
}
