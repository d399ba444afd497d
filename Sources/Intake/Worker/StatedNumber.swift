import Laboratory

/// A printed value after its characters were read: a number with its comparator, or a text.
struct StatedNumber: Sendable {
  var decimal = PrintedDecimal(mantissa: 0, scale: 0)
  var comparator = Comparator.exact
  var isNumber = false
  /// Whether comparator and digits print the text again.
  var isCanonical = false
  var digitsCut = false
  var obstacle: UndeterminedReason?
  /// As printed; `nil` where there was nothing.
  var text: String?
  /// A unit printed behind the number.
  var unit: String?
  /// The mark that the number shows to separate the fraction; `nil` where it shows none.
  var mark: UInt8?
}

extension StatedNumber {
  /// Reads a printed text. What stands behind the number may be a unit or a flag.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let printed = ValueReader.read(bytes.span)
    self.text = text.isEmpty ? nil : text
    guard printed.kind == .number || printed.kind == .ambiguousNumber else {
      obstacle = .notNumeric
      return
    }
    let rest = String(decoding: bytes[printed.unitRange], as: UTF8.self)
    decimal = printed.decimal
    comparator = printed.comparator
    digitsCut = printed.digitsCut
    isNumber = true
    isCanonical = printed.isCanonical && rest.isEmpty
    if printed.kind == .ambiguousNumber { obstacle = .ambiguousNumber }
    if !rest.isEmpty, !StatedNumber.isFlag(rest) { unit = rest }
    mark = StatedNumber.mark(
      bytes[..<(rest.isEmpty ? bytes.count : printed.unitRange.lowerBound)], decimal.scale)
  }

  /// The last of several marks or of one before a fraction; equal ones separate thousands, which leaves the other.
  private static func mark(_ number: ArraySlice<UInt8>, _ scale: Int8) -> UInt8? {
    let (comma, point) = (UInt8(ascii: ","), UInt8(ascii: "."))
    var (commas, points, last) = (0, 0, point)
    for byte in number where byte == comma || byte == point {
      if byte == comma { commas += 1 } else { points += 1 }
      last = byte
    }
    if commas + points > 1, commas == 0 || points == 0 { return commas == 0 ? comma : point }
    return commas + points > 0 && scale > 0 ? last : nil
  }

  /// A flag glued to a value: `6.9 H`, `6.9*`.
  static func isFlag(_ text: String) -> Bool {
    ["h", "l", "hh", "ll", "n", "a", "*", "**", "!", "#", "+", "(h)", "(l)", "↑", "↓"]
      .contains(text.lowercased())
  }
}

extension StatedValue {
  /// The number or text that stands in the value's place.
  var printed: StatedNumber {
    switch self {
    case .absent: return StatedNumber(obstacle: .notNumeric)
    case .text(let text): return StatedNumber(text)
    case .quantity(let text, let comparator):
      var number = StatedNumber(text)
      if comparator != .exact, number.isNumber { number.bind(comparator) }
      return number
    }
  }
}

extension StatedNumber {
  /// Gives a bare number the comparator that stands in a field of its own. One that is printed with the
  /// number already stays.
  mutating func bind(_ outer: Comparator) {
    guard comparator == .exact else { return }
    comparator = outer
    // Comparator and digits print a canonical number again as they stand.
    if !isCanonical { text = "\(outer.code ?? "")" + (text ?? "") }
  }
}
