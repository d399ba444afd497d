import Formats
import Laboratory

extension ByteBuffer {
  /// Appends the number as printed: `4.50`.
  mutating func append(_ number: PrintedDecimal) {
    guard number.scale <= 18 else {
      append(number.description)
      return
    }
    if number.mantissa < 0 { append(UInt8(ascii: "-")) }
    let digits = number.mantissa.magnitude
    guard number.scale > 0 else {
      append(digits, width: 1)
      if digits != 0 { append(repeating: UInt8(ascii: "0"), count: -Int(number.scale)) }
      return
    }
    let point = Self.powersOfTen[Int(number.scale)]
    append(digits / point, width: 1)
    append(UInt8(ascii: "."))
    append(digits % point, width: Int(number.scale))
  }

  /// Appends a number with six significant digits and no zeros behind them: `49.9201`. Numbers from
  /// 1e21 on and below 1e-6 get an exponent, as in JavaScript.
  mutating func append(sixDigits number: Double) {
    guard number != 0, number.isFinite else {
      append(UInt8(ascii: "0"))
      return
    }
    if number < 0 { append(UInt8(ascii: "-")) }
    var (digits, exponent) = Self.sixDigits(of: number.magnitude)
    var count = 6
    while count > 1, digits % 10 == 0 {
      digits /= 10
      count -= 1
    }
    append(digits, count: count, exponent: exponent)
  }

  /// Appends `count` digits of which the first stands for 10 to the power of `exponent`.
  private mutating func append(_ digits: UInt64, count: Int, exponent: Int) {
    switch exponent {
    case 0..<21 where exponent >= count - 1:
      append(digits, width: 1)
      append(repeating: UInt8(ascii: "0"), count: exponent - count + 1)
    case 0..<21:
      let point = Self.powersOfTen[count - 1 - exponent]
      append(digits / point, width: 1)
      append(UInt8(ascii: "."))
      append(digits % point, width: count - 1 - exponent)
    case -6..<0:
      append("0.")
      append(digits, width: count - 1 - exponent)
    default:
      append(digits, count: count, exponent: 0)
      append(exponent < 0 ? "e-" : "e+")
      append(UInt64(exponent.magnitude), width: 1)
    }
  }

  /// Appends an unsigned integer with zeros before it up to a width.
  mutating func append(_ number: UInt64, width: Int) {
    if number < 100, width <= 2 {
      let (tens, ones) = UInt8(truncatingIfNeeded: number).quotientAndRemainder(dividingBy: 10)
      if tens > 0 || width == 2 { append(UInt8(ascii: "0") + tens) }
      append(UInt8(ascii: "0") + ones)
      return
    }
    var length = 1
    while length < 20, number >= Self.powersOfTen[length] { length += 1 }
    append(repeating: UInt8(ascii: "0"), count: width - length)
    var rest = number
    while length > 1 {
      length -= 1
      let (digit, remainder) = rest.quotientAndRemainder(dividingBy: Self.powersOfTen[length])
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = remainder
    }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest))
  }

  /// The first six digits, rounded, and the power of ten of the first one.
  private static func sixDigits(of number: Double) -> (UInt64, Int) {
    var exponent = Int((Double(number.exponent) * 0.301_029_995_663_981_2).rounded(.down))
    if number >= power(exponent + 1) { exponent += 1 }
    let shift = 5 - exponent
    let scaled = shift >= 0 ? number * power(shift) : number / power(-shift)
    let digits = UInt64(scaled.rounded())
    return digits < 1_000_000 ? (digits, exponent) : (digits / 10, exponent + 1)
  }

  private static func power(_ exponent: Int) -> Double {
    exponent >= 0 ? PrintedDecimal.power(exponent) : 1 / PrintedDecimal.power(-exponent)
  }

  private static let powersOfTen: [UInt64] = {
    var powers: [UInt64] = [1]
    for _ in 0..<19 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}
