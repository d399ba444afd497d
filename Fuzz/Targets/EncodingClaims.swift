import Formats

/// What holds of any bytes whose encoding is detected.
enum EncodingClaims {
  static func check(_ bytes: [UInt8]) {
    let (encoding, mark) = TextEncoding.detect(bytes.span)
    claim(mark <= bytes.count, "a mark ends inside the text")
    let body = Array(bytes[mark...])
    claim(
      isUTF8(bytes.span) == (String(validating: bytes, as: UTF8.self) != nil),
      "UTF-8 is what the standard library takes for it")
    let name = TextEncoding(name: encoding.rawValue)
    claim(name == encoding, "\(encoding.rawValue) is read back as \(String(describing: name))")
    for other in TextEncoding.allCases {
      let (applied, length) = other.applied(to: bytes.span)
      claim(length <= bytes.count, "a mark ends inside the text")
      guard let text = applied.decode(bytes.span.extracting(length..<bytes.count)) else { continue }
      claim(isUTF8(text.span), "what is decoded from \(applied.rawValue) is UTF-8")
    }
    guard let text = encoding.decode(body.span) else { return }
    let decoded = String(decoding: text, as: UTF8.self)
    switch encoding {
    case .utf8: claim(text == body, "UTF-8 stays as it is")
    case .utf16LittleEndian, .utf16BigEndian:
      let units = decoded.utf16.flatMap { unit in
        let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
        return encoding == .utf16BigEndian ? [high, low] : [low, high]
      }
      claim(units == body, "UTF-16 is encoded back")
    case .windows1252, .latin1:
      claim(decoded.unicodeScalars.count == body.count, "a byte is a character")
    }
  }
}
