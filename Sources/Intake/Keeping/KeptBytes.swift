/// Writes values one behind the other, to be read again by `KeptBytesReader` in the same order.
package struct KeptBytes: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Appends a number, seven bits a byte.
  package mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func append(_ number: Int) {
    // The sign goes to the lowest bit, so that small numbers stay short.
    append(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
  }

  package mutating func append(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  package mutating func append(_ text: String) { append(Array(text.utf8)) }

  /// Appends some bytes and how many they are.
  package mutating func append(_ other: some Collection<UInt8>) {
    append(UInt64(other.count))
    bytes.append(contentsOf: other)
  }

  /// Appends whether there is a value, and the value.
  mutating func append<Value>(
    _ value: Value?, _ body: (inout KeptBytes, Value) -> Void
  ) {
    append(value != nil)
    if let value { body(&self, value) }
  }

  package mutating func append(_ text: String?) { append(text) { $0.append($1) } }

  mutating func append(_ number: Int?) { append(number) { $0.append($1) } }

  /// Appends how many values there are, and each.
  package mutating func append<Values: Collection>(
    all values: Values, _ body: (inout KeptBytes, Values.Element) -> Void
  ) {
    append(UInt64(values.count))
    for value in values { body(&self, value) }
  }
}
