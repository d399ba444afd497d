import Formats

/// The keys of patients, numbered from 0 in the order of their first appearance.
///
/// An entry holds the first sixteen bytes of its key beside what the next row of the same patient is compared
/// with, so that a row of a known patient costs one look at a slot and one at an entry.
struct PatientIndex: Sendable {
  /// What a row is compared with: 40 bytes.
  struct Entry: Sendable {
    var first: UInt64
    var second: UInt64
    /// Hash of the bytes that the last looked-at record stated, so that equal ones are looked at once.
    var statedHash: UInt64 = 0
    var start: UInt32
    var count: UInt32
    /// The first day of birth that the last looked-at record allows; `Int32.min` if it states none.
    var firstBirth = Int32.min
    /// See `ObservationTraits.statedIdentity`.
    var statedIdentity: UInt8 = 0
  }

  private var slots = HashSlots()
  private var hashes: [UInt32] = []
  var entries: [Entry] = []
  private(set) var arena: [UInt8] = []

  /// The number of a key, or `nil` when it is new.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ key: Range<Int>, hash: UInt64) -> Int? {
    let (first, second) = Self.words(bytes, key)
    return slots.find(hash) { number in
      let entry = entries[number]
      return entry.first == first && entry.second == second && Int(entry.count) == key.count
        && (key.count <= 16 || bytes.matches(key, arena.span, at: Int(entry.start)))
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
    let (first, second) = Self.words(bytes, key)
    guard entries[number].first == first, entries[number].second == second,
      Int(entries[number].count) == key.count
    else { return -1 }
    return number
  }

  /// Adds a key that is not there yet.
  mutating func insert(_ bytes: Span<UInt8>, _ key: Range<Int>, hash: UInt64) -> Int {
    let number = entries.count
    let (first, second) = Self.words(bytes, key)
    entries.append(
      Entry(
        first: first, second: second, start: UInt32(arena.count), count: UInt32(key.count)))
    for position in key { arena.append(bytes[position]) }
    hashes.append(UInt32(truncatingIfNeeded: hash))
    slots.insert(hash, lowHalves: hashes)
    return number
  }

  /// Where a key lies in the arena.
  func range(_ number: Int) -> Range<Int> {
    Int(entries[number].start)..<Int(entries[number].start) + Int(entries[number].count)
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
