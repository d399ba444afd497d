import Formats

/// Writes what a column may hold in the words of JSON Schema.
enum SchemaWriter {
  /// Appends the members of an object's schema: its type, properties and which must be there.
  static func appendMembers(_ columns: [Column], depth: Int, into buffer: inout ByteBuffer) {
    buffer.append("\"type\": \"object\",")
    newLine(depth, into: &buffer)
    buffer.append("\"additionalProperties\": false,")
    newLine(depth, into: &buffer)
    buffer.append("\"required\": [")
    let required = columns.filter { !$0.isOmissible }
    for index in required.indices {
      if index > 0 { buffer.append(", ") }
      buffer.appendJSON(required[index].name)
    }
    buffer.append("],")
    newLine(depth, into: &buffer)
    buffer.append("\"properties\": {")
    for index in columns.indices {
      if index > 0 { buffer.append(",") }
      newLine(depth + 1, into: &buffer)
      buffer.appendJSON(columns[index].name)
      buffer.append(": {")
      append(columns[index].type, orNull: columns[index].isOptional, depth + 1, into: &buffer)
      buffer.append("}")
    }
    newLine(depth, into: &buffer)
    buffer.append("}")
  }

  private static func append(
    _ type: ColumnType, orNull: Bool, _ depth: Int, into buffer: inout ByteBuffer
  ) {
    switch type {
    case .text: append("string", orNull, into: &buffer)
    case .number: append("number", orNull, into: &buffer)
    case .truth: append("boolean", orNull, into: &buffer)
    case .integer(let minimum):
      append("integer", orNull, into: &buffer)
      buffer.append(", \"minimum\": ")
      buffer.append(minimum)
    case .word(let words): append(words, orNull, into: &buffer)
    case .texts: buffer.append("\"type\": \"array\", \"items\": {\"type\": \"string\"}")
    case .textsByName:
      buffer.append("\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}")
    case .countsByName:
      buffer.append(
        "\"type\": \"object\", \"additionalProperties\": {\"type\": \"integer\", \"minimum\": 0}")
    case .object(let members): appendObject(members, depth, into: &buffer)
    case .objects(let members):
      buffer.append("\"type\": \"array\", \"items\": {")
      appendObject(members, depth, into: &buffer)
      buffer.append("}")
    }
  }

  private static func append(
    _ type: StaticString, _ orNull: Bool, into buffer: inout ByteBuffer
  ) {
    buffer.append("\"type\": ")
    if orNull { buffer.append("[") }
    buffer.appendJSON(type)
    if orNull { buffer.append(", \"null\"]") }
  }

  private static func append(
    _ words: [StaticString], _ orNull: Bool, into buffer: inout ByteBuffer
  ) {
    buffer.append("\"enum\": [")
    for index in words.indices {
      if index > 0 { buffer.append(", ") }
      buffer.appendJSON(words[index])
    }
    buffer.append(orNull ? ", null]" : "]")
  }

  private static func appendObject(
    _ members: [Column], _ depth: Int, into buffer: inout ByteBuffer
  ) {
    newLine(depth + 1, into: &buffer)
    appendMembers(members, depth: depth + 1, into: &buffer)
    newLine(depth, into: &buffer)
  }

  private static func newLine(_ depth: Int, into buffer: inout ByteBuffer) {
    buffer.append("\n")
    buffer.append(repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}
