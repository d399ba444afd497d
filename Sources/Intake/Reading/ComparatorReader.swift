import Laboratory

/// Reads a comparator in signs or in English words.
enum ComparatorReader {
  /// Reads from the text's position and leaves it behind the comparator and the blanks after it.
  ///
  /// - Returns: `.exact` where none stands.
  static func read(_ text: inout FoldedBytes) -> Comparator {
    let comparator = text.isAtLetter ? word(&text) : sign(&text)
    text.skipBlanks()
    return comparator
  }

  /// The comparator of a field that holds nothing else.
  ///
  /// - Returns: `nil` for what is none.
  static func comparator(_ text: String) -> Comparator? {
    if ["", "=", "==", "eq", "equal", "exact", "none"].contains(text.lowercased()) {
      return .exact
    }
    let bytes = Array(text.utf8)
    var folded = FoldedBytes(bytes.span)
    let found = read(&folded)
    return found == .exact || folded.current != FoldedBytes.end ? nil : found
  }

  private static func sign(_ text: inout FoldedBytes) -> Comparator {
    switch text.current {
    case FoldedBytes.lessOrEqual:
      text.advance()
      return .lessThanOrEqual
    case FoldedBytes.greaterOrEqual:
      text.advance()
      return .greaterThanOrEqual
    case 0x3C:
      text.advance()
      return text.pass(0x3D) ? .lessThanOrEqual : .lessThan
    case 0x3E:
      text.advance()
      return text.pass(0x3D) ? .greaterThanOrEqual : .greaterThan
    case 0x3D: return reversed(&text)
    default: return .exact
    }
  }

  /// `=<` and `=>`.
  private static func reversed(_ text: inout FoldedBytes) -> Comparator {
    let before = text.position
    text.advance()
    if text.pass(0x3C) { return .lessThanOrEqual }
    if text.pass(0x3E) { return .greaterThanOrEqual }
    text.move(to: before)
    return .exact
  }

  /// The longer of two phrases that begin alike stands first.
  private static let phrases: [(words: String, comparator: Comparator)] = [
    ("less than or equal to", .lessThanOrEqual), ("less than", .lessThan),
    ("greater than or equal to", .greaterThanOrEqual), ("greater than", .greaterThan),
    ("more than or equal to", .greaterThanOrEqual), ("more than", .greaterThan),
    ("above", .greaterThan), ("below", .lessThan), ("over", .greaterThan), ("under", .lessThan),
    ("up to", .lessThanOrEqual), ("at most", .lessThanOrEqual),
    ("at least", .greaterThanOrEqual),
  ]

  private static func word(_ text: inout FoldedBytes) -> Comparator {
    let before = text.position
    for phrase in phrases {
      if pass(phrase.words, &text) { return phrase.comparator }
      text.move(to: before)
    }
    return .exact
  }

  /// Passes words in any case with any number of blanks between them, not followed by a letter.
  private static func pass(_ words: String, _ text: inout FoldedBytes) -> Bool {
    for byte in words.utf8 {
      if byte == 0x20 {
        guard text.current == 0x20 else { return false }
        text.skipBlanks()
      } else {
        guard text.current | 0x20 == byte else { return false }
        text.advance()
      }
    }
    return !text.isAtLetter
  }
}
