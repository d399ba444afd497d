import Formats

/// How the cells of a row are written.
///
/// Cells come in the order of the columns; `open` stands before each one.
protocol RowSyntax: Sendable {
  /// Begins the cell of a column, and the row with the first of them.
  func open(_ column: Int, into buffer: inout ByteBuffer)
  /// Ends a row after its last cell.
  func close(into buffer: inout ByteBuffer)

  func null(into buffer: inout ByteBuffer)
  /// Text that may hold anything.
  func text(_ text: String, into buffer: inout ByteBuffer)
  /// A word of ours that needs no escape.
  func word(_ word: StaticString, into buffer: inout ByteBuffer)
  /// Characters of ours that stand for a text and need no escape, such as a date.
  func plain(into buffer: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void)
  /// An array: `object` writes an element as JSON, `term` as the words for a table.
  func list<Element>(
    _ elements: [Element], into buffer: inout ByteBuffer,
    object: (Element, inout ByteBuffer) -> Void, term: (Element, inout ByteBuffer) -> Void)
}

extension RowSyntax {
  func text(_ optional: String?, into buffer: inout ByteBuffer) {
    guard let optional else { return null(into: &buffer) }
    text(optional, into: &buffer)
  }

  func word(_ optional: StaticString?, into buffer: inout ByteBuffer) {
    guard let optional else { return null(into: &buffer) }
    word(optional, into: &buffer)
  }

  func integer(_ number: Int?, into buffer: inout ByteBuffer) {
    guard let number else { return null(into: &buffer) }
    if number < 0 { buffer.append(UInt8(ascii: "-")) }
    buffer.append(UInt64(number.magnitude), width: 1)
  }

  func amount(_ amount: Amount?, into buffer: inout ByteBuffer) {
    guard let amount else { return null(into: &buffer) }
    buffer.append(amount)
  }

  func truth(_ value: Bool?, into buffer: inout ByteBuffer) {
    guard let value else { return null(into: &buffer) }
    buffer.append(value ? "true" : "false")
  }

  /// An array of words.
  func words(_ words: [StaticString], into buffer: inout ByteBuffer) {
    list(words, into: &buffer) {
      $1.appendJSON($0)
    } term: {
      $1.append($0)
    }
  }
}
