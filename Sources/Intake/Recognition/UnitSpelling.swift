/// Makes one spelling of the many that laboratories print for a unit.
enum UnitSpelling {
  /// A spelling for looking a unit up: lower case, micro as `u`, no blanks, braces or carets.
  static func key(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for byte in plain(text).utf8 where !isDropped(byte) {
      key.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
    respellings.apply(to: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// The text without blanks, its micro signs, superscripts, ligatures and slashes in ASCII.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        if scalar.value > 0x20 { result.unicodeScalars.append(scalar) }
      } else {
        result += ascii(scalar)
      }
    }
    return result
  }

  /// The text without annotations: `mg/dL{adult}` is `mg/dL`.
  static func withoutAnnotations(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == "}", depth > 0 { depth -= 1 }
    }
    return result
  }

  /// Whether a spelling is too short to mean the same in any case: `mM` is no millimetre.
  static func isCaseSensitive(_ key: String) -> Bool { key.utf8.count <= 2 && key.hasSuffix("m") }
}

extension UnitSpelling {
  /// What one character of another script stands for in a unit; empty for what says nothing.
  private static func ascii(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    // A micro sign or a superscript that was decoded once too often begins with one of these two.
    case 0xC2, 0xCE: ""
    case 0xBC, 0xB5, 0x3BC, 0x39C: "u"
    case 0xB2, 0xB3: String(scalar.value - 0xB0)
    case 0xB9: "1"
    case 0x2070, 0x2074...0x2079: String(scalar.value - 0x2070)
    case 0x207B, 0x2212, 0x2010...0x2013: "-"
    case 0x2044, 0x2215: "/"
    case 0xB7, 0x22C5, 0x2219: "."
    case 0xD7: "x"
    case 0x2113: "L"
    case 0x338D: "ug"
    case 0x338E: "mg"
    case 0x338F: "kg"
    case 0x3395: "uL"
    case 0x3396: "mL"
    case 0x3397: "dL"
    case 0x33A1: "m2"
    case 0x33D6: "mol"
    case 0xFF01...0xFF5E: String(UnicodeScalar(scalar.value - 0xFEE0).map(Character.init) ?? "?")
    case 0xA0, 0xAD, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: ""
    default: String(scalar)
    }
  }

  /// Braces, `^` and `_`.
  private static func isDropped(_ byte: UInt8) -> Bool {
    byte == 0x7B || byte == 0x7D || byte == 0x5E || byte == 0x5F
  }

  private static let respellings = Respellings([
    ("mcg", "ug"), ("mcmol", "umol"), ("micromol", "umol"), ("millimol", "mmol"),
    ("nanomol", "nmol"), ("picomol", "pmol"), ("moles", "mol"), ("mole", "mol"), ("gm/", "g/"),
    ("litre", "l"), ("liter", "l"), ("100ml", "dl"), ("per", "/"), ("sq.m", "m2"), ("sqm", "m2"),
    ("mval", "meq"), ("cc", "ml"), ("val/", "eq/"),
  ])
}
