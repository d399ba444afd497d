extension CSVIndex {
  /// One of the rows of the text that the index was built from.
  @inlinable
  @_lifetime(borrow self, copy bytes)
  package func row(_ number: Int, of bytes: Span<UInt8>) -> CSVRow {
    let last = Int(rowEnds[number])
    let first = number == 0 ? 0 : Int(rowEnds[number &- 1]) &+ 1
    // Separators ascend, so that no field reaches behind the last one of its row.
    precondition(Int(separators[last]) <= bytes.count && first <= last)
    return CSVRow(
      bytes, separators.span, first: first, fieldCount: last &- first &+ 1,
      start: first == 0 ? startOfFirstRow : Int(separators[first &- 1]) &+ 1)
  }
}

/// One row: its bytes and where its fields end.
package struct CSVRow: ~Escapable {
  package let bytes: Span<UInt8>
  @usableFromInline let separators: Span<UInt32>
  @usableFromInline let firstSeparator: Int
  package let fieldCount: Int
  /// The row's first byte.
  package let start: Int

  @inlinable
  @_lifetime(copy bytes, copy separators)
  init(
    _ bytes: Span<UInt8>, _ separators: Span<UInt32>, first: Int, fieldCount: Int, start: Int
  ) {
    self.bytes = bytes
    self.separators = separators
    self.firstSeparator = first
    self.fieldCount = fieldCount
    self.start = start
  }
}

extension CSVRow {
  /// Behind the last field, where the line end stands.
  @inlinable
  package var end: Int { Int(separators[firstSeparator &+ fieldCount &- 1]) }

  /// The bytes of a field, without blanks around them and without its quotes.
  ///
  /// - Returns: an empty range for a field that the row does not have, -1 included.
  @inlinable @inline(__always)
  package func field(_ number: Int) -> CSVField {
    guard number >= 0, number < fieldCount else { return CSVField(start: 0, end: 0) }
    let separator = firstSeparator &+ number
    // The row has `fieldCount` separators, and none behind its bytes, as was proven when it was made.
    let from = number == 0 ? start : unsafe Int(separators[unchecked: separator &- 1]) &+ 1
    let to = unsafe Int(separators[unchecked: separator])
    // Nearly every field begins behind the blanks and the quote in the table of characters.
    guard from < to,
      unsafe bytes[unchecked: from] <= UInt8(ascii: "\"") || bytes[unchecked: to &- 1] <= 0x20
    else { return CSVField(start: from, end: to) }
    return CSVField(padded: from..<to, bytes)
  }

  /// The bytes of neighbouring fields as they stand, with the delimiters between them.
  @inlinable @inline(__always)
  package func raw(_ fields: ClosedRange<Int>) -> Range<Int> {
    let (first, last) = (firstSeparator &+ fields.lowerBound, firstSeparator &+ fields.upperBound)
    guard fields.lowerBound >= 0, fields.upperBound < fieldCount else { return 0..<0 }
    // As in `field`.
    let from = fields.lowerBound == 0 ? start : unsafe Int(separators[unchecked: first &- 1]) &+ 1
    return unsafe from..<Int(separators[unchecked: last])
  }

  /// Whether the row holds nothing but blanks and delimiters. Zero bytes are no blanks: they stand where a disk lost
  /// what was written.
  package var isBlank: Bool {
    for number in 0..<fieldCount where !field(number).isEmpty { return false }
    for position in start..<end where bytes[position] == 0 { return false }
    return true
  }

  /// A field as text.
  package func text(_ field: CSVField) -> String {
    String(decoding: field.text(bytes), as: UTF8.self)
  }

  /// All fields as texts; of very wide rows the first few thousand.
  package var texts: [String] {
    var texts: [String] = []
    for number in 0..<min(fieldCount, 8192) { texts.append(text(field(number))) }
    return texts
  }
}

/// Where a field's bytes lie.
package struct CSVField: Sendable {
  package let start: Int
  package let end: Int
  /// Whether quotes are doubled inside, so that `text` must halve them.
  package let hasDoubledQuotes: Bool

  @inlinable @inline(__always)
  init(start: Int, end: Int) {
    self.start = start
    self.end = end
    hasDoubledQuotes = false
  }

  package var isEmpty: Bool { @inlinable @inline(__always) get { start == end } }
  package var count: Int { @inlinable @inline(__always) get { end &- start } }
  package var range: Range<Int> { @inlinable @inline(__always) get { start..<end } }

  /// A field that may have blanks around it or begin with a quote: its inside if the quote closes at the end,
  /// else all of it.
  @usableFromInline
  init(padded range: Range<Int>, _ bytes: Span<UInt8>) {
    let whole = Self.trimmed(range, bytes)
    let isQuoted =
      whole.count >= 2 && bytes[whole.lowerBound] == UInt8(ascii: "\"")
      && bytes[whole.upperBound - 1] == UInt8(ascii: "\"")
    let inside =
      isQuoted ? Self.trimmed(whole.lowerBound + 1..<whole.upperBound - 1, bytes) : whole
    (start, end) = (inside.lowerBound, inside.upperBound)
    hasDoubledQuotes =
      !whole.isEmpty && bytes[whole.lowerBound] == UInt8(ascii: "\"")
      && inside.contains { bytes[$0] == UInt8(ascii: "\"") }
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, bytes[from] <= 0x20 { from += 1 }
    while to > from, bytes[to - 1] <= 0x20 { to -= 1 }
    return from..<to
  }

  /// The field's bytes with doubled quotes halved.
  package func text(_ bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count)
    var position = start
    while position < end {
      text.append(bytes[position])
      let isDoubled =
        hasDoubledQuotes && bytes[position] == UInt8(ascii: "\"") && position + 1 < end
        && bytes[position + 1] == UInt8(ascii: "\"")
      position += isDoubled ? 2 : 1
    }
    return text
  }
}
