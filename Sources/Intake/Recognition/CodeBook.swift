/// What a laboratory's own codes mean, from a dictionary beside its results.
package struct CodeBook: Sendable {
  /// What a dictionary says of one code.
  struct Entry: Equatable, Sendable {
    var loinc: String?
    var name: String?
    var specimen: String?
    var unit: String?
  }

  private var entries: [String: Entry] = [:]
  /// Codes that mean nothing of the panel, as far as they are kept: one that is explained as both means neither.
  private var others: Set<String> = []
  private static let mostOthers = 100_000

  package init() {}

  package var isEmpty: Bool { entries.isEmpty && others.isEmpty }

  /// What a code means, or `nil` if it is not there.
  subscript(_ code: String) -> Entry? { others.contains(code) ? nil : entries[code] }

  /// Takes note of a code that means nothing of the panel.
  mutating func addOther(_ code: String) {
    if entries[code] != nil || others.count < Self.mostOthers { others.insert(code) }
  }

  /// Whether a code is known to stand in no dictionary.
  func lacks(_ code: String) -> Bool {
    entries[code] == nil && !others.contains(code) && others.count < Self.mostOthers
  }

  /// Takes another dictionary in.
  package mutating func merge(_ other: CodeBook) {
    for (code, entry) in other.entries { add(code, entry) }
    for code in other.others { addOther(code) }
  }

  /// Takes a code in. One that is explained twice, in different words, is explained not at all.
  mutating func add(_ code: String, _ entry: Entry) {
    guard let known = entries[code] else {
      entries[code] = entry
      return
    }
    if known != entry { entries[code] = Entry() }
  }
}
