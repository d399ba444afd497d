/// Printed text as lower-case words, for looking it up in a table.
enum PlainText {
  /// The letters, digits and signs of a text, folded; any run of other characters is one blank.
  ///
  /// Accents fall (`Hämolyse` is `hamolyse`), full-width characters are narrow, no-break blanks are
  /// blanks and invisible characters are nothing. Signs that `keeping` names stay.
  static func folded(_ text: String, keeping signs: String = "") -> String {
    var result = ""
    var isBlankDue = false
    for scalar in text.unicodeScalars {
      guard let first = fold(scalar) else { continue }
      if isWordScalar(first) || signs.unicodeScalars.contains(first) {
        if isBlankDue, !result.isEmpty { result.append(" ") }
        isBlankDue = false
        result.unicodeScalars.append(first)
        if let second = second(of: scalar) { result.unicodeScalars.append(second) }
      } else {
        isBlankDue = true
      }
    }
    return result
  }

  /// The text of UTF-8 bytes; bytes that are none become replacement characters.
  static func string(_ bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    return String(decoding: copy, as: UTF8.self)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) }
    return scalar.properties.isAlphabetic
  }

  /// The plain scalar for one; `nil` for what is invisible.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    if value < 0x80 {
      return (0x41...0x5A).contains(value) ? Unicode.Scalar(value + 0x20) : scalar
    }
    switch value {
    case 0xAD, 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFE0F, 0xFEFF:
      return nil
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).flatMap(fold)
    case 0xC0...0xFF: return Unicode.Scalar(latin[Int(value) - 0xC0])
    case 0xB5, 0x3BC, 0x39C: return "u"
    case 0xB2, 0xB3: return Unicode.Scalar(value - 0x80)
    case 0xB9: return "1"
    case 0x2070, 0x2074...0x2079: return Unicode.Scalar(value - 0x2040)
    case 0x2080...0x2089: return Unicode.Scalar(value - 0x2050)
    case 0x207A: return "+"
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x3B1, 0x391: return "a"
    case 0x3B2, 0x392: return "b"
    default: return scalar
    }
  }

  /// What a ligature has besides its first letter.
  private static func second(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xDF: "s"
    case 0xC6, 0xE6: "e"
    default: nil
    }
  }

  /// The plain letters of U+00C0 to U+00FF.
  private static let latin = [UInt8](
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)
}
