/// Reads JSON (RFC 8259) token by token. Numbers and strings are lent as they stand, so that `4.50` stays `4.50`.
///
/// What is not JSON is refused: text behind a value, a raw control character, an escape that is none.
@safe
package struct JSONReader: ~Escapable {
  /// What stands next.
  package enum Token: Equatable {
    case beginObject, endObject, beginArray, endArray
    /// A member's name; the bytes between the quotes.
    case name(Range<Int>)
    /// The bytes between the quotes, escapes as they stand.
    case string(Range<Int>)
    case number(Range<Int>)
    case word(Range<Int>)
    /// The end of the text.
    case end
  }

  /// How deep values may be nested.
  package static let maximumDepth = 100

  private let bytes: Span<UInt8>
  private let end: Int
  package private(set) var position: Int
  /// What is open: whether it is an object.
  private var open: [Bool] = []
  /// What must come next.
  private var expected = Expected.value

  private enum Expected { case value, valueOrEnd, nameOrEnd, name, commaOrEnd, nothing }

  /// Reads a value that begins in `range` of UTF-8 text.
  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Reads on from where another reader stands inside an object, without moving it.
  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, ahead reader: borrowing JSONReader) {
    self.bytes = bytes
    (position, end, open, expected) = (reader.position, reader.end, reader.open, reader.expected)
  }

  package var depth: Int { open.count }

  /// The next token. Behind the value only blanks may stand.
  package mutating func next() throws(JSONError) -> Token {
    skipBlanks()
    guard position < end else {
      guard expected == .nothing else { throw fault() }
      return .end
    }
    let byte = bytes[position]
    switch expected {
    case .nothing: throw fault()
    case .commaOrEnd:
      if closes(byte) { return try close() }
      guard byte == UInt8(ascii: ",") else { throw fault() }
      position += 1
      expected = open.last == true ? .name : .value
      return try next()
    case .nameOrEnd where closes(byte), .valueOrEnd where closes(byte): return try close()
    case .nameOrEnd, .name: return try name(byte)
    case .value, .valueOrEnd: return try value(byte)
    }
  }

  /// Passes the value that stands next, whatever is in it.
  package mutating func skipValue() throws(JSONError) {
    let outside = open.count
    repeat {
      let token = try next()
      if token == .end { throw fault() }
    } while open.count > outside
  }

  private func fault() -> JSONError { JSONError(position: position) }

  private mutating func skipBlanks() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private func closes(_ byte: UInt8) -> Bool {
    guard let isObject = open.last else { return false }
    return byte == UInt8(ascii: isObject ? "}" : "]")
  }

  private mutating func close() throws(JSONError) -> Token {
    position += 1
    let isObject = open.removeLast()
    expected = open.isEmpty ? .nothing : .commaOrEnd
    return isObject ? .endObject : .endArray
  }

  private mutating func name(_ byte: UInt8) throws(JSONError) -> Token {
    guard byte == UInt8(ascii: "\"") else { throw fault() }
    let range = try string()
    skipBlanks()
    guard position < end, bytes[position] == UInt8(ascii: ":") else { throw fault() }
    position += 1
    expected = .value
    return .name(range)
  }

  private mutating func value(_ byte: UInt8) throws(JSONError) -> Token {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.maximumDepth else { throw fault() }
      let isObject = byte == UInt8(ascii: "{")
      open.append(isObject)
      position += 1
      expected = isObject ? .nameOrEnd : .valueOrEnd
      return isObject ? .beginObject : .beginArray
    case UInt8(ascii: "\""):
      let range = try string()
      endValue()
      return .string(range)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let range = try number()
      endValue()
      return .number(range)
    default:
      let range = try word()
      endValue()
      return .word(range)
    }
  }

  private mutating func endValue() { expected = open.isEmpty ? .nothing : .commaOrEnd }
}

extension JSONReader {
  private mutating func string() throws(JSONError) -> Range<Int> {
    let start = position + 1
    position = start
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return start..<position - 1
      }
      if byte < 0x20 { throw fault() }
      position += byte == UInt8(ascii: "\\") ? try escapeLength() : 1
    }
    throw fault()
  }

  private func escapeLength() throws(JSONError) -> Int {
    guard position + 1 < end else { throw fault() }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard JSONText.codeUnit(bytes, position + 2, end: end) != nil else { throw fault() }
      return 6
    default: throw fault()
    }
  }

  private mutating func number() throws(JSONError) -> Range<Int> {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
      throw fault()
    }
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw fault() }
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < end,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      guard digits() > 0 else { throw fault() }
    }
    return start..<position
  }

  private mutating func digits() -> Int {
    let start = position
    while position < end, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func word() throws(JSONError) -> Range<Int> {
    for word: StaticString in ["true", "false", "null"] {
      let range = position..<position + word.utf8CodeUnitCount
      guard range.upperBound <= end else { continue }
      let isWord = word.withUTF8Buffer { text in
        range.allSatisfy { unsafe bytes[$0] == text[$0 - range.lowerBound] }
      }
      if isWord {
        position = range.upperBound
        return range
      }
    }
    throw fault()
  }
}

/// Where text stops being JSON.
package struct JSONError: Error, Hashable {
  /// The byte at which it does.
  package let position: Int
}
