/// Breaks text into lines between words, and inside a word that no line can hold.
struct Wrapping {
  /// Columns of the first line and of the ones behind it.
  let first: Int
  let rest: Int

  init(first: Int, rest: Int) {
    self.first = max(1, first)
    self.rest = max(1, rest)
  }

  init(width: Int) { self.init(first: width, rest: width) }

  /// The lines of a text; at least one, which may be empty.
  func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = first
    for bytes in text.utf8.split(separator: UInt8(ascii: " ")) {
      var word = Substring(bytes)
      let space = line.isEmpty ? 0 : 1
      var columns = word.columns
      if columns + space <= room {
        if space == 1 { line += " " }
        line += word
        room -= columns + space
        continue
      }
      if !line.isEmpty {
        lines.append(line)
        (line, room) = ("", rest)
      }
      while columns > room {
        let end = word.unicodeScalars.index(word.startIndex, offsetBy: room)
        lines.append(String(word[..<end]))
        word = word[end...]
        columns -= room
        room = rest
      }
      line = String(word)
      room -= columns
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}

extension StringProtocol {
  /// How many columns the text takes: its Unicode scalars.
  var columns: Int {
    var count = 0
    for byte in utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
