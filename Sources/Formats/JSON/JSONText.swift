/// The text of JSON strings.
package enum JSONText {
  /// Hands out the characters of a string in UTF-8, escapes resolved, a byte at a time. A surrogate without its
  /// partner becomes U+FFFD.
  ///
  /// `range`: what stands between the quotes, as `JSONReader` found it.
  package static func unescape(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ body: (UInt8) -> Void
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\"), position + 1 < range.upperBound else {
        body(byte)
        position += 1
        continue
      }
      let escape = bytes[position + 1]
      position += 2
      switch escape {
      case UInt8(ascii: "b"): body(0x08)
      case UInt8(ascii: "f"): body(0x0C)
      case UInt8(ascii: "n"): body(0x0A)
      case UInt8(ascii: "r"): body(0x0D)
      case UInt8(ascii: "t"): body(0x09)
      case UInt8(ascii: "u"):
        for byte in UTF8.encode(scalar(bytes, &position, end: range.upperBound)) ?? .init() {
          body(byte)
        }
      default: body(escape)
      }
    }
  }

  /// The four hexadecimal digits at a position; `nil` where they are none.
  static func codeUnit(_ bytes: Span<UInt8>, _ position: Int, end: Int) -> UInt16? {
    guard position + 4 <= end else { return nil }
    var unit: UInt16 = 0
    for place in position..<position + 4 {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        unit = unit << 4 | UInt16((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return unit
  }

  /// The character whose digits stand at the position, which moves behind them and those of a surrogate's partner.
  private static func scalar(
    _ bytes: Span<UInt8>, _ position: inout Int, end: Int
  ) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard let first = codeUnit(bytes, position, end: end) else { return replacement }
    position += 4
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, position + 6 <= end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u"),
      let second = codeUnit(bytes, position + 2, end: end), (0xDC00...0xDFFF).contains(second)
    else { return replacement }
    position += 6
    let code = 0x1_0000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    return Unicode.Scalar(code) ?? replacement
  }
}
