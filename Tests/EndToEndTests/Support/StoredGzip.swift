import Foundation

/// A gzip file whose data are stored as they stand, so that each part of it can be made wrong.
struct StoredGzip {
  let bytes: Data

  /// `checksum`, `length`: said instead of the right ones.
  init(_ content: Data, checksum: UInt32? = nil, length: UInt32? = nil) {
    var file = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    // One last block of up to 65535 bytes that are not compressed.
    file.append(1)
    file.append(Self.littleEndian(UInt32(content.count)).prefix(2))
    file.append(Self.littleEndian(~UInt32(content.count)).prefix(2))
    file.append(content)
    file.append(Self.littleEndian(checksum ?? Self.checksum(of: content)))
    file.append(Self.littleEndian(length ?? UInt32(content.count)))
    bytes = file
  }

  private static func littleEndian(_ number: UInt32) -> Data {
    Data((0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }

  /// CRC-32 as in RFC 1952.
  private static func checksum(of content: Data) -> UInt32 {
    var register: UInt32 = .max
    for byte in content {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register >> 1 ^ (register & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~register
  }
}
