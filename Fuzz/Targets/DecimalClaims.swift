import Intake
import Laboratory

/// What holds of printed numbers: they print as they were read, and are ordered by amount.
enum DecimalClaims {
  static func check(_ bytes: [UInt8]) {
    for mark in [DecimalMark.unknown, .point, .comma] {
      let value = ValueReader.read(bytes.span, mark: mark)
      checkPadding(bytes, value, mark)
      checkPrint(bytes, value)
    }
    let halves = bytes.split(separator: UInt8(ascii: ";"), maxSplits: 1)
    if halves.count == 2 {
      let (first, second) = (Array(halves[0]), Array(halves[1]))
      checkOrder(ValueReader.read(first.span), ValueReader.read(second.span))
    }
  }

  /// Blanks around a value say nothing; the common case and the general one read alike.
  private static func checkPadding(_ bytes: [UInt8], _ value: PrintedValue, _ mark: DecimalMark) {
    for padded in [bytes + [0x20], [0x20] + bytes, [0xC2, 0xA0] + bytes + [0x09]] {
      // A character that the text's end cuts would be completed.
      guard isWhole(bytes) else { return }
      let other = ValueReader.read(padded.span, mark: mark)
      claim(
        other.kind == value.kind && other.comparator == value.comparator
          && other.decimal.mantissa == value.decimal.mantissa
          && other.decimal.scale == value.decimal.scale && other.digitsCut == value.digitsCut
          && other.isCanonical == value.isCanonical
          && other.unitRange.count == value.unitRange.count,
        "blanks around a value say nothing: \(value), \(other)")
    }
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func checkPrint(_ bytes: [UInt8], _ value: PrintedValue) {
    guard value.kind == .number || value.kind == .ambiguousNumber else {
      claim(value.decimal.mantissa == 0 && !value.isCanonical, "a text has no number")
      return
    }
    let printed = (value.comparator.code.map { "\($0)" } ?? "") + value.decimal.description
    let again = ValueReader.read(printed, mark: .point)
    claim(again.kind == .number, "a printed number is a number: \(printed)")
    claim(again.comparator == value.comparator, "a comparator is kept: \(printed)")
    claim(again.decimal == value.decimal, "an amount is kept: \(printed)")
    if value.decimal.scale >= 0 {
      claim(again.decimal.scale == value.decimal.scale, "digits are kept: \(printed)")
    }
    if value.isCanonical {
      let text = String(decoding: bytes, as: UTF8.self)
      claim(text.contains(printed), "a canonical value prints as it stands: \(printed)")
    }
    claim((0...bytes.count).contains(value.unitRange.upperBound), "a unit lies in the text")
  }

  private static func checkOrder(_ one: PrintedValue, _ other: PrintedValue) {
    guard one.kind == .number, other.kind == .number else { return }
    let order = one.decimal.order(against: other.decimal)
    claim(order == -other.decimal.order(against: one.decimal), "an order has two directions")
    claim(one.decimal.order(against: one.decimal) == 0, "an amount equals itself")
    claim(
      order == longhandOrder(one.decimal.description, other.decimal.description),
      "\(one.decimal) and \(other.decimal) are ordered as their digits are")
  }

  /// -1, 0 or 1 by sign and digits, as one compares numbers on paper.
  private static func longhandOrder(_ one: String, _ other: String) -> Int {
    let (a, b) = (Longhand(one), Longhand(other))
    if a.sign != b.sign { return a.sign < b.sign ? -1 : 1 }
    let width = max(a.fraction.count, b.fraction.count)
    let (x, y) = (a.digits(width), b.digits(width))
    if x.count != y.count { return x.count < y.count ? -a.sign : a.sign }
    return x == y ? 0 : x.lexicographicallyPrecedes(y) ? -a.sign : a.sign
  }

  private struct Longhand {
    var sign = 1
    var whole: [UInt8]
    var fraction: [UInt8]

    init(_ text: String) {
      var digits = Array(text.utf8)[...]
      if digits.first == UInt8(ascii: "-") { (sign, digits) = (-1, digits.dropFirst()) }
      let parts = digits.split(separator: UInt8(ascii: "."))
      whole = Array(parts[0].drop { $0 == 0x30 })
      fraction = parts.count > 1 ? Array(parts[1]) : []
      if whole.isEmpty, fraction.allSatisfy({ $0 == 0x30 }) { sign = 0 }
    }

    /// All digits without leading zeros, with so many behind the point.
    func digits(_ width: Int) -> [UInt8] {
      let all = whole + fraction + Array(repeating: 0x30, count: width - fraction.count)
      return Array(all.drop { $0 == 0x30 })
    }
  }
}
