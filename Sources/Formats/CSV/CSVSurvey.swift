private import CByteMasks

/// What one piece of a large delimited file says of its quotes and its lines, found without reading a field.
///
/// A quote is regular if it stands where RFC 4180 lets it stand. Only when all quotes of a file are, their
/// parity tells exactly whether a piece begins inside a quoted field, and the pieces can be read apart.
package struct CSVSurvey: Sendable {
  /// Whether the piece ends inside a quoted field.
  package private(set) var endsQuoted: Bool
  package private(set) var isRegular = true
  package private(set) var hasHighBytes = false
  /// Line feeds, or carriage returns in a file that has none.
  package private(set) var lineEnds = 0

  /// Surveys `range` of `bytes`; the bytes around the range, where there are any, are its neighbours in
  /// the file.
  package init(_ bytes: Span<UInt8>, _ range: Range<Int>, startsQuoted: Bool, dialect: CSVDialect) {
    endsQuoted = startsQuoted
    var position = range.lowerBound
    unsafe bytes.withUnsafeBufferPointer { pointer in
      guard let base = pointer.baseAddress else { return }
      while position + 64 <= range.upperBound {
        // 64 bytes stand behind `position`, as the loop just proved.
        let masks = unsafe byte_masks_of_64(base + position, dialect.delimiter, dialect.lineEnd)
        lineEnds += masks.line_ends.nonzeroBitCount
        hasHighBytes = hasHighBytes || masks.high_bits != 0
        if masks.quotes != 0 { take(masks.quotes, at: position, bytes, dialect) }
        position += 64
      }
    }
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == dialect.lineEnd { lineEnds += 1 }
      if byte >= 0x80 { hasHighBytes = true }
      if byte == UInt8(ascii: "\"") { take(1, at: position, bytes, dialect) }
      position += 1
    }
  }

  private mutating func take(
    _ quotes: UInt64, at position: Int, _ bytes: Span<UInt8>, _ dialect: CSVDialect
  ) {
    var rest = quotes
    while rest != 0 {
      let quote = position + rest.trailingZeroBitCount
      let neighbour = endsQuoted ? quote + 1 : quote - 1
      if bytes.indices.contains(neighbour) {
        let byte = bytes[neighbour]
        let fits =
          byte == dialect.delimiter || byte == dialect.lineEnd || byte == UInt8(ascii: "\"")
          || (endsQuoted && byte == 0x0D)
        if !fits { isRegular = false }
      }
      endsQuoted.toggle()
      rest &= rest &- 1
    }
  }
}
