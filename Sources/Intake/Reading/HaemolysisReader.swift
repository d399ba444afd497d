/// Reads from a comment whether the specimen was haemolysed.
package enum HaemolysisReader {
  /// Whether the text says so, in one of several languages, and does not deny it.
  package static func isHaemolysed(_ text: String) -> Bool {
    if !text.utf8.contains(where: { $0 | 0x20 == 0x6C }) { return false }
    let sentences = text.unicodeScalars.split { ";.,!?\n|".unicodeScalars.contains($0) }
    for sentence in sentences {
      let words = PlainText.folded(String(String.UnicodeScalarView(sentence))).split(separator: " ")
      if words.indices.contains(where: { isAffirmed(words, $0) }) { return true }
    }
    return false
  }

  /// Whether the text says so, in one of several languages, and does not deny it.
  package static func isHaemolysed(_ bytes: Span<UInt8>) -> Bool {
    bytes.isEmpty ? false : isHaemolysed(PlainText.string(bytes))
  }
}

extension HaemolysisReader {
  private static func isAffirmed(_ words: [Substring], _ index: Int) -> Bool {
    guard stems.contains(where: { words[index].hasPrefix($0) }) else { return false }
    return !isDeniedBefore(words, index) && !isDeniedBehind(words, index)
  }

  /// Whether a denial stands before the word, with nothing but neutral words between.
  private static func isDeniedBefore(_ words: [Substring], _ index: Int) -> Bool {
    for word in words[..<index].reversed() {
      if denials.contains(word) { return true }
      if !neutral.contains(word) { return false }
    }
    return false
  }

  /// Whether what follows denies it, or makes it another thing than the specimen.
  private static func isDeniedBehind(_ words: [Substring], _ index: Int) -> Bool {
    let next = words[(index + 1)...].drop { neutral.contains($0) }
    guard let word = next.first else { return false }
    // A bare figure of a haemolysis index says nothing without its scale.
    if word == "index" { return !next.contains { marks.contains($0) } }
    return others.contains(word) || absences.contains(word)
  }

  private static let stems = [
    "hemoly", "haemoly", "hamoly", "hemolis", "hemoliz", "emolis", "emolizz", "lysed", "lyzed",
  ]
  private static let denials: Set<Substring> = [
    "no", "not", "non", "without", "nicht", "kein", "keine", "ohne", "ingen", "ikke", "inte", "pas",
    "sans", "sin", "senza", "geen", "niet", "sem", "nao", "if", "wenn", "negative", "absent",
    "never",
  ]
  private static let neutral: Set<Substring> = [
    "evidence", "of", "visible", "visibly", "sign", "signs", "any", "grossly", "gross", "apparent",
    "significant", "d", "l", "is", "was", "the", "specimen", "sample", "serum", "plasma",
    "detected", "observed", "seen", "present",
  ]
  private static let others: Set<Substring> = ["anemia", "anaemia", "uremic", "uraemic", "disease"]
  private static let absences: Set<Substring> = [
    "none", "negative", "neg", "absent", "nil", "no", "not", "0", "nein", "nicht",
  ]
  private static let marks: Set<Substring> = [
    "high", "elevated", "above", "exceeded", "exceeds", "raised", "moderate", "severe", "marked",
    "gross", "positive",
  ]
}
