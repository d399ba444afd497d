package import Laboratory

/// What articles associate with a group of nutrients: never a link of a single nutrient's finding.
package struct GroupLink: Sendable {
  package let group: NutrientGroup
  package let kind: KnowledgeLink.Kind
  package let term: StaticString
  package let strength: KnowledgeLink.Strength
  /// Exactly the articles that say it.
  package let articles: ArticleSet
  /// What the articles attach to it; empty where nothing is.
  package let qualifier: StaticString

  init(_ row: LinkRow, kind: KnowledgeLink.Kind, group: NutrientGroup) {
    self.group = group
    self.kind = kind
    term = row.term
    strength = row.strength
    articles = row.articles
    qualifier = row.qualifier
  }
}
