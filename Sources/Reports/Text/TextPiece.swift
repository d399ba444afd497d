import Laboratory

/// Names a piece of a page that depends on nothing but what is put together here, so that a page that prints it
/// again copies its bytes.
struct TextPiece: Hashable {
  /// Which part of the report it is.
  enum Kind: UInt {
    case listsAreGeneral, background, symptoms, foods, recorded, consideration, advice, withheld,
      article, notice
  }

  private var parts: [UInt] = []
  /// Follows from the parts.
  private var hash: UInt = 0

  init(_ kind: Kind, _ parts: [Int] = []) {
    self.parts.reserveCapacity(48)
    add(Int(kind.rawValue))
    for part in parts { add(part) }
  }

  mutating func add(_ number: Int) {
    let part = UInt(bitPattern: number)
    parts.append(part)
    // Multiplying carries upwards only; the halves change places for the next part.
    let product = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
    hash = product << 32 | product >> 32
  }

  /// Adds links in their order, each by everything that is printed of it.
  mutating func add(_ links: [KnowledgeLink]) {
    for link in links {
      add(link.term)
      add(link.qualifier)
      add(Int(link.articles.rawValue) << 16 | Int(link.kind.rawValue) << 8 | link.strength.number)
    }
    add(-1)
  }

  /// A text that lives as long as the program is told from all others by where it stands and how long it is.
  mutating func add(_ text: StaticString) {
    guard text.hasPointerRepresentation else { return add(Int(text.unicodeScalar.value)) }
    unsafe add(Int(bitPattern: text.utf8Start))
    add(text.utf8CodeUnitCount)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension KnowledgeLink.Strength {
  fileprivate var number: Int {
    switch self {
    case .direct: 0
    case .may: 1
    case .indirect: 2
    }
  }
}
