import Formats

/// One JSON object a line, its keys in the order of the columns.
struct JSONSyntax: RowSyntax {
  /// What stands before each value: `{"patient_id":`, `,"sex":`.
  private let openings: [[UInt8]]

  init(_ columns: [Column]) {
    openings = columns.indices.map { index in
      var opening = ByteBuffer()
      opening.append(index == 0 ? "{" : ",")
      opening.appendJSON(columns[index].name)
      opening.append(":")
      return opening.bytes
    }
  }

  func open(_ column: Int, into buffer: inout ByteBuffer) { buffer.append(openings[column]) }

  func close(into buffer: inout ByteBuffer) { buffer.append("}\n") }

  func null(into buffer: inout ByteBuffer) { buffer.append("null") }

  func text(_ text: String, into buffer: inout ByteBuffer) { buffer.appendJSON(text) }

  func word(_ word: StaticString, into buffer: inout ByteBuffer) { buffer.appendJSON(word) }

  func plain(into buffer: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void) {
    buffer.append(UInt8(ascii: "\""))
    write(&buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  func list<Element>(
    _ elements: [Element], into buffer: inout ByteBuffer,
    object: (Element, inout ByteBuffer) -> Void, term: (Element, inout ByteBuffer) -> Void
  ) {
    buffer.append(UInt8(ascii: "["))
    for index in elements.indices {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      object(elements[index], &buffer)
    }
    buffer.append(UInt8(ascii: "]"))
  }
}
