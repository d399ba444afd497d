private import CByteMasks

/// Where the fields and rows of a stretch of delimited text end.
///
/// Positions instead of strings: whoever knows which fields matter reads only those. The index is built
/// again and again in the same memory.
package struct CSVIndex: Sendable {
  /// Position of each delimiter and each row end.
  package private(set) var separators: [UInt32] = []
  /// For each whole row the number of its last separator.
  package private(set) var rowEnds: [UInt32] = []
  /// Where the first row begins.
  package private(set) var startOfFirstRow = 0
  /// Behind the last whole row.
  package private(set) var end = 0
  /// A row whose quote is never closed: its number among `rowEnds`. The quote was taken for an ordinary
  /// byte, so that the rows behind it survive.
  package private(set) var unclosedRow: Int?

  package init() {}

  package var rowCount: Int { rowEnds.count }
}

extension CSVIndex {
  /// Finds the rows of `bytes` from `start` on.
  ///
  /// `isFinal`: whether nothing follows, so that a last row without a line end is whole.
  ///
  /// `isRegular`: whether quotes are known to stand only around fields; 64 bytes at a time then.
  package mutating func build(
    _ bytes: Span<UInt8>, from start: Int, isFinal: Bool, isRegular: Bool, dialect: CSVDialect
  ) {
    precondition(bytes.count <= Int(UInt32.max), "positions are 32 bits wide")
    separators.removeAll(keepingCapacity: true)
    rowEnds.removeAll(keepingCapacity: true)
    unclosedRow = nil
    (startOfFirstRow, end) = (start, start)
    if isRegular {
      scanRegular(bytes, from: start, dialect)
    } else {
      scanLeniently(bytes, from: start, isFinal, dialect)
    }
    if isFinal { closeLastRow(bytes, dialect) }
    if let last = rowEnds.last { end = Int(separators[Int(last)]) + 1 }
  }

  private mutating func scanRegular(_ bytes: Span<UInt8>, from start: Int, _ dialect: CSVDialect) {
    var position = start
    var quoted: UInt64 = 0
    unsafe bytes.withUnsafeBufferPointer { pointer in
      guard let base = pointer.baseAddress else { return }
      while position + 64 <= bytes.count {
        // 64 bytes stand behind `position`, as the loop just proved.
        let masks = unsafe byte_masks_of_64(base + position, dialect.delimiter, dialect.lineEnd)
        var (delimiters, lines) = (masks.delimiters, masks.line_ends)
        if masks.quotes | quoted != 0 {
          let inside = Self.prefixExclusiveOr(masks.quotes) ^ quoted
          quoted = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
          delimiters &= ~inside
          lines &= ~inside
        }
        append(delimiters | lines, lines, at: position)
        position += 64
      }
    }
    finishRegular(bytes, from: position, isQuoted: quoted != 0, dialect)
  }

  /// The fewer than 64 bytes at the end.
  private mutating func finishRegular(
    _ bytes: Span<UInt8>, from start: Int, isQuoted: Bool, _ dialect: CSVDialect
  ) {
    var quoted = isQuoted
    for position in start..<bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        quoted.toggle()
      } else if !quoted, byte == dialect.delimiter {
        separators.append(UInt32(truncatingIfNeeded: position))
      } else if !quoted, byte == dialect.lineEnd {
        rowEnds.append(UInt32(truncatingIfNeeded: separators.count))
        separators.append(UInt32(truncatingIfNeeded: position))
      }
    }
  }

  @inline(__always)
  private mutating func append(_ all: UInt64, _ lines: UInt64, at position: Int) {
    let before = separators.count
    var rest = lines
    while rest != 0 {
      let bit = rest & (0 &- rest)
      rowEnds.append(UInt32(truncatingIfNeeded: before &+ (all & (bit &- 1)).nonzeroBitCount))
      rest &= rest &- 1
    }
    rest = all
    while rest != 0 {
      separators.append(UInt32(truncatingIfNeeded: position &+ rest.trailingZeroBitCount))
      rest &= rest &- 1
    }
  }

  /// Bit i is set when an odd number of bits stand at or before i.
  @inline(__always)
  package static func prefixExclusiveOr(_ bits: UInt64) -> UInt64 {
    var x = bits
    x ^= x << 1
    x ^= x << 2
    x ^= x << 4
    x ^= x << 8
    x ^= x << 16
    x ^= x << 32
    return x
  }
}

extension CSVIndex {
  /// How long a quoted field may be before its quote counts as never closed.
  private static let longestField = 64 << 20

  /// Byte by byte: a quote opens a field only where the field begins; elsewhere it is text.
  private mutating func scanLeniently(
    _ bytes: Span<UInt8>, from start: Int, _ isFinal: Bool, _ dialect: CSVDialect
  ) {
    var position = start
    var fieldStart = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\""), position == fieldStart {
        if let closed = Self.closingQuote(bytes, from: position + 1) {
          position = closed + 1
          continue
        }
        // Not closed so far: either more text follows, or never.
        guard isFinal || bytes.count - position > Self.longestField else { return }
        if unclosedRow == nil {
          unclosedRow = rowEnds.count
        }
      } else if byte == dialect.delimiter {
        separators.append(UInt32(truncatingIfNeeded: position))
        fieldStart = position + 1
      } else if byte == dialect.lineEnd {
        rowEnds.append(UInt32(truncatingIfNeeded: separators.count))
        separators.append(UInt32(truncatingIfNeeded: position))
        fieldStart = position + 1
        // One unclosed quote an index: the caller goes on behind its row with a new one.
        if unclosedRow == rowEnds.count - 1 { return }
      }
      position += 1
    }
  }

  /// The quote that closes a field, doubled quotes passed over.
  private static func closingQuote(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else {
          return position
        }
        position += 1
      }
      position += 1
    }
    return nil
  }

  /// A last row without a line end gets one behind the text.
  private mutating func closeLastRow(_ bytes: Span<UInt8>, _ dialect: CSVDialect) {
    if unclosedRow != nil, unclosedRow != rowEnds.count { return }
    let lastEnd = rowEnds.last.map { Int(separators[Int($0)]) + 1 } ?? end
    guard lastEnd < bytes.count else { return }
    rowEnds.append(UInt32(truncatingIfNeeded: separators.count))
    separators.append(UInt32(truncatingIfNeeded: bytes.count))
  }
}
