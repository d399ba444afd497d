import Formats

/// Distinct byte strings, numbered from 0 in the order of their first appearance.
///
/// Open addressing over one arena: no allocation a key. A slot holds the upper half of the hash and the
/// number plus one, so that nearly every miss ends at the slot.
struct ByteTable: Sendable {
  private var slots = [UInt64](repeating: 0, count: 64)
  private var hashes: [UInt32] = []
  private var starts: [UInt32] = [0]
  private(set) var arena: [UInt8] = []

  var count: Int { hashes.count }

  /// The number of a key that lies in one stretch of `bytes`, or `nil`.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Int? {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
        let key = self.range(number)
        if key.count == range.count, bytes.matches(range, arena.span, at: key.lowerBound) {
          return number
        }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The number of a key that lies in several stretches of a row, or `nil`.
  @inline(__always)
  func find(_ key: TestKey, _ bytes: Span<UInt8>, hash: UInt64) -> Int? {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
        if key.matches(bytes, arena.span, range(number)) { return number }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The number of a key that is two stretches with a separator between, or `nil`.
  @inline(__always)
  func find(
    _ bytes: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>, hash: UInt64
  ) -> Int? {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
        let key = range(number)
        let border = key.lowerBound &+ first.count
        if key.count == first.count &+ second.count &+ 1, arena[border] == 0x1F,
          bytes.matches(first, arena.span, at: key.lowerBound),
          bytes.matches(second, arena.span, at: border &+ 1)
        {
          return number
        }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Adds a key that is not in the table yet.
  mutating func insert(_ bytes: Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Int {
    let number = count
    for position in range { arena.append(bytes[position]) }
    starts.append(UInt32(arena.count))
    hashes.append(UInt32(truncatingIfNeeded: hash))
    place(number, low: hashes[number], high: hash >> 32)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// Where a key lies in the arena.
  @inline(__always)
  func range(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number &+ 1]) }

  private mutating func place(_ number: Int, low: UInt32, high: UInt64) {
    let mask = slots.count - 1
    var slot = Int(low) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = high << 32 | UInt64(number + 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 {
      let number = Int(slot & 0xFFFF_FFFF) - 1
      place(number, low: hashes[number], high: slot >> 32)
    }
  }
}
