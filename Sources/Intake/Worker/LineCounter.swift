/// Tells lines of a text, counting only as far as it is asked.
struct LineCounter: Sendable {
  private var position: Int
  private var line: Int
  private let lineEnd: UInt8

  /// `line`: the line on which `position` stands, counted from 1.
  init(position: Int = 0, line: Int = 1, lineEnd: UInt8 = 0x0A) {
    self.position = position
    self.line = line
    self.lineEnd = lineEnd
  }

  /// The line on which a position stands that lies behind all that were asked before.
  mutating func line(at target: Int, _ bytes: Span<UInt8>) -> Int {
    while position < target {
      if bytes[position] == lineEnd { line += 1 }
      position += 1
    }
    return line
  }
}
