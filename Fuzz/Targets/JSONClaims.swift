import Formats

/// What holds of JSON: all strings survive writing, and what is read can be written and read again.
enum JSONClaims {
  /// A token with its text, escapes resolved.
  private enum Piece: Equatable {
    case mark(String)
    case name(String)
    case string(String)
    case plain(String)
  }

  static func check(_ bytes: [UInt8]) {
    checkString(String(decoding: bytes, as: UTF8.self))
    guard let pieces = pieces(bytes) else {
      claim(!skips(bytes), "what is no JSON is not passed over")
      return
    }
    claim(skips(bytes), "what is JSON is passed over whole")
    let written = written(pieces)
    claim(self.pieces(written) == pieces, "what was written is read back")
    for count in [0, written.count - 1] where count < written.count {
      let cut = Array(written[..<count])
      if case .plain? = pieces.first { continue }
      claim(self.pieces(cut) == nil, "a torn text is refused")
    }
  }

  private static func checkString(_ text: String) {
    var buffer = ByteBuffer()
    buffer.appendJSON(text)
    claim(pieces(buffer.bytes) == [.string(text)], "a written string is read back")
    claim(!buffer.bytes.contains { $0 < 0x20 || $0 == 0x7F }, "control characters are escaped")
  }

  private static func pieces(_ bytes: [UInt8]) -> [Piece]? {
    var reader = JSONReader(bytes.span, 0..<bytes.count)
    var pieces: [Piece] = []
    do throws(JSONError) {
      while true {
        switch try reader.next() {
        case .end: return pieces
        case .beginObject: pieces.append(.mark("{"))
        case .endObject: pieces.append(.mark("}"))
        case .beginArray: pieces.append(.mark("["))
        case .endArray: pieces.append(.mark("]"))
        case .name(let range): pieces.append(.name(text(bytes, range)))
        case .string(let range): pieces.append(.string(text(bytes, range)))
        case .number(let range), .word(let range):
          pieces.append(.plain(String(decoding: bytes[range], as: UTF8.self)))
        }
        claim(reader.position <= bytes.count, "a token ends inside the text")
      }
    } catch {
      claim((0...bytes.count).contains(error.position), "a fault lies inside the text")
      return nil
    }
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var text: [UInt8] = []
    JSONText.unescape(bytes.span, range) { text.append($0) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func skips(_ bytes: [UInt8]) -> Bool {
    var reader = JSONReader(bytes.span, 0..<bytes.count)
    do throws(JSONError) {
      try reader.skipValue()
      return try reader.next() == .end
    } catch {
      return false
    }
  }

  private static func written(_ pieces: [Piece]) -> [UInt8] {
    var buffer = ByteBuffer()
    var needsComma = false
    for piece in pieces {
      switch piece {
      case .mark(let mark):
        let closes = mark == "}" || mark == "]"
        if needsComma, !closes { buffer.append(",") }
        buffer.append(mark)
        needsComma = closes
      case .name(let name):
        if needsComma { buffer.append(",") }
        buffer.appendJSON(name)
        buffer.append(": ")
        needsComma = false
      case .string(let text):
        if needsComma { buffer.append(",") }
        buffer.appendJSON(text)
        needsComma = true
      case .plain(let text):
        if needsComma { buffer.append(",") }
        buffer.append(text)
        needsComma = true
      }
    }
    return buffer.bytes
  }
}
