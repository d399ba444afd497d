package import Laboratory

/// Reads a laboratory's own interval where it is printed as text.
package enum RangeReader {
  /// Reads `3.5-5.1 mmol/L`, `(3,5 – 5,1)`, `<5`, `up to 41`, `>3 to <=5`.
  ///
  /// - Returns: `nil` for text that says anything else or more: several bands, a sex, an age, words.
  package static func range(
    _ bytes: Span<UInt8>, mark: DecimalMark = .unknown
  ) -> LaboratoryRange? {
    if bytes.isEmpty { return nil }
    var text = FoldedBytes(bytes)
    text.skipBlanks()
    let closing: UInt8? = text.pass(0x28) ? 0x29 : text.pass(0x5B) ? 0x5D : nil
    text.skipBlanks()
    let comparator = passFrom(&text) ? .greaterThanOrEqual : ComparatorReader.read(&text)
    guard let first = limit(&text, mark) else { return nil }
    let behindFirst = text.position
    if comparator != .exact, isEnd(&text, closing) {
      var range = oneSided(comparator, first)
      range.unit = unit(bytes, from: behindFirst)
      return range
    }
    text.move(to: behindFirst)
    guard comparator == .exact || !comparator.isUpperBound, passSeparator(&text) else { return nil }
    let behindSeparator = text.position
    let end = ComparatorReader.read(&text)
    guard end == .exact || end.isUpperBound, let second = limit(&text, mark) else { return nil }
    let behindSecond = text.position
    guard isEnd(&text, closing), first <= second else { return nil }
    var range = LaboratoryRange(
      low: first, high: second, includesLow: comparator != .greaterThan,
      includesHigh: end != .lessThan)
    range.unit =
      unit(bytes, from: behindSecond) ?? unit(bytes, from: behindFirst, to: behindSeparator)
    return range
  }

  /// The letters of a unit in a stretch behind a limit, without brackets, blanks and what separates limits.
  private static func unit(_ bytes: Span<UInt8>, from start: Int, to end: Int? = nil) -> String? {
    let text = PlainText.string(bytes.extracting(start..<(end ?? bytes.count)))
    let filling: Set<Character> = [" ", "(", ")", "]", "-", "–", "—", "~", "\u{A0}"]
    var unit = text[...]
    while let first = unit.first, filling.contains(first) || first == "[" { unit.removeFirst() }
    while let last = unit.last, filling.contains(last) { unit.removeLast() }
    return unit.isEmpty || unit.lowercased() == "to" ? nil : String(unit)
  }

  /// `from`, followed by a blank.
  private static func passFrom(_ text: inout FoldedBytes) -> Bool {
    let before = text.position
    for letter in "from".utf8 {
      guard text.current | 0x20 == letter else {
        text.move(to: before)
        return false
      }
      text.advance()
    }
    guard text.current == 0x20 else {
      text.move(to: before)
      return false
    }
    text.skipBlanks()
    return true
  }

  /// Reads `3.5-5.1 mmol/L`, `(3,5 – 5,1)`, `<5`, `up to 41`.
  ///
  /// - Returns: `nil` for text that says anything else or more: several bands, a sex, an age, words.
  package static func range(_ text: String, mark: DecimalMark = .unknown) -> LaboratoryRange? {
    range(text.utf8Span.span, mark: mark)
  }
}

extension RangeReader {
  private static func oneSided(
    _ comparator: Comparator, _ limit: PrintedDecimal
  ) -> LaboratoryRange {
    comparator.isUpperBound
      ? LaboratoryRange(high: limit, includesHigh: comparator == .lessThanOrEqual)
      : LaboratoryRange(low: limit, includesLow: comparator == .greaterThanOrEqual)
  }

  private static func limit(_ text: inout FoldedBytes, _ mark: DecimalMark) -> PrintedDecimal? {
    guard let number = NumberReader.read(&text, mark: mark), !number.isAmbiguous,
      !number.digitsCut
    else { return nil }
    return number.decimal
  }

  /// Passes a dash or `to` with a unit before it.
  private static func passSeparator(_ text: inout FoldedBytes) -> Bool {
    text.skipBlanks()
    if text.isAtLetter || text.current == 0x25 {
      if passTo(&text) { return true }
      guard passUnit(&text) else { return false }
      text.skipBlanks()
    }
    let hasDash = text.pass(0x2D) || text.pass(0x7E)
    text.skipBlanks()
    return hasDash || passTo(&text)
  }

  /// `to`, followed by a blank.
  private static func passTo(_ text: inout FoldedBytes) -> Bool {
    let before = text.position
    if text.pass(0x74) || text.pass(0x54), text.pass(0x6F) || text.pass(0x4F),
      text.current == 0x20
    {
      text.skipBlanks()
      return true
    }
    text.move(to: before)
    return false
  }

  /// What may stand behind the last limit: a unit, the closing bracket, both or nothing.
  private static func isEnd(_ text: inout FoldedBytes, _ closing: UInt8?) -> Bool {
    text.skipBlanks()
    if let closing, text.pass(closing) { text.skipBlanks() }
    if text.current == FoldedBytes.end { return true }
    guard passUnit(&text) else { return false }
    text.skipBlanks()
    if let closing, text.pass(closing) { text.skipBlanks() }
    return text.current == FoldedBytes.end
  }

  /// One word that is no word for a group of people: letters, `%`, micro signs and whatever follows `/`.
  private static func passUnit(_ text: inout FoldedBytes) -> Bool {
    var word = ""
    var afterSlash = false
    while isUnitCharacter(text.current, afterSlash) {
      afterSlash = afterSlash || text.current == 0x2F
      word.unicodeScalars.append(Unicode.Scalar(text.current | 0x20))
      text.advance()
      skipBlanksAroundSlash(&text, afterSlash: word.hasSuffix("/"))
    }
    return !word.isEmpty && !groups.contains(word)
  }

  private static func skipBlanksAroundSlash(_ text: inout FoldedBytes, afterSlash: Bool) {
    let before = text.position
    text.skipBlanks()
    if text.current != 0x2F, !afterSlash { text.move(to: before) }
  }

  private static func isUnitCharacter(_ byte: UInt8, _ afterSlash: Bool) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x25, 0x2F, 0x2A, FoldedBytes.other: true
    case 0x30...0x39, 0x2E, 0x5B, 0x5D, 0x5F, 0x7B, 0x7D, 0x5E: afterSlash
    default: false
    }
  }

  /// Words that make an interval one of several, or no interval.
  private static let groups: Set<String> = [
    "m", "f", "w", "male", "males", "female", "females", "man", "men", "woman", "women", "adult",
    "adults", "child", "children", "years", "year", "yrs", "y", "months", "days", "weeks", "or",
    "and", "normal", "low", "high", "deficient", "sufficient", "insufficient", "fasting",
  ]
}
