import Formats

/// Fields between delimiters (RFC 4180); nothing for what is absent.
struct DelimitedSyntax: RowSyntax {
  let delimiter: UInt8
  /// Whether texts that a spreadsheet would take for a formula begin with an apostrophe.
  let isSafe: Bool

  func open(_ column: Int, into buffer: inout ByteBuffer) {
    if column > 0 { buffer.append(delimiter) }
  }

  func close(into buffer: inout ByteBuffer) { buffer.append(UInt8(ascii: "\n")) }

  func null(into buffer: inout ByteBuffer) {}

  func text(_ text: String, into buffer: inout ByteBuffer) {
    if isSafe, let first = text.utf8.first, Self.beginsFormula(first) {
      buffer.appendField("'" + text, delimiter: delimiter)
    } else {
      buffer.appendField(text, delimiter: delimiter)
    }
  }

  func word(_ word: StaticString, into buffer: inout ByteBuffer) { buffer.append(word) }

  func plain(into buffer: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void) {
    write(&buffer)
  }

  func list<Element>(
    _ elements: [Element], into buffer: inout ByteBuffer,
    object: (Element, inout ByteBuffer) -> Void, term: (Element, inout ByteBuffer) -> Void
  ) {
    var joined = ByteBuffer()
    for index in elements.indices {
      if index > 0 { joined.append(UInt8(ascii: "|")) }
      term(elements[index], &joined)
    }
    text(String(decoding: joined.bytes, as: UTF8.self), into: &buffer)
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }
}
