/// Reads what `KeptBytes` wrote. Whatever the bytes are, it reads none that is not there.
package struct KeptBytesReader {
  private let bytes: [UInt8]
  package private(set) var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything was read.
  package var isAtEnd: Bool { position == bytes.count }

  package mutating func byte() throws(KeptBytesError) -> UInt8 {
    guard position < bytes.count else { throw .damaged }
    position += 1
    return bytes[position - 1]
  }

  package mutating func number() throws(KeptBytesError) -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let byte = try byte()
      guard shift < 63 || byte <= 1 else { throw .damaged }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  package mutating func integer() throws(KeptBytesError) -> Int {
    let number = try number()
    return Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
  }

  /// A number that fits a narrower type.
  package mutating func number<Narrow: FixedWidthInteger>(
    as type: Narrow.Type
  ) throws(KeptBytesError) -> Narrow {
    guard let narrow = Narrow(exactly: try number()) else { throw .damaged }
    return narrow
  }

  package mutating func integer<Narrow: FixedWidthInteger>(
    as type: Narrow.Type
  ) throws(KeptBytesError) -> Narrow {
    guard let narrow = Narrow(exactly: try integer()) else { throw .damaged }
    return narrow
  }

  package mutating func truth() throws(KeptBytesError) -> Bool {
    let byte = try byte()
    guard byte <= 1 else { throw .damaged }
    return byte == 1
  }

  package mutating func someBytes() throws(KeptBytesError) -> ArraySlice<UInt8> {
    let count = try number(as: Int.self)
    guard count <= bytes.count - position else { throw .damaged }
    position += count
    return bytes[position - count..<position]
  }

  package mutating func text() throws(KeptBytesError) -> String {
    String(decoding: try someBytes(), as: UTF8.self)
  }

  /// The bytes that were read since a position.
  func bytes(since start: Int) -> [UInt8] { Array(bytes[start..<position]) }

  mutating func optional<Value>(
    _ body: (inout KeptBytesReader) throws(KeptBytesError) -> Value
  ) throws(KeptBytesError) -> Value? {
    try truth() ? try body(&self) : nil
  }

  package mutating func optionalText() throws(KeptBytesError) -> String? {
    try optional { (reader) throws(KeptBytesError) in try reader.text() }
  }

  mutating func optionalInteger() throws(KeptBytesError) -> Int? {
    try optional { (reader) throws(KeptBytesError) in try reader.integer() }
  }

  package mutating func all<Value>(
    _ body: (inout KeptBytesReader) throws(KeptBytesError) -> Value
  ) throws(KeptBytesError) -> [Value] {
    let count = try number(as: Int.self)
    // Each value takes a byte or more.
    guard count <= bytes.count - position else { throw .damaged }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  /// A case by its number.
  mutating func value<Case: RawRepresentable>(
    _ type: Case.Type
  ) throws(KeptBytesError) -> Case where Case.RawValue: FixedWidthInteger {
    guard let value = Case(rawValue: try number(as: Case.RawValue.self)) else { throw .damaged }
    return value
  }
}

/// Why bytes that were kept cannot be read.
package enum KeptBytesError: Error {
  case damaged
}
