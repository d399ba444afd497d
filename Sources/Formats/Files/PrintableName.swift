/// Writes file names, which may be any bytes, as text that fits on a line.
///
/// Valid text without control characters stays as it is. Each byte of anything else becomes U+FFFD
/// and two hexadecimal digits; so does U+FFFD itself, which keeps different names different.
enum PrintableName {
  static func text(of name: [UInt8]) -> String {
    if let text = String(validating: name, as: UTF8.self), text.unicodeScalars.allSatisfy(isPlain) {
      return text
    }
    var text = ""
    var rest = name[...]
    while !rest.isEmpty {
      let length = validPrefixLength(rest)
      append(rest.prefix(length), to: &text)
      rest.removeFirst(length)
      if let invalid = rest.popFirst() { escape(invalid, to: &text) }
    }
    return text
  }

  private static func validPrefixLength(_ bytes: ArraySlice<UInt8>) -> Int {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func append(_ valid: ArraySlice<UInt8>, to text: inout String) {
    for scalar in String(decoding: valid, as: UTF8.self).unicodeScalars {
      if isPlain(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 { escape(byte, to: &text) }
      }
    }
  }

  private static func escape(_ byte: UInt8, to text: inout String) {
    text += byte < 16 ? "\u{FFFD}0" : "\u{FFFD}"
    text += String(byte, radix: 16, uppercase: true)
  }

  /// Whether a character stands for itself. Those that turn the direction of writing do not: they
  /// make a name look like another one.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFD: false
    default: true
    }
  }
}
