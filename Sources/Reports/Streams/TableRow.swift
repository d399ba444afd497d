import Formats

/// A line of aligned cells, two spaces apart; a cell that is too long moves the ones behind it.
struct TableRow {
  private var line = ByteBuffer()
  /// Spaces that are owed before the next cell that holds anything.
  private var owed = 0

  /// Appends a cell, its text to the left.
  mutating func append(_ text: String, width: Int) {
    append(printable: text.printable, before: 0, width: width)
  }

  /// Appends a cell, its number to the right.
  mutating func append(number: Int, width: Int) {
    let text = String(number)
    append(printable: text, before: max(0, width - text.utf8.count), width: width)
  }

  /// Appends the line to a buffer, without spaces at its end.
  func write(into buffer: inout ByteBuffer) {
    buffer.append(line)
    buffer.append(UInt8(ascii: "\n"))
  }

  private mutating func append(printable text: String, before: Int, width: Int) {
    let count = text.columns
    if count > 0 {
      line.append(repeating: UInt8(ascii: " "), count: owed + before)
      line.append(text)
      owed = 0
    } else {
      owed += before
    }
    owed += max(0, width - before - count) + 2
  }
}
