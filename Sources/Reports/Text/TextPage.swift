import Formats

/// A page of at most 80 columns that grows downwards. Columns are Unicode scalars.
struct TextPage {
  static let width = 80

  private(set) var bytes = ByteBuffer()
  private var hasText = false

  /// Appends a title with an empty line before it, unless it stands on top.
  mutating func heading(_ title: String) {
    if hasText { blank() }
    paragraph(title)
    bytes.append(repeating: UInt8(ascii: "-"), count: min(Self.width, title.columns))
    blank()
  }

  mutating func blank() { bytes.append(UInt8(ascii: "\n")) }

  /// Appends a wrapped paragraph; `hanging` indents the lines behind the first further.
  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int = 0) {
    hasText = true
    var wrapping = Wrapping(first: Self.width - indent, rest: Self.width - indent - hanging)
    let letters = text.utf8Span.span
    var margin = indent
    while let line = wrapping.next(letters) {
      bytes.append(repeating: UInt8(ascii: " "), count: margin)
      append(letters, line.bytes)
      blank()
      margin = indent + hanging
    }
  }

  /// Appends words with one blank between them.
  private mutating func append(_ letters: Span<UInt8>, _ range: Range<Int>) {
    let blank = UInt8(ascii: " ")
    var start = range.lowerBound
    for position in range.dropFirst()
    where letters[position] == blank && letters[position - 1] == blank {
      bytes.append(letters.extracting(start..<position))
      start = position + 1
    }
    bytes.append(letters.extracting(start..<range.upperBound))
  }

  /// Appends a name and what it stands for, wrapped beside it.
  mutating func entry(_ name: String, _ text: String) {
    row([(name, 14), (text, Self.width - 15)])
  }

  /// Appends cells side by side, one space apart, each wrapped within its own width.
  mutating func row(_ cells: [(text: String, width: Int)]) {
    hasText = true
    var wrappings = cells.map { Wrapping(width: $0.width) }
    while true {
      var (owed, hasLine) = (0, false)
      for index in cells.indices {
        let letters = cells[index].text.utf8Span.span
        let line = wrappings[index].next(letters)
        hasLine = hasLine || line != nil
        if let line, !line.bytes.isEmpty {
          bytes.append(repeating: UInt8(ascii: " "), count: owed)
          append(letters, line.bytes)
          owed = 0
        }
        owed += cells[index].width + 1 - (line?.columns ?? 0)
      }
      if !hasLine { return }
      blank()
    }
  }
}
