/// A word as a number, so that names are compared without making strings.
enum WordHash {
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// Spreads a hash, so that sums of hashes stand for bags of words.
  static func spread(_ hash: UInt64) -> UInt64 {
    var value = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
    value = (value ^ value >> 32) &* 0xd6e8_feb8_6659_fd93
    return value ^ value >> 32
  }

  /// The words of a list separated by blanks.
  static func set(_ words: String) -> Set<UInt64> {
    Set(words.utf8.split(separator: 0x20).map { hash($0) })
  }
}
