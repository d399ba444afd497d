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

  /// Whether the last line of a text was given.
  func isDone(_ text: Span<UInt8>) -> Bool {
    !isAtStart && Self.behindBlanks(text, position) == text.count
  }

  /// A line of a text, from a word to a word.
  struct Line {
    var bytes: Range<Int>
    /// How many columns it takes; blanks inside count as one each run.
    var columns: Int
    /// Whether words may stand more than one blank apart.
    var mayHaveRunsOfBlanks = false
  }

  /// The next line; `nil` behind the last. A text has at least one line, which may be empty.
  mutating func next(_ text: Span<UInt8>) -> Line? {
    position = Self.behindBlanks(text, position)
    if position == text.count, !isAtStart { return nil }
    let room = isAtStart ? first : rest
    isAtStart = false
    if let line = plainLine(text, room: room) { return line }
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
    return Line(bytes: line, columns: taken, mayHaveRunsOfBlanks: true)
  }

  /// The next line where it can be told without looking at each word: all that is left, or ASCII. `nil` where words
  /// stand more than one blank apart, and for a word that no line can hold.
  private mutating func plainLine(_ text: Span<UInt8>, room: Int) -> Line? {
    let start = position
    let head = TextMeasure(of: text, start..<min(text.count, start + room + 1))
    if head.hasRunOfBlanks { return nil }
    if text.count - start <= room { return whole(text, head.columns) }
    guard head.isASCII else {
      // No scalar takes more than four bytes.
      guard text.count - start <= 4 * room else { return nil }
      let left = TextMeasure(of: text, start..<text.count)
      return left.hasRunOfBlanks || left.columns > room ? nil : whole(text, left.columns)
    }
    var end = start + room
    while end > start, text[end] != UInt8(ascii: " ") { end -= 1 }
    guard end > start else { return nil }
    position = end
    return Line(bytes: start..<end, columns: end - start)
  }

  /// All that is left, as many columns as are given, without a blank behind it.
  private mutating func whole(_ text: Span<UInt8>, _ columns: Int) -> Line {
    let blanks = text.count > position && text[text.count - 1] == UInt8(ascii: " ") ? 1 : 0
    defer { position = text.count }
    return Line(bytes: position..<(text.count - blanks), columns: columns - blanks)
  }

  /// As much of a word as a line holds.
  private mutating func split(_ text: Span<UInt8>, word start: Int, room: Int) -> Line {
    var (end, columns) = (start, 0)
    while end < text.count {
      if text[end] & 0xC0 != 0x80 {
        if columns == room { break }
        columns += 1
      }
      end += 1
    }
    position = end
    return Line(bytes: start..<end, columns: columns)
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
