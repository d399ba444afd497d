/// Looks for tags with so many attributes that comparing them would take longer than all the rest.
///
/// No `<` stands inside a tag, so a look at a few bytes of every stretch shows that it holds none of the size; only
/// where a long stretch holds no `<` at all are attributes counted.
enum XMLTagSurvey {
  /// Tags shorter than this have too few attributes to matter.
  private static let stretch = 16 << 10

  /// The line of the first tag with more than `limit` attributes; `nil` if there is none.
  static func lineOfOversizedTag(_ bytes: Span<UInt8>, limit: Int) -> Int? {
    var start = 0
    while start + stretch < bytes.count {
      var position = start + stretch
      while position > start, bytes[position] != UInt8(ascii: "<") { position -= 1 }
      if position == start {
        if attributes(ofTagAt: start, bytes, limit: limit) > limit { return line(of: start, bytes) }
        position = start + stretch
      }
      start = position
    }
    return nil
  }

  /// How many attributes the tag has that begins at a position, counted up to one more than the limit; 0 if none begins
  /// there.
  private static func attributes(
    ofTagAt start: Int, _ bytes: Span<UInt8>, limit: Int
  ) -> Int {
    guard bytes[start] == UInt8(ascii: "<"), bytes[start + 1] != UInt8(ascii: "!"),
      bytes[start + 1] != UInt8(ascii: "?")
    else { return 0 }
    var (count, quote, position): (Int, UInt8?, Int) = (0, nil, start + 1)
    while position < bytes.count, count <= limit {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        (quote, count) = (byte, count + 1)
      } else if byte == UInt8(ascii: ">") {
        return count
      }
    }
    return count
  }

  private static func line(of position: Int, _ bytes: Span<UInt8>) -> Int {
    var line = 1
    for place in 0..<position where bytes[place] == 0x0A { line += 1 }
    return line
  }
}
