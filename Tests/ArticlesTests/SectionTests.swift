import Articles
import Laboratory
import Testing

@Suite("The sections of a link") struct SectionTests {
  @Test("are headings of each article that it cites, and of no other", arguments: Nutrient.allCases)
  func nutrients(nutrient: Nutrient) {
    for link in ArticleLinks.links(of: nutrient) {
      for article in Article.allCases {
        expect(
          ArticleLinks.sections(of: link, in: article), belongTo: article,
          cited: link.articles.articles.contains(article), "\(link.term)")
      }
    }
  }

  @Test(
    "of a group are headings of each article that it cites, and of no other",
    arguments: NutrientGroup.allCases)
  func groups(group: NutrientGroup) {
    for link in ArticleLinks.links(of: group) {
      for article in Article.allCases {
        expect(
          ArticleLinks.sections(of: link, in: article), belongTo: article,
          cited: link.articles.articles.contains(article), "\(link.term)")
      }
    }
  }

  @Test(
    "are those where the article says it",
    arguments: [
      (
        .vitaminD, "proximal muscle weakness", .soreMuscles,
        ["Symptoms of Vitamin D Deficiency"]
      ),
      (
        .potassium, "bananas", .soreCalves,
        [
          "Potassium and Electrolyte Imbalance", "Frequently Asked Questions, answer 4",
        ]
      ),
      (
        .magnesium, "seizures", .hardMuscles, ["Frequently Asked Questions, answer 3"]
      ),
    ] as [(Nutrient, String, Article, [String])])
  func examples(nutrient: Nutrient, term: String, article: Article, headings: [String]) throws {
    let link = try #require(ArticleLinks.links(of: nutrient).first { "\($0.term)" == term })
    #expect(ArticleLinks.sections(of: link, in: article).map { "\($0)" } == headings)
  }

  @Test("stand once in the list of their article", arguments: Article.allCases)
  func headings(article: Article) {
    let headings = article.headings.map { "\($0)" }
    #expect(Set(headings).count == headings.count)
    #expect(!headings.contains(""))
  }

  private func expect(
    _ sections: [StaticString], belongTo article: Article, cited: Bool, _ term: String
  ) {
    #expect(sections.isEmpty == !cited, "\(term) in \(article.key)")
    let headings = article.headings.map { "\($0)" }
    let places = sections.compactMap { headings.firstIndex(of: "\($0)") }
    #expect(places.count == sections.count, "\(term) in \(article.key)")
    #expect(places == places.sorted(), "\(term) in \(article.key)")
  }
}
