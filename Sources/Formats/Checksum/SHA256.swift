/// The SHA-256 digest of a stream of bytes (FIPS 180-4, section 6.2).
///
///     var digest = SHA256()
///     digest.update(bytes.span)
///     digest.finalize()  // 32 bytes
package struct SHA256: Sendable {
  private var state: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes that do not fill a block yet: the first `length % 64`.
  private var pending: [64 of UInt8] = .init(repeating: 0)
  /// How many bytes were taken in.
  private var length = 0

  private static let blockSize = 64

  package init() {}

  /// Takes in more of the stream.
  package mutating func update(_ bytes: Span<UInt8>) {
    var position = 0
    let filled = length % Self.blockSize
    length += bytes.count
    if filled > 0 {
      position = min(Self.blockSize - filled, bytes.count)
      for index in 0..<position { pending[filled + index] = bytes[index] }
      guard filled + position == Self.blockSize else { return }
      compressPending()
    }
    while bytes.count - position >= Self.blockSize {
      compress(bytes.extracting(position..<position + Self.blockSize))
      position += Self.blockSize
    }
    for index in position..<bytes.count { pending[index - position] = bytes[index] }
  }

  /// Ends the stream.
  ///
  /// - Returns: The 32 bytes of the digest.
  package consuming func finalize() -> [UInt8] {
    pad()
    var digest: [UInt8] = []
    digest.reserveCapacity(32)
    for index in 0..<8 {
      for shift in stride(from: 24, through: 0, by: -8) {
        digest.append(UInt8(truncatingIfNeeded: state[index] >> UInt32(shift)))
      }
    }
    return digest
  }

  /// The digest of one piece of bytes in 64 lower-case hexadecimal digits.
  package static func hexadecimal(of bytes: Span<UInt8>) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finalizeHexadecimal()
  }

  /// Ends the stream.
  ///
  /// - Returns: The digest in 64 lower-case hexadecimal digits.
  package consuming func finalizeHexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension SHA256 {
  /// Appends a one bit, zeros and the length in bits, so that the last block is full.
  private mutating func pad() {
    let bits = UInt64(length) << 3
    var filled = length % Self.blockSize
    pending[filled] = 0x80
    filled += 1
    if filled > Self.blockSize - 8 {
      for index in filled..<Self.blockSize { pending[index] = 0 }
      compressPending()
      filled = 0
    }
    for index in filled..<Self.blockSize - 8 { pending[index] = 0 }
    for index in 0..<8 {
      pending[Self.blockSize - 1 - index] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * index))
    }
    compressPending()
  }

  private mutating func compressPending() {
    let block = pending
    compress(block.span)
  }

  /// Works one block of 64 bytes into the state.
  private mutating func compress(_ block: Span<UInt8>) {
    var words = Self.words(of: block)
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in stride(from: 0, to: 64, by: 8) {
      if round >= 16 { for ahead in 0..<8 { Self.extend(&words, at: round + ahead) } }
      // The eight words change places with each round; after eight they are back.
      Self.mix(a, b, c, &d, e, f, g, &h, Self.addend(round, words))
      Self.mix(h, a, b, &c, d, e, f, &g, Self.addend(round + 1, words))
      Self.mix(g, h, a, &b, c, d, e, &f, Self.addend(round + 2, words))
      Self.mix(f, g, h, &a, b, c, d, &e, Self.addend(round + 3, words))
      Self.mix(e, f, g, &h, a, b, c, &d, Self.addend(round + 4, words))
      Self.mix(d, e, f, &g, h, a, b, &c, Self.addend(round + 5, words))
      Self.mix(c, d, e, &f, g, h, a, &b, Self.addend(round + 6, words))
      Self.mix(b, c, d, &e, f, g, h, &a, Self.addend(round + 7, words))
    }
    state = state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  private static func words(of block: Span<UInt8>) -> [16 of UInt32] {
    var words: [16 of UInt32] = .init(repeating: 0)
    let raw = unsafe block.bytes
    for index in 0..<16 {
      // The offset is checked against the block, and every pattern of bits is an integer.
      words[index] = unsafe raw.unsafeLoadUnaligned(
        fromByteOffset: 4 * index, as: UInt32.self
      ).bigEndian
    }
    return words
  }

  /// One round: `d` and `h` change, the other words only move.
  @inline(__always)
  private static func mix(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ addend: UInt32
  ) {
    h = h &+ sum(e, 6, 11, 25) &+ (g ^ (e & (f ^ g))) &+ addend
    d = d &+ h
    h = h &+ sum(a, 2, 13, 22) &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always)
  private static func addend(_ round: Int, _ words: borrowing [16 of UInt32]) -> UInt32 {
    constants[round] &+ words[round & 15]
  }

  /// Replaces the oldest word of the message schedule by the one of this round.
  @inline(__always)
  private static func extend(_ words: inout [16 of UInt32], at round: Int) {
    let early = words[(round + 1) & 15]
    let late = words[(round + 14) & 15]
    let lowSigma = rotate(early, 7) ^ rotate(early, 18) ^ early &>> 3
    let highSigma = rotate(late, 17) ^ rotate(late, 19) ^ late &>> 10
    words[round & 15] = words[round & 15] &+ words[(round + 9) & 15] &+ lowSigma &+ highSigma
  }

  @inline(__always)
  private static func sum(_ word: UInt32, _ x: UInt32, _ y: UInt32, _ z: UInt32) -> UInt32 {
    rotate(word, x) ^ rotate(word, y) ^ rotate(word, z)
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [64 of UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
