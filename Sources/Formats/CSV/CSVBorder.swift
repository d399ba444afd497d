/// Where the first row at or behind a position of a large file begins.
package struct CSVBorder: Sendable {
  /// The row's first byte; the end of the bytes looked at if none begins there.
  package private(set) var position: Int
  /// Line ends between the position asked for and the row.
  package private(set) var lineEnds = 0
  /// Whether a row begins in the bytes looked at.
  package private(set) var isFound = false

  /// `position`: where to begin; the byte before it must be in `bytes` unless it is the first.
  ///
  /// `startsQuoted`: whether the position lies inside a quoted field.
  package init(
    _ bytes: Span<UInt8>, from position: Int, startsQuoted: Bool, dialect: CSVDialect
  ) {
    self.position = position
    if position == 0 || (!startsQuoted && bytes[position - 1] == dialect.lineEnd) {
      isFound = true
      return
    }
    var quoted = startsQuoted
    while self.position < bytes.count {
      let byte = bytes[self.position]
      self.position += 1
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      guard byte == dialect.lineEnd else { continue }
      lineEnds += 1
      if !quoted {
        isFound = true
        return
      }
    }
  }
}
