/// Parts of a unit and what they are spelled as instead, tried in order.
struct Respellings: Sendable {
  private let all: [(from: [UInt8], to: [UInt8], letters: LetterSet)]

  /// - Parameter pairs: what to look for, which is not empty, and what to put in its place.
  init(_ pairs: [(String, String)]) {
    all = pairs.map { from, to in (Array(from.utf8), Array(to.utf8), LetterSet(Array(from.utf8))) }
  }

  /// Replaces every occurrence of each.
  func apply(to text: inout [UInt8]) {
    var letters = LetterSet(text)
    for one in all where letters.holds(one.letters) {
      if Self.replace(one.from, with: one.to, in: &text) { letters = LetterSet(text) }
    }
  }

  /// - Returns: Whether there was one to replace.
  private static func replace(
    _ part: [UInt8], with other: [UInt8], in text: inout [UInt8]
  ) -> Bool {
    var (start, isFound) = (0, false)
    while start + part.count <= text.count {
      let end = start + part.count
      if text[start] == part[0], text[start..<end].elementsEqual(part) {
        text.replaceSubrange(start..<end, with: other)
        start += other.count
        isFound = true
      } else {
        start += 1
      }
    }
    return isFound
  }
}

/// Which characters stand in a text, a bit for those that are alike in their lower six bits: a quick no to the
/// question whether one text holds another.
private struct LetterSet: Sendable {
  private var bits: UInt64 = 0

  init(_ text: [UInt8]) { for byte in text { bits |= 1 << UInt64(byte & 63) } }

  func holds(_ other: LetterSet) -> Bool { other.bits & ~bits == 0 }
}
