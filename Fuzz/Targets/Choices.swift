/// Numbers that an input itself decides, for what a file does not say: where it is cut, which options hold. The
/// same input always gives the same ones.
struct Choices {
  private var state: UInt64

  init(_ bytes: [UInt8]) {
    // FNV-1a.
    state = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A number below `limit`.
  mutating func next(_ limit: Int) -> Int {
    // xorshift64*; a state of zero would stay zero.
    state = state == 0 ? 1 : state
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, limit)
  }

  mutating func flip() -> Bool { next(2) == 0 }
}
