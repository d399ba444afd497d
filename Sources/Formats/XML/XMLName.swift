/// The number of a name in a vocabulary: its position there, counted from 1. Namespaces are names
/// too.
package struct XMLName: Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  // The compiler would make the same, but for other modules to look up at each comparison.
  @inlinable package static func == (a: XMLName, b: XMLName) -> Bool { a.rawValue == b.rawValue }

  /// A name that the vocabulary does not hold, or no name at all.
  package static let unknown = XMLName(rawValue: 0)
}
