import Laboratory

/// Names a piece of a page that depends on nothing but what is put together here, so that a page that prints it
/// again copies its bytes.
struct TextPiece: Hashable {
  /// Which part of the report it is.
  enum Kind: UInt {
    case listsAreGeneral, background, links, foods, recorded, urgency, consideration, advice,
      article, notice
  }

  private var parts: [UInt]

  init(_ kind: Kind, _ parts: [Int] = []) {
    self.parts = [kind.rawValue]
    self.parts.append(contentsOf: parts.lazy.map { UInt(bitPattern: $0) })
  }

  mutating func add(_ number: Int) { parts.append(UInt(bitPattern: number)) }

  /// Adds links in their order, each by everything that is printed of it.
  mutating func add(_ links: [KnowledgeLink]) {
    parts.reserveCapacity(parts.count + 3 * links.count + 1)
    for link in links {
      add(link.term)
      add(link.qualifier)
      add(Int(link.articles.rawValue))
    }
    add(-1)
  }

  /// A text that lives as long as the program is told from all others by where it stands and how long it is.
  private mutating func add(_ text: StaticString) {
    guard text.hasPointerRepresentation else { return add(Int(text.unicodeScalar.value)) }
    unsafe add(Int(bitPattern: text.utf8Start))
    add(text.utf8CodeUnitCount)
  }
}
