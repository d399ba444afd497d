import Laboratory

extension IntakeLedger {
  /// Reads a printed value of a table and counts what it shows of the file's decimal mark.
  mutating func tableNumber(_ text: String) -> StatedNumber {
    var value = StatedNumber(text)
    guard value.isNumber, value.obstacle == nil, let mark = value.mark else { return value }
    if mark == UInt8(ascii: ",") {
      reading.decimalCommas += 1
    } else if !value.decimal.mayBeThousands {
      reading.decimalPoints += 1
    } else if context.options.decimalMark == UInt8(ascii: ",") {
      (value.decimal.scale, value.isCanonical) = (0, false)
    }
    return value
  }
}

extension PrintedDecimal {
  /// Whether the number, if printed with a point, is a thousand times more where points separate
  /// thousands: `1.234`.
  @inline(__always)
  var mayBeThousands: Bool { scale == 3 && (1_000...999_999).contains(mantissa.magnitude) }
}
