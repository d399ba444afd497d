extension Span<UInt8> {
  /// Up to eight bytes as one little-endian number, the first byte lowest.
  @inlinable @inline(__always)
  package func word(at start: Int, count: Int) -> UInt64 {
    precondition(count >= 0 && count <= 8 && start >= 0 && start <= self.count &- count)
    if count == 0 { return 0 }
    if start &+ 8 <= self.count {
      // Eight bytes stand behind `start`, as the line above proved.
      return unsafe eightBytes(at: start) & (UInt64.max >> UInt64(64 &- 8 &* count))
    }
    var result: UInt64 = 0
    for offset in 0..<count { result |= UInt64(self[start &+ offset]) << UInt64(8 &* offset) }
    return result
  }

  /// The eight bytes from `start` on as one little-endian number.
  ///
  /// Safe where they lie in the span, which whoever asks has to prove.
  @unsafe @inlinable @inline(__always)
  func eightBytes(at start: Int) -> UInt64 {
    UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start, as: UInt64.self))
  }

  /// Whether a byte other than zero stands among the bytes.
  @inlinable @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var position = 0
    while position < count {
      // A byte that equals is zero now, and only from a zero borrows one that had not its highest bit set.
      let rest = word(at: position, count: Swift.min(8, count &- position)) ^ pattern
      if (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080 != 0 { return true }
      position &+= 8
    }
    return false
  }

  /// A hash of a stretch of bytes, continued from `seed`. Not for keys that an attacker may choose without bound.
  @inlinable @inline(__always)
  package func hash(_ range: Range<Int>, seed: UInt64) -> UInt64 {
    let start = seed ^ (UInt64(truncatingIfNeeded: range.count) &* 0xA076_1D64_78BD_642F)
    if range.count > 16 { return longHash(range, start) }
    let count = range.count
    let first = Self.mixed(start ^ word(at: range.lowerBound, count: min(8, count)))
    return count <= 8
      ? first : Self.mixed(first ^ word(at: range.lowerBound &+ 8, count: count &- 8))
  }

  /// The hash of more than eight bytes.
  @inlinable
  func longHash(_ range: Range<Int>, _ start: UInt64) -> UInt64 {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && range.count > 8)
    var (hash, position) = (start, range.lowerBound)
    // The last eight bytes may share some with those before.
    let last = range.upperBound &- 8
    while position < last {
      // Both stand at or before `last`, behind which eight bytes stand.
      hash = Self.mixed(hash ^ (unsafe eightBytes(at: position)))
      position &+= 8
    }
    return Self.mixed(hash ^ (unsafe eightBytes(at: last)))
  }

  @inlinable @inline(__always)
  static func mixed(_ x: UInt64) -> UInt64 {
    let product = x.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// Whether a stretch of these bytes equals a stretch of others of the same length.
  @inlinable @inline(__always)
  package func matches(_ range: Range<Int>, _ other: Span<UInt8>, at start: Int) -> Bool {
    if range.count <= 8 {
      return word(at: range.lowerBound, count: range.count)
        == other.word(at: start, count: range.count)
    }
    return matchesLong(range, other, at: start)
  }

  /// The same for more than eight bytes.
  @inlinable
  func matchesLong(_ range: Range<Int>, _ other: Span<UInt8>, at start: Int) -> Bool {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count && range.count > 8 && start >= 0
        && range.count <= other.count &- start)
    let apart = start &- range.lowerBound
    var position = range.lowerBound
    // The last eight bytes may share some with those before.
    let last = range.upperBound &- 8
    while position < last {
      // Both stand at or before `last`, behind which eight bytes stand; so they do in the other.
      if unsafe eightBytes(at: position) != other.eightBytes(at: position &+ apart) { return false }
      position &+= 8
    }
    return unsafe eightBytes(at: last) == other.eightBytes(at: last &+ apart)
  }
}
