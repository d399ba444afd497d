import Laboratory

/// One row of a table of links: a term, how firmly it is said and by which articles.
struct LinkRow: Sendable {
  let term: StaticString
  let strength: KnowledgeLink.Strength
  let articles: ArticleSet
  let qualifier: StaticString

  init(
    _ term: StaticString, _ strength: KnowledgeLink.Strength, _ articles: ArticleSet,
    _ qualifier: StaticString = ""
  ) {
    self.term = term
    self.strength = strength
    self.articles = articles
    self.qualifier = qualifier
  }
}

extension ArticleSet {
  static let soreMuscles = ArticleSet(.soreMuscles)
  static let b12SoreMuscles = ArticleSet(.b12SoreMuscles)
  static let soreCalves = ArticleSet(.soreCalves)
  static let hardMuscles = ArticleSet(.hardMuscles)
  static let muscleLoss = ArticleSet(.muscleLoss)
}
