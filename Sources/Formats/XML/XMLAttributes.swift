/// The attributes of one start tag, lent for the call that hands them over.
@safe
package struct XMLAttributes: ~Escapable {
  /// Five pointers an attribute: local name, prefix, namespace, start and end of the value.
  private let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let names: Unmanaged<XMLNameTable>
  package let count: Int
  /// The line on which the tag ends, counted from 1.
  package let line: Int
  /// The addresses of the document's own bytes: a value among them holds no reference.
  private let document: Range<UInt>

  /// - Parameters:
  ///   - base: five pointers for each of `count` attributes, valid as long as the result is used.
  ///   - count: how many attributes there are.
  ///   - line: where the tag ends.
  ///   - document: the addresses of the document's own bytes.
  ///   - names: tells names by their addresses.
  @_lifetime(immortal)
  @unsafe
  init(
    _ base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, line: Int,
    document: Range<UInt>, names: XMLNameTable
  ) {
    self.document = document
    unsafe self.base = base
    unsafe self.names = Unmanaged.passUnretained(names)
    self.count = unsafe base == nil ? 0 : count
    self.line = line
  }
}

extension XMLAttributes {
  /// The local name of an attribute; prefixes are passed over.
  package func name(_ index: Int) -> XMLName {
    precondition(index >= 0 && index < count)
    // The table outlives the call that lends the attributes; the index is below the count.
    guard let base = unsafe base, let name = unsafe base[index * 5] else { return .unknown }
    return unsafe names._withUnsafeGuaranteedRef { unsafe $0[name] }
  }

  /// Appends the characters of a value in UTF-8, references to characters resolved.
  package func append(valueAt index: Int, to bytes: inout [UInt8]) {
    let (start, value) = (bytes.count, value(index))
    bytes.append(value)
    // What the library had to change stands in memory of its own.
    if isInDocument(index) { return }
    if value.contains(UInt8(ascii: "&")) { Self.resolveAmpersands(in: &bytes, from: start) }
  }

  @inline(__always)
  private func isInDocument(_ index: Int) -> Bool {
    // `value(_:)` has checked the index.
    guard let base = unsafe base, let start = unsafe base[index * 5 + 3] else { return true }
    return document.contains(UInt(bitPattern: start))
  }

  /// The library resolves all references but leaves an ampersand as one to itself, `&#38;`.
  private static func resolveAmpersands(in bytes: inout [UInt8], from start: Int) {
    var (reading, writing) = (start, start)
    while reading < bytes.count {
      bytes[writing] = bytes[reading]
      let isAmpersand = bytes[reading...].starts(with: [0x26, 0x23, 0x33, 0x38, 0x3B])
      (reading, writing) = (reading + (isAmpersand ? 5 : 1), writing + 1)
    }
    bytes.removeLast(bytes.count - writing)
  }

  /// A value as the library lends it.
  @_lifetime(copy self)
  private func value(_ index: Int) -> Span<UInt8> {
    precondition(index >= 0 && index < count)
    guard let base = unsafe base, let start = unsafe base[index * 5 + 3],
      let end = unsafe base[index * 5 + 4], unsafe end > start
    else { return Span() }
    // The parser keeps the value's bytes from `start` to `end` for the call.
    let value = unsafe Span(_unsafeStart: start, count: end - start)
    return unsafe _overrideLifetime(value, copying: self)
  }
}
