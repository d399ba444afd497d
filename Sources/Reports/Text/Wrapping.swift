/// Breaks text into lines between words, and inside a word that no line can hold.
///
/// It only remembers where it stands; the text is lent to each call.
struct Wrapping {
  /// Columns of the first line and of the ones behind it.
  private let first: Int
  private let rest: Int
  private var position = 0
  private var isAtStart = true

  init(first: Int, rest: Int) {
    self.first = max(1, first)
    self.rest = max(1, rest)
  }

  init(width: Int) { self.init(first: width, rest: width) }

  /// The bytes of the next line, from a word to a word, and how many columns it takes; blanks inside count as
  /// one each run. `nil` behind the last; a text has at least one line, which may be empty.
  mutating func next(_ text: Span<UInt8>) -> (bytes: Range<Int>, columns: Int)? {
    position = Self.behindBlanks(text, position)
    if position == text.count, !isAtStart { return nil }
    let room = isAtStart ? first : rest
    isAtStart = false
    var line = position..<position
    var taken = 0
    while position < text.count {
      let word = Self.word(text, position)
      let space = line.isEmpty ? 0 : 1
      if taken + space + word.columns > room {
        if line.isEmpty { return split(text, word: position, room: room) }
        break
      }
      line = line.lowerBound..<word.end
      taken += space + word.columns
      position = Self.behindBlanks(text, word.end)
    }
    return (line, taken)
  }

  /// As much of a word as a line holds.
  private mutating func split(
    _ text: Span<UInt8>, word start: Int, room: Int
  ) -> (bytes: Range<Int>, columns: Int) {
    var (end, columns) = (start, 0)
    while end < text.count {
      if text[end] & 0xC0 != 0x80 {
        if columns == room { break }
        columns += 1
      }
      end += 1
    }
    position = end
    return (start..<end, columns)
  }

  private static func behindBlanks(_ text: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < text.count, text[position] == UInt8(ascii: " ") { position += 1 }
    return position
  }

  private static func word(_ text: Span<UInt8>, _ start: Int) -> (end: Int, columns: Int) {
    var (end, columns) = (start, 0)
    while end < text.count, text[end] != UInt8(ascii: " ") {
      if text[end] & 0xC0 != 0x80 { columns += 1 }
      end += 1
    }
    return (end, columns)
  }
}

extension StringProtocol {
  /// How many columns the text takes: its Unicode scalars.
  var columns: Int {
    var count = 0
    for byte in utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
