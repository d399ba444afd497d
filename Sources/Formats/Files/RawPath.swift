/// A path as the file system knows it: any bytes but zero, text or not.
package struct RawPath: Hashable, Sendable {
  /// The bytes with a zero behind them, as C takes them.
  let characters: [CChar]

  package init(_ text: String) {
    self.init(bytes: text.utf8)
  }

  /// - Parameter bytes: The path without a zero byte.
  package init(bytes: some Sequence<UInt8>) {
    characters = bytes.map { CChar(bitPattern: $0) } + [0]
  }

  private init(characters: [CChar]) {
    self.characters = characters
  }

  package var bytes: [UInt8] { characters.dropLast().map { UInt8(bitPattern: $0) } }

  /// The path of an entry of the folder that this path names.
  func appending(_ name: [UInt8]) -> RawPath {
    var whole: [CChar] = []
    whole.reserveCapacity(characters.count + name.count + 1)
    for character in characters where character != 0 { whole.append(character) }
    if whole.last != CChar(bitPattern: slash) { whole.append(CChar(bitPattern: slash)) }
    for byte in name { whole.append(CChar(bitPattern: byte)) }
    whole.append(0)
    return RawPath(characters: whole)
  }

  /// The bytes behind the last separator, or all of them.
  package var lastComponent: [UInt8] {
    let name = characters.dropLast()
    let start = name.lastIndex(of: CChar(bitPattern: slash)).map { $0 + 1 } ?? 0
    return name[start...].map { UInt8(bitPattern: $0) }
  }

  /// The folder that holds the entry: `.` for a bare name.
  var parent: RawPath {
    let whole = bytes
    guard let separator = whole.lastIndex(of: slash) else { return RawPath(".") }
    return separator == 0 ? RawPath("/") : RawPath(bytes: whole[..<separator])
  }
}

private let slash = UInt8(ascii: "/")
