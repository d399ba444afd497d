import Laboratory

/// The sentences that reports and messages print, as data; each subject has a file of its own.
enum Wording {}

/// A sentence and the articles it rests on; none where it is our own rule.
struct CitedSentence: Sendable {
  /// A part of the sentence that rests on articles of its own.
  typealias Clause = (text: String, articles: ArticleSet)

  private let clauses: [Clause]
  /// What we add to it, which no article says; empty for nothing.
  private let addition: String

  init(_ text: String, _ articles: ArticleSet = [], addition: String = "") {
    self.init([(text, articles)], addition: addition)
  }

  /// A sentence whose parts rest on different articles; each part brings the mark that parts it from the one
  /// before.
  init(_ clauses: [Clause], addition: String = "") {
    self.clauses = clauses
    self.addition = addition
  }

  /// A sentence that ends with the last of its parts.
  init(listing clauses: [Clause], addition: String = "") {
    var closed = clauses
    if let last = closed.popLast() { closed.append((last.text + ".", last.articles)) }
    self.init(closed, addition: addition)
  }

  /// Every article that the sentence cites.
  var articles: ArticleSet { clauses.reduce(into: []) { $0.formUnion($1.articles) } }

  /// The sentence, its citations and what stands behind it.
  var cited: String {
    var whole = ""
    for clause in clauses {
      whole += clause.text
      if !clause.articles.isEmpty { whole += " " + clause.articles.citation }
    }
    return addition.isEmpty ? whole : whole + " " + addition
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
