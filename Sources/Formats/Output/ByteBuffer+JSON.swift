extension ByteBuffer {
  /// Appends a JSON string with its quotes (RFC 8259). Control characters are escaped.
  package mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(Self.standsForItself) {
      append(text)
    } else {
      for byte in text.utf8 { appendEscaped(byte) }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string with its quotes, or `null`.
  package mutating func appendJSON(_ text: String?) {
    guard let text else {
      append("null")
      return
    }
    appendJSON(text)
  }

  /// Appends a JSON string of a text that needs no escape, or `null`.
  package mutating func appendJSON(_ text: StaticString?) {
    guard let text else {
      append("null")
      return
    }
    append(UInt8(ascii: "\""))
    append(text)
    append(UInt8(ascii: "\""))
  }

  private static func standsForItself(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20, 0x7F:
      append("\\u00")
      append(Self.hexadecimal(byte >> 4))
      append(Self.hexadecimal(byte & 15))
    default: append(byte)
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
