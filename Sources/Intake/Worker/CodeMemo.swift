/// Codes of up to eight bytes that were met, and whether the code alone puts a row outside the panel.
struct CodeMemo: Sendable {
  private var slots = [UInt64](repeating: 0, count: 256)
  private var verdicts = [Bool](repeating: false, count: 256)
  private var count = 0

  /// Whether the code alone decides that its row lies outside; `nil` for a code not met yet.
  @inline(__always)
  func isOutside(_ code: UInt64) -> Bool? {
    var slot = Self.slot(code, slots.count)
    while slots[slot] != 0 {
      if slots[slot] == code { return verdicts[slot] }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  mutating func insert(_ code: UInt64, isOutside: Bool) {
    if count * 2 > slots.count { grow() }
    place(code, isOutside)
    count += 1
  }

  @inline(__always)
  private static func slot(_ code: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size &- 1)
  }

  private mutating func place(_ code: UInt64, _ isOutside: Bool) {
    var slot = Self.slot(code, slots.count)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = code
    verdicts[slot] = isOutside
  }

  private mutating func grow() {
    let old = zip(slots, verdicts).filter { $0.0 != 0 }
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    verdicts = [Bool](repeating: false, count: slots.count)
    for (code, isOutside) in old { place(code, isOutside) }
  }
}
