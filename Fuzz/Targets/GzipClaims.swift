import Formats

/// What holds of gzip: any bytes that are packed come out again, and nothing comes out of a torn packet.
enum GzipClaims {
  private static let limit = 1 << 20

  static func check(_ bytes: [UInt8]) {
    _ = try? Gzip.inflate(bytes.span, limit: limit)
    let packet = stored(bytes)
    claim(Gzip.isGzip(packet.span), "a packet is known")
    claim((try? Gzip.inflate(packet.span, limit: limit)) == bytes, "what was packed comes out")
    if !bytes.isEmpty {
      claim(throwsError(packet, limit: bytes.count - 1), "no more comes out than is allowed")
    }
    var choices = Choices(bytes)
    let torn = Array(packet.prefix(choices.next(packet.count)))
    if Gzip.isGzip(torn.span) { claim(throwsError(torn, limit: limit), "a torn packet is refused") }
    let twice = packet + packet
    claim((try? Gzip.inflate(twice.span, limit: limit)) == bytes + bytes, "members are joined")
  }

  private static func throwsError(_ packet: [UInt8], limit: Int) -> Bool {
    (try? Gzip.inflate(packet.span, limit: limit)) == nil
  }

  /// A gzip member whose blocks are stored as they are (RFC 1951 and 1952).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var packet: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      packet.append(rest.isEmpty ? 1 : 0)
      append(UInt32(block.count) | ~UInt32(block.count) << 16, to: &packet)
      packet += block
    } while !rest.isEmpty
    append(checksum(bytes), to: &packet)
    append(UInt32(bytes.count), to: &packet)
    return packet
  }

  private static func append(_ word: UInt32, to packet: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { packet.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
  }

  /// The CRC-32 of gzip.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }
}
