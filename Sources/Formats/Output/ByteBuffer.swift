/// Bytes on their way out. Grows as needed; makes no strings.
package struct ByteBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var count: Int { bytes.count }
  package var isEmpty: Bool { bytes.isEmpty }

  package mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Forgets the bytes and keeps the room.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  package mutating func append(_ text: StaticString) {
    guard text.hasPointerRepresentation else {
      append(String(describing: text))
      return
    }
    // A static string's pointer is valid for ever and its count is its own.
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) { bytes.append(text.utf8Span.span) }

  package mutating func append(_ text: Substring) { bytes.append(contentsOf: text.utf8) }

  package mutating func append(_ text: Span<UInt8>) { bytes.append(text) }

  package mutating func append(_ other: ByteBuffer) { bytes.append(contentsOf: other.bytes) }

  package mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  package mutating func append(repeating byte: UInt8, count: Int) {
    for _ in 0..<max(0, count) { bytes.append(byte) }
  }

  /// Appends a decimal integer.
  package mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var power: UInt = 1
    while number.magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number.magnitude / power % 10))
      power /= 10
    }
  }
}
