internal import Formats

/// The pieces of a document's narrative that have an identity, so that entries can point at them.
struct CDANarrative {
  private var text: [UInt8] = []
  private var pieces: [String: Range<Int>] = [:]
  /// For each open element of the narrative its identity and where its text begins, if it has one.
  private var open: [(identity: String, start: Int)?] = []
  private var openPieces = 0

  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    begin()
  }

  /// Begins a section's narrative: the element around it all.
  mutating func begin() {
    open = [nil]
    openPieces = 0
  }

  /// - Returns: whether text is wanted from here on.
  mutating func open(_ attributes: borrowing XMLAttributes) -> Bool {
    for index in 0..<attributes.count
    where attributes.name(index) == XMLWord.identity.name {
      var identity: [UInt8] = []
      attributes.append(valueAt: index, to: &identity)
      open.append((String(decoding: identity, as: UTF8.self), text.count))
      openPieces += 1
      return true
    }
    // Table cells and paragraphs of one piece are words apart.
    if openPieces > 0 { text.append(0x20) }
    open.append(nil)
    return false
  }

  mutating func append(_ bytes: Span<UInt8>) {
    text.append(bytes)
  }

  mutating func close() {
    guard let closed = open.popLast(), let piece = closed else { return }
    pieces[piece.identity] = piece.start..<text.count
    openPieces -= 1
  }

  /// The text that a reference such as `#r1` points at; `nil` if there is none.
  func text(at reference: XMLElement?) -> String? {
    guard let target = reference?.value, let piece = pieces[target.withoutHash] else { return nil }
    return String(collapsingBlanks: text[piece]).trimmedOrNil
  }
}

extension String {
  fileprivate var withoutHash: String { hasPrefix("#") ? String(dropFirst()) : self }
}
