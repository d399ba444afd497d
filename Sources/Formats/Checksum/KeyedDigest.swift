/// A digest that only who holds the key can make (HMAC-SHA-256; FIPS 198-1, RFC 2104).
package struct KeyedDigest: Sendable {
  /// What every message is put behind, and what the digest of that is put behind.
  private let inner: SHA256
  private let outer: SHA256

  private static let blockSize = 64

  /// `key`: any bytes, at least as many as guessing is to be kept from.
  package init(key: Span<UInt8>) {
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    if key.count > Self.blockSize {
      var digest = SHA256()
      digest.update(key)
      block.replaceSubrange(0..<32, with: digest.finalize())
    } else {
      for index in key.indices { block[index] = key[index] }
    }
    inner = Self.started(block, with: 0x36)
    outer = Self.started(block, with: 0x5C)
  }

  private static func started(_ block: [UInt8], with pad: UInt8) -> SHA256 {
    let padded = block.map { $0 ^ pad }
    var digest = SHA256()
    digest.update(padded.span)
    return digest
  }

  /// The 32 bytes of a message's digest.
  package func digest(of message: Span<UInt8>) -> [UInt8] {
    var (first, second) = (inner, outer)
    first.update(message)
    let middle = first.finalize()
    second.update(middle.span)
    return second.finalize()
  }
}
