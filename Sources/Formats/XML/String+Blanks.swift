extension String {
  /// The text with any run of blanks as one and none at the ends.
  package var collapsingBlanks: String {
    var (isCollapsed, wasBlank) = (true, true)
    let bytes = utf8Span.span
    for index in bytes.indices {
      let isBlank = bytes[index] <= 0x20
      if isBlank, wasBlank || bytes[index] != 0x20 { isCollapsed = false }
      wasBlank = isBlank
    }
    return isCollapsed && !wasBlank ? self : String(collapsingBlanks: Array(utf8)[...])
  }

  /// Text with any run of blanks as one and none at the ends.
  package init(collapsingBlanks text: ArraySlice<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for byte in text {
      if byte > 0x20 {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    self = String(decoding: bytes, as: UTF8.self)
  }
}
