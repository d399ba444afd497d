/// How much one document holds of what the library slows down with, each with its bound.
struct XMLBounds {
  /// How many attributes, namespaces counted, one element may have, and how many may be declared: the library compares
  /// each with each.
  static let attributes = 4096
  /// How many names one document may bring along: the library's look-up slows down with each.
  private static let names = 200_000
  /// How many values a document's own declarations may add to its elements, all together.
  private static let defaults = 1 << 16

  private let namesBefore: Int
  private var elements = 0
  private var declarations = 0
  private var defaults = 0

  /// - Parameter namesBefore: how many names are known before the document.
  init(namesBefore: Int) {
    self.namesBefore = namesBefore
  }

  /// Counts an element; names and memory are looked at once in a while.
  ///
  /// - Returns: why the document cannot be read on, if it cannot.
  mutating func excess(names: () -> Int, hasRoom: () -> Bool) -> XMLError.Kind? {
    elements &+= 1
    if elements & 1023 != 0 { return nil }
    if names() - namesBefore > Self.names { return .tooLarge }
    return elements & 16_383 != 0 || hasRoom() ? nil : .outOfMemory
  }

  /// Counts a declared attribute.
  mutating func admitsDeclaration() -> Bool {
    declarations += 1
    return declarations <= Self.attributes
  }

  /// Counts what declarations added to an element.
  mutating func admits(defaults count: Int) -> Bool {
    defaults += count
    return defaults <= Self.defaults
  }
}
