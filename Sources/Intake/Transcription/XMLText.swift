/// XML that is made of another syntax, so that one decoder reads both.
///
/// It may be many times as long as what it is made of, so it has a limit.
struct XMLText {
  private(set) var bytes: [UInt8] = []
  /// Whether something is missing because there was no more room.
  private(set) var isFull = false
  private let limit: Int

  /// - Parameter limit: how many bytes it may have.
  init(limit: Int) { self.limit = limit }

  private mutating func hasRoom(for count: Int) -> Bool {
    if !isFull, count <= limit - bytes.count { return true }
    isFull = true
    return false
  }

  mutating func append(_ text: StaticString) {
    if hasRoom(for: text.utf8CodeUnitCount) { append(last: text) }
  }

  /// Appends what must not be missing, beyond the limit where need be.
  mutating func append(last text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append(name: Span<UInt8>) {
    guard hasRoom(for: name.count) else { return }
    for position in 0..<name.count { bytes.append(name[position]) }
  }

  /// A byte of an attribute's value or of text. A control character, for which XML has no place, becomes its picture,
  /// so that two ids never become one.
  mutating func append(character byte: UInt8) {
    guard hasRoom(for: Self.longestCharacter) else { return }
    switch byte {
    // U+FFFE and U+FFFF are no characters.
    case 0xBE, 0xBF:
      let isNone =
        bytes.count >= 2 && bytes[bytes.count - 2] == 0xEF && bytes[bytes.count - 1] == 0xBF
      bytes.append(isNone ? 0xBD : byte)
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case 0x0A: append("&#10;")
    case 0x0D: append("&#13;")
    case 0x09: append("&#9;")
    case 0..<0x20: bytes += [0xE2, 0x90, 0x80 + byte]
    default: bytes.append(byte)
    }
  }

  /// `&quot;`.
  private static let longestCharacter = 6

  /// Ends lines, so that what follows stands on the line it stood on.
  mutating func append(lines count: Int) {
    guard hasRoom(for: count) else { return }
    for _ in 0..<max(0, count) { bytes.append(0x0A) }
  }

  /// Forgets all behind the first `count` bytes.
  mutating func cut(to count: Int) {
    bytes.removeLast(bytes.count - count)
    isFull = false
  }
}
