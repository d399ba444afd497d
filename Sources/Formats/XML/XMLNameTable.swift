/// Finds a name's number by the address at which a parser's dictionary keeps the name.
///
/// The dictionary keeps every name once, so that comparing addresses compares names.
@safe
final class XMLNameTable {
  private var addresses: [UInt]
  private var numbers: [UInt16]
  private let shift: UInt64

  /// - Parameter capacity: how many names will be inserted.
  init(capacity: Int) {
    var (size, bits) = (64, UInt64(6))
    while size < capacity * 4 { (size, bits) = (size * 2, bits + 1) }
    addresses = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
    shift = 64 - bits
  }

  /// Inserts a name; the first number of a name stays.
  func insert(_ address: UnsafePointer<UInt8>, _ name: XMLName) {
    let key = UInt(bitPattern: address)
    var slot = self.slot(key)
    while addresses[slot] != 0, addresses[slot] != key { slot = (slot + 1) & (addresses.count - 1) }
    if addresses[slot] == key { return }
    addresses[slot] = key
    numbers[slot] = name.rawValue
  }

  /// The number of the name at an address; 0 for one that was not inserted. Nothing is read there.
  subscript(address: UnsafePointer<UInt8>) -> XMLName {
    let key = UInt(bitPattern: address)
    var slot = self.slot(key)
    while addresses[slot] != 0 {
      if addresses[slot] == key { return XMLName(rawValue: numbers[slot]) }
      slot = (slot + 1) & (addresses.count - 1)
    }
    return .unknown
  }

  private func slot(_ key: UInt) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
