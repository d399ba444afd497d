private import CByteMasks

/// What one piece of a large delimited file says of its quotes and its lines, found without reading a field.
///
/// A quote is regular if it stands where RFC 4180 lets it stand. Only when all quotes of a file are, their
/// parity tells exactly whether a piece begins inside a quoted field, and the pieces can be read apart.
package struct CSVSurvey: Sendable {
  /// Whether the piece ends inside a quoted field.
  package private(set) var endsQuoted: Bool
  package private(set) var isRegular = true
  /// Whether every character that begins in the piece is one of UTF-8, as far as the bytes reach; see `areUTF8`.
  package private(set) var isUTF8 = true
  /// Bytes at the start that can only be the rest of a character of the piece before.
  package private(set) var rest = 0
  /// Bytes behind the end that belong to a character which begins in the piece.
  package private(set) var overhang = 0
  private let count: Int
  /// Line feeds, or carriage returns in a file that has none.
  package private(set) var lineEnds = 0

  /// Surveys `range` of `bytes`; the bytes around the range, where there are any, are its neighbours in
  /// the file. A character that the start of the range cuts is left to the piece before.
  package init(_ bytes: Span<UInt8>, _ range: Range<Int>, startsQuoted: Bool, dialect: CSVDialect) {
    endsQuoted = startsQuoted
    count = range.count
    var position = range.lowerBound
    var (checked, cut) = (position, min(range.upperBound, position + 3))
    if position == 0 { cut = 0 }
    while checked < cut, bytes[checked] & 0xC0 == 0x80 { checked += 1 }
    rest = checked - position
    unsafe bytes.withUnsafeBufferPointer { pointer in
      guard let base = pointer.baseAddress else { return }
      while position + 64 <= range.upperBound {
        // 64 bytes stand behind `position`, as the loop just proved.
        let masks = unsafe byte_masks_of_64(base + position, dialect.delimiter, dialect.lineEnd)
        lineEnds += masks.line_ends.nonzeroBitCount
        if masks.high_bits != 0 { check(masks.high_bits, at: position, bytes, &checked) }
        if masks.quotes != 0 { take(masks.quotes, at: position, bytes, dialect) }
        position += 64
      }
    }
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == dialect.lineEnd { lineEnds += 1 }
      if byte >= 0x80 { check(1, at: position, bytes, &checked) }
      if byte == UInt8(ascii: "\"") { take(1, at: position, bytes, dialect) }
      position += 1
    }
    overhang = max(0, checked - range.upperBound)
  }

  /// Whether the pieces of a text, in their order, are UTF-8 together: a character that one begins goes on in
  /// the next, and nothing goes on that none began.
  package static func areUTF8(_ pieces: [CSVSurvey]) -> Bool {
    var owed = 0
    for piece in pieces {
      guard piece.isUTF8, piece.rest == min(owed, piece.count) else { return false }
      owed = piece.rest == piece.count ? owed - piece.rest : piece.overhang
    }
    return owed == 0
  }

  /// Checks the characters that begin at bytes which are not ASCII; `checked` is the end of the last one.
  private mutating func check(
    _ high: UInt64, at position: Int, _ bytes: Span<UInt8>, _ checked: inout Int
  ) {
    var rest = high
    while rest != 0, isUTF8 {
      let place = position + rest.trailingZeroBitCount
      rest &= rest &- 1
      if place < checked { continue }
      if let end = endOfCharacter(bytes, at: place) { checked = end } else { isUTF8 = false }
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
