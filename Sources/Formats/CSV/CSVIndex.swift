private import CByteMasks

/// Where the fields and rows of a stretch of delimited text end.
///
/// Positions instead of strings: whoever knows which fields matter reads only those. The index is built
/// again and again in the same memory.
package struct CSVIndex: Sendable {
  /// Position of each delimiter and each row end; room for more behind `separatorCount`.
  package private(set) var separators: [UInt32] = []
  private var separatorCount = 0
  /// For each whole row the number of its last separator; room for more behind `rowCount`.
  package private(set) var rowEnds: [UInt32] = []
  package private(set) var rowCount = 0
  /// Where the first row begins.
  package private(set) var startOfFirstRow = 0
  /// Behind the last whole row.
  package private(set) var end = 0
  /// A row whose quote is never closed: its number among `rowEnds`. The quote was taken for an ordinary
  /// byte, so that the rows behind it survive.
  package private(set) var unclosedRow: Int?
  /// Whether any quoted field holds a line end.
  package private(set) var hasQuotedLineEnds = false

  package init() {}
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
    (separatorCount, rowCount) = (0, 0)
    (unclosedRow, hasQuotedLineEnds) = (nil, false)
    (startOfFirstRow, end) = (start, start)
    if isRegular {
      scanRegular(bytes, from: start, dialect)
    } else {
      scanLeniently(bytes, from: start, isFinal, dialect)
    }
    if isFinal { closeLastRow(bytes, dialect) }
    end = endOfLastRow ?? start
  }

  /// Behind the last row found so far.
  private var endOfLastRow: Int? {
    rowCount == 0 ? nil : Int(separators[Int(rowEnds[rowCount - 1])]) + 1
  }

  private mutating func scanRegular(_ bytes: Span<UInt8>, from start: Int, _ dialect: CSVDialect) {
    var position = start
    var quoted: UInt64 = 0
    while position + 64 <= bytes.count {
      let end = position + min(Self.stride, (bytes.count - position) & ~63)
      makeRoom(end - position)
      let quotedLines: UInt64
      (separatorCount, rowCount, quotedLines) = Self.scan(
        bytes, position..<end, dialect, &quoted, into: &separators, from: separatorCount, &rowEnds,
        from: rowCount)
      if quotedLines != 0 { hasQuotedLineEnds = true }
      position = end
    }
    makeRoom(64)
    finishRegular(bytes, from: position, isQuoted: quoted != 0, dialect)
  }

  /// How many bytes are scanned between two looks at the room that is left.
  private static let stride = 4096

  /// Makes sure that as many separators and rows can be added without another look.
  private mutating func makeRoom(_ count: Int) {
    let needed = max(separatorCount, rowCount) + count
    while separators.count < needed {
      separators.append(contentsOf: repeatElement(0, count: max(256, separators.count)))
    }
    while rowEnds.count < needed {
      rowEnds.append(contentsOf: repeatElement(0, count: max(256, rowEnds.count)))
    }
  }

  /// Scans whole blocks of 64 bytes, for which there is room.
  ///
  /// - Returns: how many separators and rows there are now; not zero if line ends stand in quotes.
  private static func scan(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ dialect: CSVDialect, _ quoted: inout UInt64,
    into separators: inout [UInt32], from firstSeparator: Int, _ rowEnds: inout [UInt32],
    from firstRow: Int
  ) -> (separators: Int, rows: Int, quotedLines: UInt64) {
    var (position, count, rows) = (range.lowerBound, firstSeparator, firstRow)
    precondition(
      separators.count &- firstSeparator >= range.count && rowEnds.count &- firstRow >= range.count
        && range.count & 63 == 0 && range.upperBound <= bytes.count)
    var quotedLines: UInt64 = 0
    var places = separators.mutableSpan
    var ends = rowEnds.mutableSpan
    unsafe bytes.withUnsafeBufferPointer { pointer in
      guard let base = pointer.baseAddress else { return }
      while position < range.upperBound {
        // 64 bytes stand behind `position`: the range is whole blocks of `bytes`.
        let masks = unsafe byte_masks_of_64(base + position, dialect.delimiter, dialect.lineEnd)
        var (all, lines) = (masks.delimiters | masks.line_ends, masks.line_ends)
        if masks.quotes | quoted != 0 {
          let inside = prefixExclusiveOr(masks.quotes) ^ quoted
          quoted = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
          quotedLines |= lines & inside
          all &= ~inside
          lines &= ~inside
        }
        while lines != 0 {
          let before = all & ((lines & (0 &- lines)) &- 1)
          // No more rows and separators are found than bytes are scanned, for which there is room.
          unsafe ends[unchecked: rows] = UInt32(
            truncatingIfNeeded: count &+ before.nonzeroBitCount)
          rows &+= 1
          lines &= lines &- 1
        }
        while all != 0 {
          unsafe places[unchecked: count] = UInt32(
            truncatingIfNeeded: position &+ all.trailingZeroBitCount)
          count &+= 1
          all &= all &- 1
        }
        position &+= 64
      }
    }
    return (count, rows, quotedLines)
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
        append(separator: position)
      } else if byte == dialect.lineEnd {
        if quoted { hasQuotedLineEnds = true } else { append(rowEnd: position) }
      }
    }
  }

  private mutating func append(separator position: Int) {
    if separatorCount == separators.count { makeRoom(256) }
    separators[separatorCount] = UInt32(truncatingIfNeeded: position)
    separatorCount += 1
  }

  private mutating func append(rowEnd position: Int) {
    if rowCount == rowEnds.count { makeRoom(256) }
    rowEnds[rowCount] = UInt32(truncatingIfNeeded: separatorCount)
    rowCount += 1
    append(separator: position)
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
          for inside in position..<closed where bytes[inside] == dialect.lineEnd {
            hasQuotedLineEnds = true
          }
          position = closed + 1
          continue
        }
        // Not closed so far: either more text follows, or never.
        guard isFinal || bytes.count - position > Self.longestField else { return }
        if unclosedRow == nil {
          unclosedRow = rowCount
        }
      } else if byte == dialect.delimiter {
        append(separator: position)
        fieldStart = position + 1
      } else if byte == dialect.lineEnd {
        append(rowEnd: position)
        fieldStart = position + 1
        // One unclosed quote an index: the caller goes on behind its row with a new one.
        if unclosedRow == rowCount - 1 { return }
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
    if unclosedRow != nil, unclosedRow != rowCount { return }
    guard endOfLastRow ?? end < bytes.count else { return }
    append(rowEnd: bytes.count)
  }
}
