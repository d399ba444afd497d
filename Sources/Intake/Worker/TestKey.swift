import Formats

/// The fields of a row that tell what was measured: code, specimen, unit and name.
struct TestKey {
  let code: CSVField
  let specimen: CSVField
  let unit: CSVField
  let name: CSVField

  /// A hash of all four and of where one ends.
  @inline(__always)
  func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = bytes.hash(code.range, seed: 0)
    hash = bytes.hash(unit.range, seed: hash)
    hash = bytes.hash(name.range, seed: hash)
    return bytes.hash(specimen.range, seed: hash)
  }

  /// The key as it is kept: each field with a separator behind it.
  func kept(_ bytes: Span<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    for field in [code, unit, name, specimen] {
      for position in field.range { kept.append(bytes[position]) }
      kept.append(0x1F)
    }
    return kept
  }

  /// Whether this key of a row is a kept one.
  @inline(__always)
  func matches(_ bytes: Span<UInt8>, _ kept: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count == code.count &+ unit.count &+ name.count &+ specimen.count &+ 4 else {
      return false
    }
    var start = range.lowerBound
    return Self.take(code, bytes, kept, &start) && Self.take(unit, bytes, kept, &start)
      && Self.take(name, bytes, kept, &start) && Self.take(specimen, bytes, kept, &start)
  }

  @inline(__always)
  private static func take(
    _ field: CSVField, _ bytes: Span<UInt8>, _ kept: Span<UInt8>, _ start: inout Int
  ) -> Bool {
    guard bytes.matches(field.range, kept, at: start), kept[start &+ field.count] == 0x1F else {
      return false
    }
    start &+= field.count &+ 1
    return true
  }
}
