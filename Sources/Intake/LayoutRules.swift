/// What a layout says of cells rather than of headers.
package struct LayoutRules: Sendable {
  /// What an exporter's own words stand for, by fact and folded word: `4171756` is `<`.
  var words: [Fact: [String: String]] = [:]
  /// What holds for every row that has no column for it.
  var constants: [Fact: String] = [:]
  /// The age from which on all older people are given the same.
  var topCodedAge: Int?
  /// The age that birth dates of centuries ago stand for, and all greater ones.
  var topCodedBirth: Int?
  /// Whether dates were shifted, into the future too, so that nobody is recognised by them.
  var hasShiftedDates = false
  /// The file that says who the patients are, for messages.
  var people: String?

  /// A cell in the words that readers know.
  func translated(_ fact: Fact, _ text: String) -> String {
    guard let known = words[fact] else { return text }
    // `4171756.0` is what tables make of whole numbers.
    let word = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return known[Layout.folded(word)] ?? text
  }
}
