/// The open addressing behind a table of numbered keys.
///
/// A slot holds the upper half of a key's hash and its number plus one, so that nearly every miss ends at the
/// slot. The keys themselves, and the lower halves of their hashes, are the table's.
struct HashSlots: Sendable {
  private var slots = [UInt64](repeating: 0, count: 64)

  /// The number of the key with this hash that `isKey` recognises, or `nil`.
  @inline(__always)
  func find(_ hash: UInt64, _ isKey: (Int) -> Bool) -> Int? {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let number = Self.number(slots[slot])
        if isKey(number) { return number }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The slot that a key's search begins at.
  @inline(__always)
  func first(_ hash: UInt64) -> UInt64 {
    slots[Int(truncatingIfNeeded: hash) & (slots.count &- 1)]
  }

  /// The number in a slot that is not 0.
  @inline(__always)
  static func number(_ slot: UInt64) -> Int {
    Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1
  }

  /// Takes a key in that is not there yet, the last of those whose lower halves of hashes are given.
  mutating func insert(_ hash: UInt64, lowHalves: [UInt32]) {
    place(lowHalves.count - 1, low: UInt32(truncatingIfNeeded: hash), high: hash >> 32)
    if lowHalves.count * 2 > slots.count { grow(lowHalves) }
  }

  private mutating func place(_ number: Int, low: UInt32, high: UInt64) {
    let mask = slots.count - 1
    var slot = Int(low) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = high << 32 | UInt64(number + 1)
  }

  private mutating func grow(_ lowHalves: [UInt32]) {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 {
      let number = Self.number(slot)
      place(number, low: lowHalves[number], high: slot >> 32)
    }
  }
}
