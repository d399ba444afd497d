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
