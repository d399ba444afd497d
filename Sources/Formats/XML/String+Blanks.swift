extension String {
  /// The text with any run of blanks as one and none at the ends.
  package var collapsingBlanks: String {
    var wasBlank = true
    let bytes = utf8Span.span
    for index in bytes.indices {
      let isBlank = bytes[index] <= 0x20
      if isBlank, wasBlank || bytes[index] != 0x20 {
        return String(collapsingBlanks: Array(utf8)[...])
      }
      wasBlank = isBlank
    }
    return wasBlank ? String(collapsingBlanks: Array(utf8)[...]) : self
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
