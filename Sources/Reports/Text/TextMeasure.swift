import Formats

/// What lines need to know of a stretch of UTF-8, found eight bytes at a time.
struct TextMeasure {
  /// The Unicode scalars; of a stretch that ends inside one, the bytes that begin one.
  let columns: Int
  let isASCII: Bool
  /// Whether two blanks stand side by side.
  let hasRunOfBlanks: Bool

  init(of text: Span<UInt8>, _ range: Range<Int>) {
    var (all, runs, wasBlank): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var position = range.lowerBound
    while position < range.upperBound {
      let word = text.word(at: position, count: min(8, range.upperBound - position))
      let rest = word ^ (0x20 * Self.ones)
      // A blank is zero in `rest`: only of a zero does neither the sum nor the byte itself have the highest bit.
      let blanks = ~(((rest & (0x7F * Self.ones)) + 0x7F * Self.ones) | rest) & (0x80 * Self.ones)
      runs |= blanks & (blanks << 8 | wasBlank)
      wasBlank = blanks >> 56
      all |= word
      position += 8
    }
    hasRunOfBlanks = runs != 0
    isASCII = all & (0x80 * Self.ones) == 0
    columns = isASCII ? range.count : Self.columns(of: text, range)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Bytes but those inside a scalar, which are 10xxxxxx.
  private static func columns(of text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    for position in range where text[position] & 0xC0 != 0x80 { columns += 1 }
    return columns
  }
}

extension String {
  /// How many columns the text takes: its Unicode scalars.
  var columns: Int {
    let text = utf8Span.span
    return TextMeasure(of: text, text.indices).columns
  }
}
