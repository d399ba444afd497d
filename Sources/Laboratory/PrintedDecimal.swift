/// A decimal number with the digits that were printed: `4.50` is 450 with a scale of 2.
///
/// Holds up to 18 significant digits, which is more than any laboratory prints; longer fractions are
/// cut by the parser, which says so.
package struct PrintedDecimal: Sendable {
  /// All digits as one integer, sign included.
  package var mantissa: Int64
  /// How many of the digits stand behind the decimal point, 0 to 18; negative for `1e6`.
  package var scale: Int8

  @inlinable package init(mantissa: Int64, scale: Int8) {
    self.mantissa = mantissa
    self.scale = scale
  }
}

extension PrintedDecimal {
  /// The nearest binary number, for conversions; never for comparing with a limit of the same unit.
  @inlinable @inline(__always) package var doubleValue: Double {
    if scale == 0 { return Double(mantissa) }
    return scale > 0
      ? Double(mantissa) / PrintedDecimal.power(Int(scale))
      : Double(mantissa) * PrintedDecimal.power(-Int(scale))
  }

  /// 10 to the power of `exponent`, exact up to 22.
  @inlinable package static func power(_ exponent: Int) -> Double {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1_000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    default: powerByMultiplying(exponent)
    }
  }

  @usableFromInline static func powerByMultiplying(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(exponent, 400) { result *= 10 }
    return result
  }
}

extension PrintedDecimal: Comparable {
  /// Compares by amount: `5.4` equals `5.40`.
  package static func == (a: PrintedDecimal, b: PrintedDecimal) -> Bool {
    a.order(against: b) == 0
  }

  package static func < (a: PrintedDecimal, b: PrintedDecimal) -> Bool {
    a.order(against: b) < 0
  }

  /// -1, 0 or 1 as this amount is below, equal to or above the other; exact.
  package func order(against other: PrintedDecimal) -> Int {
    if scale == other.scale {
      return mantissa == other.mantissa ? 0 : mantissa < other.mantissa ? -1 : 1
    }
    let difference = Int(scale) - Int(other.scale)
    // Nearly all pairs differ by a few digits and fit 64 bits.
    if let factor = PrintedDecimal.smallPower(abs(difference)) {
      let (a, overflowsA) =
        difference < 0 ? mantissa.multipliedReportingOverflow(by: factor) : (mantissa, false)
      let (b, overflowsB) =
        difference > 0
        ? other.mantissa.multipliedReportingOverflow(by: factor) : (other.mantissa, false)
      if !overflowsA, !overflowsB { return a == b ? 0 : a < b ? -1 : 1 }
    }
    guard abs(difference) <= 19 else {
      let (a, b) = (doubleValue, other.doubleValue)
      return a == b ? 0 : a < b ? -1 : 1
    }
    var (a, b) = (Int128(mantissa), Int128(other.mantissa))
    let factor = Int128(PrintedDecimal.integerPowers[abs(difference)])
    if difference < 0 { a *= factor } else { b *= factor }
    return a == b ? 0 : a < b ? -1 : 1
  }

  @inline(__always)
  private static func smallPower(_ exponent: Int) -> Int64? {
    switch exponent {
    case 1: 10
    case 2: 100
    case 3: 1_000
    case 4: 10_000
    default: nil
    }
  }

  private static let integerPowers: [UInt64] = {
    var powers: [UInt64] = [1]
    for _ in 0..<19 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}

extension PrintedDecimal: CustomStringConvertible {
  /// The number as printed, with a point: `4.50`.
  package var description: String {
    var text: [UInt8] = mantissa < 0 ? [UInt8(ascii: "-")] : []
    text.append(digits: mantissa.magnitude, width: max(0, Int(scale)) + 1)
    if scale > 0 {
      text.insert(UInt8(ascii: "."), at: text.count - Int(scale))
    } else if mantissa != 0 {
      text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -Int(scale)))
    }
    return String(ascii: text)
  }
}
