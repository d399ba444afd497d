import Laboratory
import Testing

@testable import Assessment
@testable import Reports

@Suite("A remark beside findings") struct CitationTests {
  @Test("cites no article that does not speak of its topic", arguments: Printed.abnormal)
  func articles(results: [Printed]) throws {
    for background in [Background(), .everything, Background(history: .malabsorption)] {
      let assessed = try shipped().with(background).assess(results)
      for remark in assessed.considerations {
        let cited = Wording.sentence(for: remark).articles
        #expect(remark.articles.isSuperset(of: cited), "\(remark.topic)")
        #expect(cited.isEmpty == remark.articles.isEmpty, "\(remark.topic)")
      }
    }
  }
}
