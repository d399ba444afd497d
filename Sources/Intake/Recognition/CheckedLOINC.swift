/// A LOINC code whose check digit is right, as one number.
struct CheckedLOINC: Hashable, Sendable {
  /// The digits without the hyphen.
  let number: UInt32

  /// Reads a code such as `2823-3`.
  ///
  /// - Returns: `nil` for text of another shape, and for a code whose check digit is wrong: it was
  ///   mistyped, and which one was meant is not known.
  init?(_ text: String) {
    var digits: [UInt32] = []
    var hyphens = 0
    for byte in text.utf8 where byte != 0x20 {
      if byte &- 0x30 < 10, digits.count < 8 {
        digits.append(UInt32(byte &- 0x30))
      } else if byte == 0x2D, hyphens == 0, !digits.isEmpty {
        hyphens = digits.count
      } else {
        return nil
      }
    }
    guard hyphens > 0, digits.count == hyphens + 1, let check = digits.popLast(),
      CheckedLOINC.checkDigit(digits) == check
    else { return nil }
    number = digits.reduce(0) { $0 * 10 + $1 } * 10 + check
  }

  /// Modulus 10 of the digits, every second one doubled from the right (LOINC Users' Guide, appendix).
  private static func checkDigit(_ digits: [UInt32]) -> UInt32 {
    var sum: UInt32 = 0
    var isDoubled = true
    for digit in digits.reversed() {
      let weighted = isDoubled ? digit * 2 : digit
      sum += weighted > 9 ? weighted - 9 : weighted
      isDoubled.toggle()
    }
    return (10 - sum % 10) % 10
  }
}
