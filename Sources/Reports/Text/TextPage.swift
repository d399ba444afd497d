package import Formats

/// A page of at most 80 columns that grows downwards. Columns are Unicode scalars.
///
/// It is used for one report after the other: pieces that do not change are laid out once and copied from then on.
package struct TextPage: Sendable {
  static let width = 80
  /// How many pieces are kept; more are laid out anew each time.
  private static let mostPieces = 4096

  package private(set) var bytes = ByteBuffer()
  private var hasText = false
  private var pieces: [TextPiece: ByteBuffer] = [:]
  /// Text on its way to a paragraph or to the cells of a row, in the same memory each time.
  private var scratch = ByteBuffer()
  private var cells: [Cell] = []

  private struct Cell {
    let end: Int
    let width: Int
    var wrapping: Wrapping
  }

  package init() {}

  /// Begins an empty page.
  package mutating func clear() {
    bytes.removeAll()
    hasText = false
  }
}

extension TextPage {
  /// Appends a title with an empty line before it, unless it stands on top.
  mutating func heading(_ title: String) {
    if hasText { blank() }
    paragraph(title)
    bytes.append(repeating: UInt8(ascii: "-"), count: min(Self.width, title.columns))
    blank()
  }

  mutating func blank() { bytes.append(UInt8(ascii: "\n")) }

  /// Appends a piece as it was laid out before; the first time it is laid out by `body`, which depends on what
  /// names the piece alone and begins with no heading.
  mutating func piece(_ name: TextPiece, _ body: (inout TextPage) -> Void) {
    if let known = pieces[name] {
      bytes.append(known)
      hasText = true
      return
    }
    let start = bytes.count
    body(&self)
    guard pieces.count < Self.mostPieces else { return }
    var made = ByteBuffer()
    made.append(bytes.bytes.span.extracting(start..<bytes.count))
    pieces[name] = made
  }

  /// Appends a wrapped paragraph; `hanging` indents the lines behind the first further.
  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int = 0) {
    paragraph(text.utf8Span.span, indent: indent, hanging: hanging)
  }

  /// Appends a wrapped paragraph that `write` puts together.
  mutating func paragraph(
    indent: Int = 0, hanging: Int = 0, _ write: (inout ByteBuffer) -> Void
  ) {
    var text = ByteBuffer()
    swap(&text, &scratch)
    defer { swap(&text, &scratch) }
    text.removeAll()
    write(&text)
    paragraph(text.bytes.span, indent: indent, hanging: hanging)
  }

  private mutating func paragraph(_ letters: Span<UInt8>, indent: Int, hanging: Int) {
    hasText = true
    var wrapping = Wrapping(first: Self.width - indent, rest: Self.width - indent - hanging)
    var margin = indent
    while let line = wrapping.next(letters) {
      bytes.append(repeating: UInt8(ascii: " "), count: margin)
      append(line, of: letters)
      blank()
      margin = indent + hanging
    }
  }

  /// Appends words with one blank between them.
  private mutating func append(_ line: Wrapping.Line, of letters: Span<UInt8>) {
    let range = line.bytes
    guard line.mayHaveRunsOfBlanks else { return bytes.append(letters.extracting(range)) }
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
    cell(14) { $0.append(name) }
    cell(Self.width - 15) { $0.append(text) }
    endRow()
  }

  /// Adds a cell to the row that is next; it is as wide as that many columns.
  mutating func cell(_ width: Int, _ write: (inout ByteBuffer) -> Void) {
    if cells.isEmpty { scratch.removeAll() }
    write(&scratch)
    cells.append(Cell(end: scratch.count, width: width, wrapping: Wrapping(width: width)))
  }

  /// Appends the cells side by side, one space apart, each wrapped within its own width.
  mutating func endRow() {
    hasText = true
    var text = ByteBuffer()
    swap(&text, &scratch)
    defer {
      swap(&text, &scratch)
      cells.removeAll(keepingCapacity: true)
    }
    var isDone = cells.isEmpty
    while !isDone {
      var (owed, start) = (0, 0)
      isDone = true
      for index in cells.indices {
        let letters = text.bytes.span.extracting(start..<cells[index].end)
        start = cells[index].end
        let line = cells[index].wrapping.next(letters)
        isDone = isDone && cells[index].wrapping.isDone(letters)
        if let line, !line.bytes.isEmpty {
          bytes.append(repeating: UInt8(ascii: " "), count: owed)
          append(line, of: letters)
          owed = 0
        }
        owed += cells[index].width + 1 - (line?.columns ?? 0)
      }
      blank()
    }
  }
}
