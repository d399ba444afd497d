/// An ASCII word of at most eight letters that is compared as one number.
struct ShortWord: ExpressibleByStringLiteral {
  private let packed: UInt64
  private let count: Int

  init(stringLiteral word: StaticString) {
    var packed: UInt64 = 0
    for index in 0..<word.utf8CodeUnitCount {
      // A literal's bytes stay where they are while the program runs, and the index is below their count.
      packed = unsafe packed << 8 | UInt64(word.utf8Start[index])
    }
    self.packed = packed
    self.count = word.utf8CodeUnitCount
  }

  /// Whether the bytes are this word in any case.
  func matches(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == count else { return false }
    var other: UInt64 = 0
    for index in bytes.indices { other = other << 8 | UInt64(bytes[index] | 0x20) }
    return other == packed
  }
}

extension Span<UInt8> {
  /// Whether the bytes are a word of at most eight lower-case letters, in any case.
  func isWord(_ word: ShortWord) -> Bool { word.matches(self) }
}
