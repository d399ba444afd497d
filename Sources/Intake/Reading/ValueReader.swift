import Laboratory

/// Reads what is printed where a result's value stands.
package enum ValueReader {
  /// Reads a printed value; the marks follow the file's habit where it is known.
  ///
  /// More than 18 significant digits are cut. A single comma with exactly three digits behind it and
  /// one to three before it is ambiguous unless the file's decimal mark is known.
  package static func read(_ bytes: Span<UInt8>, mark: DecimalMark = .unknown) -> PrintedValue {
    if mark != .comma, let plain = readPlain(bytes) { return plain }
    var text = FoldedBytes(bytes)
    text.skipBlanks()
    if text.current == FoldedBytes.end { return .empty }
    let start = text.position
    let comparator = ComparatorReader.read(&text)
    guard let number = NumberReader.read(&text, mark: mark) else { return .text }
    let end = text.position
    guard isFollowedByUnit(&text) else { return .text }
    let unit = trimmed(bytes, from: text.position)
    var value = PrintedValue(
      kind: number.isAmbiguous ? .ambiguousNumber : .number, comparator: comparator,
      decimal: number.decimal, unitRange: unit, digitsCut: number.digitsCut)
    value.isCanonical = unit.isEmpty && prints(value, bytes, start..<end)
    return value
  }

  /// Reads a printed value; the marks follow the file's habit where it is known.
  package static func read(_ text: String, mark: DecimalMark = .unknown) -> PrintedValue {
    read(text.utf8Span.span, mark: mark)
  }
}

extension ValueReader {
  /// The common case in one pass: comparator signs, digits, a point, digits, and nothing else.
  private static func readPlain(_ bytes: Span<UInt8>) -> PrintedValue? {
    var index = 0
    let comparator = plainComparator(bytes, &index)
    let start = index
    var mantissa: Int64 = 0
    var point = -1
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        mantissa = mantissa &* 10 &+ Int64(byte &- 0x30)
      } else if byte == 0x2E, point < 0, index > start {
        point = index
      } else {
        return nil
      }
      index += 1
    }
    let scale = point < 0 ? 0 : index - point - 1
    let whole = point < 0 ? index - start : point - start
    guard whole > 0, index - start <= 18, point < 0 || scale > 0 else { return nil }
    if whole > 1, bytes[start] == 0x30 { return nil }
    return PrintedValue(
      kind: .number, comparator: comparator,
      decimal: PrintedDecimal(mantissa: mantissa, scale: Int8(truncatingIfNeeded: scale)),
      isCanonical: true)
  }

  private static func plainComparator(_ bytes: Span<UInt8>, _ index: inout Int) -> Comparator {
    guard bytes.count > 1, bytes[0] == 0x3C || bytes[0] == 0x3E else { return .exact }
    let isLess = bytes[0] == 0x3C
    let hasEqual = bytes[1] == 0x3D
    index = hasEqual ? 2 : 1
    if hasEqual { return isLess ? .lessThanOrEqual : .greaterThanOrEqual }
    return isLess ? .lessThan : .greaterThan
  }

  /// Passes the blanks behind a number and tells whether what follows can be a unit or a flag.
  private static func isFollowedByUnit(_ text: inout FoldedBytes) -> Bool {
    let isGlued = text.current != 0x20
    text.skipBlanks()
    switch text.current {
    case 0x30...0x3A, 0x28, 0x2B...0x2F, 0x3C...0x3E, FoldedBytes.lessOrEqual,
      FoldedBytes.greaterOrEqual:
      return false
    default: break
    }
    let start = text.position
    if isGlued, text.current | 0x20 == 0x78 {
      text.advance()
      if text.isAtDigit { return false }
    }
    guard isOneWordBeforeDigits(&text) else { return false }
    text.move(to: start)
    return true
  }

  /// Whether no second number follows the first word (`3.5 to 5.1`), and no control character at all.
  private static func isOneWordBeforeDigits(_ text: inout FoldedBytes) -> Bool {
    while text.current > FoldedBytes.control, text.current != 0x20 { text.advance() }
    text.skipBlanks()
    if text.isAtDigit { return false }
    while text.current > FoldedBytes.control { text.advance() }
    return text.current == FoldedBytes.end
  }

  /// From an offset to the end, without the blanks there.
  private static func trimmed(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
    var text = FoldedBytes(bytes, at: start)
    var end = start
    while text.current != FoldedBytes.end {
      let isBlank = text.current == 0x20
      text.advance()
      if !isBlank { end = text.position }
    }
    return start..<end
  }

  /// Whether comparator and decimal print the bytes again.
  private static func prints(
    _ value: PrintedValue, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    if value.digitsCut { return false }
    let printed = (value.comparator.code.map { "\($0)" } ?? "") + value.decimal.description
    guard printed.utf8.count == range.count else { return false }
    var index = range.lowerBound
    for byte in printed.utf8 {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }
}
