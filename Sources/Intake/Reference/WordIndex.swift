import Formats

/// Words as bytes, numbered in the order in which they came.
struct WordIndex {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// Numbers of words by hash, counted from 1; 0 is free. Its size is a power of 2.
  private var slots: [Int32]

  /// - Parameter capacity: How many words are expected.
  init(capacity: Int = 32) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
    bytes.reserveCapacity(capacity * 16)
    ends.reserveCapacity(capacity + 1)
  }

  var count: Int { ends.count - 1 }

  /// The number of a word, or `nil` if it was never added.
  func number(of word: Span<UInt8>) -> Int? {
    let found = Int(slots[slot(of: word)])
    return found == 0 ? nil : found - 1
  }

  /// Adds a word unless it is there.
  mutating func add(_ word: Span<UInt8>) -> (number: Int, isNew: Bool) {
    let place = slot(of: word)
    if slots[place] != 0 { return (Int(slots[place]) - 1, false) }
    for index in word.indices { bytes.append(word[index]) }
    ends.append(bytes.count)
    slots[place] = Int32(count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// Adds a word unless it is there.
  mutating func add(_ word: String) -> Int {
    let utf8 = Array(word.utf8)
    return add(utf8.span).number
  }

  private func slot(of word: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: word.hash(word.indices, seed: 0)) & mask
    while slots[place] != 0, !isWord(Int(slots[place]) - 1, word) { place = (place + 1) & mask }
    return place
  }

  private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == word.count else { return false }
    return word.matches(word.indices, bytes.span, at: start)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let place = slot(of: bytes.span.extracting(ends[number]..<ends[number + 1]))
      slots[place] = Int32(number + 1)
    }
  }
}
