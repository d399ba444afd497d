extension [UInt8] {
  /// Appends the decimal digits of a number, with zeros before them up to a width.
  mutating func append(digits number: UInt64, width: Int = 1) {
    var (power, length): (UInt64, Int) = (1, 1)
    while number / power >= 10 { (power, length) = (power * 10, length + 1) }
    while length < width {
      append(UInt8(ascii: "0"))
      length += 1
    }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }
}

extension String {
  /// The characters of bytes that are ASCII.
  init(ascii bytes: [UInt8]) { self.init(decoding: bytes, as: UTF8.self) }
}
