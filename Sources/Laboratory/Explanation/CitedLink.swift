/// A link of a finding with the places where its articles say it.
package struct CitedLink: Sendable {
  package var link: KnowledgeLink
  /// The one block that holds a food back; `nil` for a symptom, and for a food that is not held back.
  package var withheldBecause: SafetyBlocks?
  /// Each article of the link with the headings under which it says it.
  package var citations: [Citation]

  package init(
    _ link: KnowledgeLink, withheldBecause block: SafetyBlocks? = nil, citations: [Citation]
  ) {
    self.link = link
    withheldBecause = block
    self.citations = citations
  }

  /// The headings of one article.
  package struct Citation: Sendable {
    package var article: Article
    package var sections: [StaticString]

    package init(_ article: Article, sections: [StaticString]) {
      self.article = article
      self.sections = sections
    }
  }
}
