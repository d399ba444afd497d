/// Walks over printed text and sees plain ASCII where the text means it: full-width digits, no-break
/// blanks, typographic dashes and comparison signs.
struct FoldedBytes: ~Escapable {
  private let bytes: Span<UInt8>
  /// Offset of the character that `current` stands for.
  private(set) var position = 0
  /// The folded character; `end`, `lessOrEqual`, `greaterOrEqual`, `control` or `other` where it is none.
  private(set) var current: UInt8 = 0
  private var width = 0

  static let end: UInt8 = 0
  static let control: UInt8 = 1
  static let lessOrEqual: UInt8 = 2
  static let greaterOrEqual: UInt8 = 3
  static let other: UInt8 = 4

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
    fold()
  }

  mutating func advance() {
    position += width
    fold()
  }

  mutating func move(to offset: Int) {
    position = offset
    fold()
  }

  mutating func skipBlanks() {
    while current == 0x20 { advance() }
  }

  /// Passes one character if it is the current one.
  mutating func pass(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    advance()
    return true
  }

  var isAtDigit: Bool { current &- 0x30 < 10 }
  var isAtLetter: Bool { (current | 0x20) &- 0x61 < 26 }
  /// The digit as a number; meaningless elsewhere.
  var digit: UInt8 { current &- 0x30 }
}

extension FoldedBytes {
  private mutating func fold() {
    width = 1
    guard position < bytes.count else {
      (current, width) = (FoldedBytes.end, 0)
      return
    }
    let byte = bytes[position]
    switch byte {
    case 0x26: foldReference()
    case 0x21...0x7E: current = byte
    case 0x20, 0x09, 0x0A, 0x0D: current = 0x20
    case 0x80...: foldSequence(byte)
    default: current = FoldedBytes.control
    }
  }

  /// `&lt;` and `&gt;`, which some systems escape twice.
  private mutating func foldReference() {
    current = 0x26
    guard position + 4 <= bytes.count, bytes[position + 2] == 0x74, bytes[position + 3] == 0x3B
    else { return }
    switch bytes[position + 1] {
    case 0x6C: (current, width) = (0x3C, 4)
    case 0x67: (current, width) = (0x3E, 4)
    default: break
    }
  }

  private mutating func foldSequence(_ first: UInt8) {
    width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    current = FoldedBytes.other
    guard position + width <= bytes.count else {
      width = bytes.count - position
      return
    }
    let second = bytes[position + 1]
    if first == 0xC2, second == 0xA0 { current = 0x20 }
    guard first >= 0xE2, width == 3 else { return }
    current = FoldedBytes.folded(first, second, bytes[position + 2])
  }

  private static func folded(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF):
      0x20
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): 0x2D
    case (0xE2, 0x89, 0xA4), (0xE2, 0x89, 0xA6), (0xE2, 0xA9, 0xBD): lessOrEqual
    case (0xE2, 0x89, 0xA5), (0xE2, 0x89, 0xA7), (0xE2, 0xA9, 0xBE): greaterOrEqual
    case (0xEF, 0xBC, 0x81...0xBF): third - 0x60
    case (0xEF, 0xBD, 0x80...0x9E): third - 0x20
    default: other
    }
  }
}
