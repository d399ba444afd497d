import Laboratory

/// The sentences that reports and messages print, as data; each subject has a file of its own.
enum Wording {}

/// A sentence and the articles it rests on; none where it is our own rule.
struct CitedSentence: Sendable {
  let text: String
  let articles: ArticleSet
  /// What we add to it, which no article says; empty for nothing.
  let addition: String

  init(_ text: String, _ articles: ArticleSet = [], addition: String = "") {
    self.text = text
    self.articles = articles
    self.addition = addition
  }

  /// The sentence, its citation and what stands behind it.
  var cited: String {
    var whole = text
    for part in [articles.isEmpty ? "" : articles.citation, addition] where !part.isEmpty {
      whole += whole.isEmpty ? part : " " + part
    }
    return whole
  }
}

extension ArticleSet {
  static let soreMuscles = ArticleSet(.soreMuscles)
  static let b12SoreMuscles = ArticleSet(.b12SoreMuscles)
  static let soreCalves = ArticleSet(.soreCalves)
  static let hardMuscles = ArticleSet(.hardMuscles)
  static let muscleLoss = ArticleSet(.muscleLoss)

  /// The short keys in brackets: `[sore-calves, muscle-loss]`.
  var citation: String {
    Int(rawValue) < Self.citations.count ? Self.citations[Int(rawValue)] : assembledCitation
  }

  /// The citations of all sets of five articles, which every report repeats.
  private static let citations = (0..<32).map { ArticleSet(rawValue: $0).assembledCitation }

  private var assembledCitation: String {
    "[" + articles.map { "\($0.key)" }.joined(separator: ", ") + "]"
  }
}
