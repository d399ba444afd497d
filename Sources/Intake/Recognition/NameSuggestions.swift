package import Laboratory

/// Guesses which analyte an unknown name may mean, for people to decide: `Vit D 25 OH tot.` is like `25-OH vit D`.
///
/// Nothing is ever judged by a guess.
package struct NameSuggestions {
  private let known: [(pieces: Set<UInt32>, analyte: Analyte)]
  /// Names of one word.
  private let words: [String: Analyte]
  private let recognizer: Recognizer

  package init(_ tables: ReferenceTables) {
    known = tables.names.map { (Self.pieces($0.name), $0.analyte) }
    words = Dictionary(
      tables.names.map { (PlainText.folded($0.name), $0.analyte) }.filter { $0.0.count >= 4 },
      uniquingKeysWith: { first, _ in first })
    recognizer = Recognizer(tables)
  }

  /// The analyte whose names are most like a name; `nil` where none is, where two are, and for what is known to be
  /// something else.
  ///
  /// A LOINC code before the name has decided already.
  package subscript(_ name: String) -> Analyte? {
    if let word = name.split(separator: " ").first, LOINCCode.isWellFormed(String(word)) {
      return nil
    }
    let recognition = recognizer.recognize(loinc: nil, names: [name], specimen: nil, unit: nil)
    switch recognition {
    case .outsidePanel(.unknownName), .outsidePanel(.ambiguousName): break
    // A bare `Vitamin D` is only told by its unit.
    case .analyte(let analyte, _, _): return analyte
    case .outsidePanel: return nil
    }
    if Self.isElsewhere(name) { return nil }
    let pieces = Self.pieces(name)
    var best: [Analyte: Double] = [:]
    for (others, analyte) in known {
      let shared = Double(pieces.intersection(others).count)
      let likeness = 2 * shared / Double(pieces.count + others.count)
      best[analyte] = max(best[analyte] ?? 0, likeness)
    }
    let ranked = best.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    guard ranked.count > 1, ranked[0].value >= 0.65, ranked[0].value > ranked[1].value + 0.05 else {
      return byWord(name)
    }
    return ranked[0].key
  }

  /// The analyte that one of the words names, if they name no other.
  private func byWord(_ name: String) -> Analyte? {
    let named = Set(PlainText.folded(name).split(separator: " ").compactMap { words[String($0)] })
    return named.count == 1 ? named.first : nil
  }

  /// Whether another material is named.
  private static func isElsewhere(_ name: String) -> Bool {
    var reader = NameReader()
    return reader.bag(name).saysOtherMaterial
  }

  /// All pairs of neighbouring letters and digits, words' ends among them.
  private static func pieces(_ name: String) -> Set<UInt32> {
    var pieces: Set<UInt32> = []
    var last: UInt32 = 0x20
    for scalar in PlainText.folded(name).unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let next = isWord ? scalar.value : 0x20
      if next != 0x20 || last != 0x20 { pieces.insert(last << 16 | next & 0xFFFF) }
      last = next
    }
    pieces.insert(last << 16 | 0x20)
    return pieces
  }
}
