extension TextEncoding {
  /// Turns a text, without its mark, into UTF-8.
  ///
  /// The five bytes that windows-1252 leaves open become control characters, as in ISO-8859-1.
  ///
  /// - Returns: `nil` when the bytes are not in this encoding: malformed UTF-8, UTF-16 of an odd number
  ///   of bytes or with half a surrogate pair.
  package func decode(_ bytes: Span<UInt8>) -> [UInt8]? {
    switch self {
    case .utf8: isUTF8(bytes) ? Self.copy(bytes) : nil
    case .utf16LittleEndian: Self.decodeUTF16(bytes, low: 0)
    case .utf16BigEndian: Self.decodeUTF16(bytes, low: 1)
    case .windows1252: Self.decodeSingleBytes(bytes) { Self.windows1252Scalar($0) }
    case .latin1: Self.decodeSingleBytes(bytes) { UInt32($0) }
    }
  }

  private static func copy(_ bytes: Span<UInt8>) -> [UInt8] {
    var copy: [UInt8] = []
    // The buffer is the span's own and is read before the closure returns.
    unsafe bytes.withUnsafeBufferPointer { unsafe copy.append(contentsOf: $0) }
    return copy
  }

  private static func decodeSingleBytes(
    _ bytes: Span<UInt8>, _ scalar: (UInt8) -> UInt32
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 { text.append(byte) } else { append(scalar(byte), to: &text) }
    }
    return text
  }

  /// - Parameters:
  ///   - bytes: Code units of two bytes each.
  ///   - low: Which byte of a code unit is the less significant.
  /// - Returns: `nil` where a code unit or a surrogate pair is incomplete, and for a text that begins with zero, as
  ///   UTF-32 behind its mark does.
  private static func decodeUTF16(_ bytes: Span<UInt8>, low: Int) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    if bytes.count >= 2, bytes[0] == 0, bytes[1] == 0 { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 16)
    var high: UInt32?
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let unit = UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8
      switch (unit, high) {
      case (0xDC00..<0xE000, let first?):
        append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), to: &text)
        high = nil
      case (0xD800..<0xDC00, nil): high = unit
      case (0xD800..<0xE000, _), (_, .some): return nil
      default: append(unit, to: &text)
      }
    }
    return high == nil ? text : nil
  }

  /// Appends a scalar value, which must not be a surrogate, as UTF-8.
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func continuation(_ shift: UInt32) -> UInt8 {
      0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F)
    }
    switch scalar {
    case 0..<0x80:
      text.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      text.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      text.append(continuation(0))
    case 0x800..<0x10000:
      text.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      text.append(continuation(6))
      text.append(continuation(0))
    default:
      text.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      text.append(continuation(12))
      text.append(continuation(6))
      text.append(continuation(0))
    }
  }

  private static func windows1252Scalar(_ byte: UInt8) -> UInt32 {
    (0x80..<0xA0).contains(byte) ? windows1252Specials[Int(byte) - 0x80] : UInt32(byte)
  }

  /// What 0x80 to 0x9F mean in windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt).
  private static let windows1252Specials: [32 of UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
