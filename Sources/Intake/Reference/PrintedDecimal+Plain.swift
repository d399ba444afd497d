import Laboratory

extension PrintedDecimal {
  /// The number of a table's cell: digits with at most one point and a sign, nothing else.
  ///
  /// - Returns: `nil` for any other text and for more than 18 digits.
  init?(plain text: Span<UInt8>) {
    var (mantissa, digits, scale, position): (Int64, Int, Int, Int) = (0, 0, -1, 0)
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if isNegative { position = 1 }
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == UInt8(ascii: "."), scale < 0, digits > 0 {
        scale = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39, digits < 18 else { return nil }
      mantissa = mantissa * 10 + Int64(byte - 0x30)
      digits += 1
      if scale >= 0 { scale += 1 }
    }
    guard digits > 0, scale != 0 else { return nil }
    self.init(mantissa: isNegative ? -mantissa : mantissa, scale: Int8(max(0, scale)))
  }
}
