import Formats

/// Distinct byte strings, numbered from 0 in the order of their first appearance.
///
/// Slots over one arena: no allocation a key.
struct ByteTable: Sendable {
  private var slots = HashSlots()
  private var hashes: [UInt32] = []
  private var starts: [UInt32] = [0]
  private(set) var arena: [UInt8] = []

  var count: Int { hashes.count }

  /// The number of a key that lies in one stretch of `bytes`, or `nil`.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Int? {
    slots.find(hash) { number in
      let key = self.range(number)
      return key.count == range.count && bytes.matches(range, arena.span, at: key.lowerBound)
    }
  }

  /// The number of a key that lies in several stretches of a row, or `nil`.
  @inline(__always)
  func find(_ key: TestKey, _ bytes: Span<UInt8>, hash: UInt64) -> Int? {
    slots.find(hash) { key.matches(bytes, arena.span, range($0)) }
  }

  /// The number of a key that is several stretches of a row's columns with a border behind each, or `nil`.
  @inline(__always)
  func find(
    _ row: CSVRow, _ stretches: [ClosedRange<Int>], border: UInt8, hash: UInt64
  ) -> Int? {
    slots.find(hash) { number in
      let key = range(number)
      var start = key.lowerBound
      for stretch in stretches {
        let range = row.raw(stretch)
        let end = start &+ range.count
        guard end < key.upperBound, arena[end] == border,
          row.bytes.matches(range, arena.span, at: start)
        else { return false }
        start = end &+ 1
      }
      return start == key.upperBound
    }
  }

  /// The number of a key that is two stretches with a separator between, or `nil`.
  @inline(__always)
  func find(
    _ bytes: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>, hash: UInt64
  ) -> Int? {
    slots.find(hash) { number in
      let key = range(number)
      let border = key.lowerBound &+ first.count
      return key.count == first.count &+ second.count &+ 1 && arena[border] == 0x1F
        && bytes.matches(first, arena.span, at: key.lowerBound)
        && bytes.matches(second, arena.span, at: border &+ 1)
    }
  }

  /// Adds a key that is not in the table yet.
  mutating func insert(_ bytes: Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Int {
    let number = count
    for position in range { arena.append(bytes[position]) }
    starts.append(UInt32(arena.count))
    hashes.append(UInt32(truncatingIfNeeded: hash))
    slots.insert(hash, lowHalves: hashes)
    return number
  }

  /// Where a key lies in the arena.
  @inline(__always)
  func range(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number &+ 1]) }
}
