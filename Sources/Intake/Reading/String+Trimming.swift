extension String {
  /// Without blanks at the ends; `nil` if nothing is left.
  var trimmedOrNil: String? {
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    let bytes = utf8Span.span
    if bytes.isEmpty { return nil }
    if !isBlank(bytes[0]), !isBlank(bytes[bytes.count - 1]) { return self }
    guard let start = utf8.firstIndex(where: { !isBlank($0) }),
      let end = utf8.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(self[start...end])
  }

  /// The parts between ASCII characters of one kind, the empty ones only if asked for.
  func parts(between separator: Unicode.Scalar, keepingEmpty: Bool = false) -> [String] {
    utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: !keepingEmpty)
      .map { String(Substring($0)) }
  }
}
