/// The shape of a LOINC code.
enum LOINCCode {
  /// One to six digits, a dash and a check digit. Local codes are often sent under LOINC's name.
  static func isWellFormed(_ code: String) -> Bool {
    let bytes = code.utf8Span.span
    guard (3...8).contains(bytes.count) else { return false }
    for position in bytes.indices {
      let (byte, isDash) = (bytes[position], position == bytes.count - 2)
      guard isDash ? byte == 0x2D : byte &- 0x30 < 10 else { return false }
    }
    return true
  }
}
