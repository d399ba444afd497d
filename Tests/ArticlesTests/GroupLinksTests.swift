import Articles
import Laboratory
import Testing

@Suite("What articles say of a group of nutrients") struct GroupLinksTests {
  @Test(
    "is kept apart, each row with its articles",
    arguments: [
      (.anyNutrient, 10, 6, 7), (.electrolytes, 3, 0, 1), (.bVitamins, 2, 0, 0),
    ] as [(NutrientGroup, Int, Int, Int)])
  func counts(group: NutrientGroup, muscle: Int, other: Int, foods: Int) {
    let links = ArticleLinks.links(of: group)
    #expect(links.count { $0.kind == .muscleSymptom } == muscle)
    #expect(links.count { $0.kind == .otherSymptom } == other)
    #expect(links.count { $0.kind == .food } == foods)
    #expect(links.allSatisfy { $0.group == group && !$0.articles.isEmpty })
  }

  @Test("names cramps in one article and spasms in two for electrolytes")
  func electrolytes() throws {
    let links = ArticleLinks.links(of: .electrolytes)
    let cramps = try #require(links.first { "\($0.term)" == "muscle cramps" })
    let spasms = try #require(links.first { "\($0.term)" == "muscle spasms" })
    #expect(cramps.articles.articles == [.b12SoreMuscles])
    #expect(spasms.articles.articles == [.b12SoreMuscles, .soreCalves])
  }
}
