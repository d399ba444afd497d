private import CByteMasks

extension TextEncoding {
  /// Tells a text's encoding from its bytes.
  ///
  /// In this order: a byte-order mark, unless it is that of UTF-8 before what is none; the zero bytes that
  /// UTF-16 puts between ASCII characters; valid UTF-8; otherwise windows-1252, in which every sequence of bytes
  /// is a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, or its beginning.
  ///   - isWhole: Whether the text ends here. A beginning may stop inside a character.
  /// - Returns: The encoding, and how many bytes of mark stand before the text.
  package static func detect(
    _ bytes: Span<UInt8>, isWhole: Bool = true
  ) -> (encoding: TextEncoding, markLength: Int) {
    if let marked = marked(bytes) {
      let keepsPromise = marked.encoding != .utf8 || isUTF8(bytes, isWhole: isWhole)
      return keepsPromise ? marked : (.windows1252, marked.markLength)
    }
    if let order = unmarkedUTF16(bytes) { return (order, 0) }
    return (isUTF8(bytes, isWhole: isWhole) ? .utf8 : .windows1252, 0)
  }

  /// This encoding as it applies to a text that somebody said is in it.
  ///
  /// The text's own mark decides the byte order of UTF-16, and is no part of the text.
  package func applied(to bytes: Span<UInt8>) -> (encoding: TextEncoding, markLength: Int) {
    guard let marked = Self.marked(bytes) else { return (self, 0) }
    if marked.encoding == self || (marked.encoding.isUTF16 && isUTF16) { return marked }
    return (self, 0)
  }

  private var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  private static func marked(
    _ bytes: Span<UInt8>
  ) -> (encoding: TextEncoding, markLength: Int)? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return (.utf16LittleEndian, 2)
    case (0xFE, 0xFF): return (.utf16BigEndian, 2)
    case (0xEF, 0xBB): return bytes.count >= 3 && bytes[2] == 0xBF ? (.utf8, 3) : nil
    default: return nil
    }
  }

  /// The byte order of UTF-16 without a mark, or `nil` when the text does not look like it.
  ///
  /// The first two characters must be ASCII and so must nine in ten of the first 512.
  private static func unmarkedUTF16(_ bytes: Span<UInt8>) -> TextEncoding? {
    guard bytes.count >= 4 else { return nil }
    let littleEndian = bytes[1] == 0 && bytes[3] == 0
    let bigEndian = bytes[0] == 0 && bytes[2] == 0
    guard littleEndian != bigEndian else { return nil }
    let low = littleEndian ? 0 : 1
    guard isText(bytes[low]), isText(bytes[low + 2]) else { return nil }
    let pairs = min(bytes.count / 2, 512)
    var narrow = 0
    for pair in 0..<pairs where bytes[2 * pair + 1 - low] == 0 && bytes[2 * pair + low] != 0 {
      narrow += 1
    }
    guard narrow * 10 >= pairs * 9 else { return nil }
    return littleEndian ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isText(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D || (0x20..<0x7F).contains(byte)
  }
}

/// Whether the bytes are well-formed UTF-8; ASCII passes 64 bytes at a time.
///
/// - Parameters:
///   - bytes: The text, or its beginning.
///   - isWhole: Whether a character cut off by the last byte is an error.
/// - Returns: `false` for surrogates and overlong forms too.
package func isUTF8(_ bytes: Span<UInt8>, isWhole: Bool = true) -> Bool {
  var position = 0
  while position < bytes.count {
    position = endOfASCIIBlocks(bytes, from: position)
    while position &+ 8 <= bytes.count,
      bytes.word(at: position, count: 8) & 0x8080_8080_8080_8080 == 0
    {
      position &+= 8
    }
    guard position < bytes.count else { return true }
    if bytes[position] < 0x80 {
      position &+= 1
      continue
    }
    guard let end = endOfCharacter(bytes, at: position) else { return false }
    if end > bytes.count { return !isWhole }
    position = end
  }
  return true
}

/// Behind the last of the blocks of 64 bytes from a position on that are all ASCII.
private func endOfASCIIBlocks(_ bytes: Span<UInt8>, from start: Int) -> Int {
  unsafe bytes.withUnsafeBufferPointer { pointer in
    guard let base = pointer.baseAddress else { return start }
    var position = start
    while position &+ 64 <= bytes.count {
      // 64 bytes stand behind `position`, as the loop just proved.
      if unsafe byte_masks_of_64(base + position, 0, 0).high_bits != 0 { break }
      position &+= 64
    }
    return position
  }
}

/// Where a character ends that begins with a byte which is not ASCII; behind the bytes if they cut it off.
///
/// - Returns: `nil` where no character of UTF-8 begins.
func endOfCharacter(_ bytes: Span<UInt8>, at position: Int) -> Int? {
  guard let (length, second) = sequence(after: bytes[position]) else { return nil }
  let end = min(bytes.count, position + length)
  if position + 1 < end, !second.contains(bytes[position + 1]) { return nil }
  for place in min(position + 2, end)..<end where bytes[place] & 0xC0 != 0x80 { return nil }
  return position + length
}

/// How many bytes a character has by its first byte, and what its second may be (Unicode, table 3-7).
private func sequence(after first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
  switch first {
  case 0xC2...0xDF: (2, 0x80...0xBF)
  case 0xE0: (3, 0xA0...0xBF)
  case 0xED: (3, 0x80...0x9F)
  case 0xE1...0xEF: (3, 0x80...0xBF)
  case 0xF0: (4, 0x90...0xBF)
  case 0xF1...0xF3: (4, 0x80...0xBF)
  case 0xF4: (4, 0x80...0x8F)
  default: nil
  }
}
