import Formats

/// The keys of patients, numbered from 0 in the order of their first appearance.
///
/// An entry holds the first sixteen bytes of its key beside what the next row of the same patient is compared
/// with, so that a row of a known patient costs one look at a slot and one at an entry.
struct PatientIndex: Sendable {
  /// What a row is compared with: 32 bytes.
  struct Entry: Sendable {
    private let first: UInt64
    private let second: UInt64
    /// Hash of the bytes that the last looked-at record stated, so that equal ones are looked at once.
    var statedHash: UInt64 = 0
    /// The first day of birth that the last looked-at record allows; `Int32.min` if it states none.
    var firstBirth = Int32.min
    /// Bits 0–27 how long the key is, as far as they hold it, 28–31 `statedIdentity`.
    private var packed: UInt32

    init(first: UInt64, second: UInt64, count: Int) {
      (self.first, self.second) = (first, second)
      packed = UInt32(truncatingIfNeeded: count) & Self.lengths
    }

    private static let lengths: UInt32 = 0xFFF_FFFF

    /// Whether the key may be one of a length; for those of up to 16 bytes also whether its bytes are these.
    @inline(__always)
    func mayBe(_ words: (UInt64, UInt64), count: Int) -> Bool {
      first == words.0 && second == words.1
        && packed & Self.lengths == UInt32(truncatingIfNeeded: count) & Self.lengths
    }

    /// See `ObservationTraits.statedIdentity`.
    var statedIdentity: UInt8 {
      get { UInt8(packed >> 28) }
      set { packed = packed & Self.lengths | UInt32(newValue) << 28 }
    }
  }

  private var slots = HashSlots()
  private var hashes: [UInt32] = []
  var entries: [Entry] = []
  /// Where each key begins in the arena, and where the last one ends.
  private var starts: [UInt32] = [0]
  private(set) var arena: [UInt8] = []

  /// The number of a key, or `nil` when it is new.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ key: Range<Int>, hash: UInt64) -> Int? {
    let words = Self.words(bytes, key)
    return slots.find(hash) { number in
      guard entries[number].mayBe(words, count: key.count) else { return false }
      if key.count <= 16 { return true }
      let known = range(number)
      return known.count == key.count
        && bytes.matches(key, arena.span, at: known.lowerBound)
    }
  }

  /// The slot that a key's search begins at: one look that many rows can take at a time.
  @inline(__always)
  func slot(_ hash: UInt64) -> UInt64 { slots.first(hash) }

  /// The number of a short key if its slot leads straight to it; -1 says nothing.
  @inline(__always)
  func peek(_ slot: UInt64, _ bytes: Span<UInt8>, _ key: Range<Int>, hash: UInt64) -> Int {
    guard slot != 0, slot >> 32 == hash >> 32, key.count <= 16 else { return -1 }
    let number = HashSlots.number(slot)
    return entries[number].mayBe(Self.words(bytes, key), count: key.count) ? number : -1
  }

  /// Adds a key that is not there yet.
  mutating func insert(_ bytes: Span<UInt8>, _ key: Range<Int>, hash: UInt64) -> Int {
    let number = entries.count
    let (first, second) = Self.words(bytes, key)
    entries.append(Entry(first: first, second: second, count: key.count))
    for position in key { arena.append(bytes[position]) }
    starts.append(UInt32(arena.count))
    hashes.append(UInt32(truncatingIfNeeded: hash))
    slots.insert(hash, lowHalves: hashes)
    return number
  }

  /// Where a key lies in the arena.
  func range(_ number: Int) -> Range<Int> {
    Int(starts[number])..<Int(starts[number + 1])
  }

  @inline(__always)
  private static func words(_ bytes: Span<UInt8>, _ key: Range<Int>) -> (UInt64, UInt64) {
    let count = min(16, key.count)
    return (
      bytes.word(at: key.lowerBound, count: min(8, count)),
      count > 8 ? bytes.word(at: key.lowerBound &+ 8, count: count &- 8) : 0
    )
  }
}
