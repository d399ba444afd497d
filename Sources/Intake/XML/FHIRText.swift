internal import Formats

/// Reads what is printed of a CodeableConcept.
enum FHIRText {
  /// Text, display or code, the first that is there.
  static func printed(_ concept: XMLElement) -> String? {
    if let text = concept.value(.text) { return text }
    for coding in concept.children(.coding) {
      if let display = coding.value(.display) { return display }
    }
    return concept.first(.coding)?.value(.code)
  }
}
