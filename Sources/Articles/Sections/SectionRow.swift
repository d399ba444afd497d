import Laboratory

/// Under which headings one article says a term of one table.
struct SectionRow: Sendable {
  let term: StaticString
  let article: Article
  /// Places in the article's `headings`, counted from 0.
  let places: [Int]

  init(_ term: StaticString, _ article: Article, _ places: Int...) {
    self.term = term
    self.article = article
    self.places = places
  }
}
