/// How a delimited file separates fields and rows. Quotes are always `"`, doubled inside a quoted field (RFC 4180).
package struct CSVDialect: Hashable, Sendable {
  package var delimiter: UInt8
  /// The byte that ends a row: a line feed, before which a carriage return is dropped, or a lone
  /// carriage return in files that have no line feed.
  package var lineEnd: UInt8

  package init(delimiter: UInt8 = UInt8(ascii: ","), lineEnd: UInt8 = 0x0A) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }

  /// The delimiters that files are tried with.
  package static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"),
  ]
}

extension CSVDialect {
  /// The dialects that the head of a file may be written in, the likeliest first: those whose delimiter
  /// stands in the most lines, then the most often, outside quotes.
  package static func candidates(for head: Span<UInt8>) -> [CSVDialect] {
    let lineEnd = Self.lineEnd(of: head)
    let ranked = delimiters.map { delimiter in
      (
        dialect: CSVDialect(delimiter: delimiter, lineEnd: lineEnd),
        use: use(of: delimiter, lineEnd, head)
      )
    }
    .filter { $0.use.lines > 0 }
    .sorted { ($0.use.lines, $0.use.total) > ($1.use.lines, $1.use.total) }
    return ranked.isEmpty ? [CSVDialect(lineEnd: lineEnd)] : ranked.map(\.dialect)
  }

  /// A line feed wherever the head holds one; else a carriage return wherever it holds that.
  private static func lineEnd(of head: Span<UInt8>) -> UInt8 {
    var hasReturn = false
    for index in head.indices {
      if head[index] == 0x0A { return 0x0A }
      if head[index] == 0x0D { hasReturn = true }
    }
    return hasReturn ? 0x0D : 0x0A
  }

  /// In how many lines a delimiter stands outside quotes, and how often.
  private static func use(
    of delimiter: UInt8, _ lineEnd: UInt8, _ head: Span<UInt8>
  ) -> (lines: Int, total: Int) {
    var (lines, total, inLine, quoted) = (0, 0, 0, false)
    for index in head.indices {
      let byte = head[index]
      if byte == UInt8(ascii: "\"") {
        quoted.toggle()
      } else if !quoted, byte == delimiter {
        inLine += 1
      } else if !quoted, byte == lineEnd {
        lines += inLine > 0 ? 1 : 0
        total += inLine
        inLine = 0
      }
    }
    return (lines + (inLine > 0 ? 1 : 0), total + inLine)
  }
}
