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
    let wrapping = Wrapping(first: Self.width - indent, rest: Self.width - indent - hanging)
    var margin = indent
    for line in wrapping.lines(of: text) {
      bytes.append(repeating: UInt8(ascii: " "), count: margin)
      bytes.append(line)
      blank()
      margin = indent + hanging
    }
  }

  /// Appends a name and what it stands for, wrapped beside it.
  mutating func entry(_ name: String, _ text: String) {
    row([(name, 14), (text, Self.width - 15)])
  }

  /// Appends cells side by side, one space apart, each wrapped within its own width.
  mutating func row(_ cells: [(text: String, width: Int)]) {
    hasText = true
    let columns = cells.map { Wrapping(width: $0.width).lines(of: $0.text) }
    for line in 0..<(columns.map(\.count).max() ?? 0) {
      var owed = 0
      for index in cells.indices {
        let text = line < columns[index].count ? columns[index][line] : ""
        if !text.isEmpty {
          bytes.append(repeating: UInt8(ascii: " "), count: owed)
          bytes.append(text)
          owed = 0
        }
        owed += cells[index].width + 1 - text.columns
      }
      blank()
    }
  }
}
