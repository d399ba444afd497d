package import Laboratory

/// Reads administrative sex: words, letters, ISO/IEC 5218 digits, SNOMED CT and OMOP codes.
package enum SexReader {
  /// - Returns: `.unknown` for text that says nothing of it.
  package static func sex(_ bytes: Span<UInt8>) -> Sex {
    if bytes.isEmpty { return .unknown }
    if bytes.isWord("f") || bytes.isWord("female") { return .female }
    if bytes.isWord("m") || bytes.isWord("male") { return .male }
    return sex(PlainText.string(bytes))
  }

  /// - Returns: `.unknown` for text that says nothing of it.
  package static func sex(_ text: String) -> Sex {
    switch PlainText.folded(text) {
    case "f", "female", "woman", "girl", "w", "weiblich", "frau", "femme", "feminin", "femenino",
      "femminile", "vrouw", "kvinne", "kvinna", "2", "248152002", "8532",
      "hkbiologicalsexfemale":
      .female
    case "m", "male", "man", "boy", "mannlich", "mann", "homme", "masculin", "masculino",
      "maschile", "1", "248153007", "8507", "hkbiologicalsexmale":
      .male
    case "o", "other", "x", "d", "divers", "diverse", "intersex", "ambiguous", "a", "un",
      "undifferentiated", "nonbinary", "non binary", "hkbiologicalsexother":
      .other
    default: .unknown
    }
  }
}
