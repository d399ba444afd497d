import Articles
import Laboratory
import Testing

@Suite("The links of a nutrient") struct ArticleLinksTests {
  @Test(
    "hold every symptom and food that the articles name",
    arguments: [
      (.vitaminD, 12, 9, 5), (.vitaminB12, 10, 28, 12), (.iron, 9, 6, 10),
      (.magnesium, 12, 6, 6), (.potassium, 6, 2, 11), (.calcium, 7, 1, 3), (.vitaminB6, 1, 0, 0),
      (.vitaminC, 3, 2, 3), (.vitaminE, 0, 0, 0), (.phosphorus, 2, 0, 0), (.sodium, 4, 0, 0),
      (.hydration, 4, 0, 0),
    ] as [(Nutrient, Int, Int, Int)])
  func counts(nutrient: Nutrient, muscle: Int, other: Int, foods: Int) {
    let links = ArticleLinks.links(of: nutrient)
    #expect(links.count { $0.kind == .muscleSymptom } == muscle)
    #expect(links.count { $0.kind == .otherSymptom } == other)
    #expect(links.count { $0.kind == .food } == foods)
  }

  @Test("belong to it, cite an article, and name a term once", arguments: Nutrient.allCases)
  func rows(nutrient: Nutrient) {
    let links = ArticleLinks.links(of: nutrient)
    #expect(links.allSatisfy { $0.nutrient == nutrient })
    #expect(links.allSatisfy { !$0.articles.isEmpty })
    let symptoms = ArticleLinks.symptoms(of: nutrient).map { "\($0.term)" }
    let foods = ArticleLinks.foods(of: nutrient).map { "\($0.term)" }
    #expect(Set(symptoms).count == symptoms.count)
    #expect(Set(foods).count == foods.count)
    #expect(symptoms + foods == links.map { "\($0.term)" })
  }

  @Test(
    "stand by kind, the most cited first, equals by name", arguments: Nutrient.allCases)
  func order(nutrient: Nutrient) {
    let keys = ArticleLinks.links(of: nutrient).map {
      ($0.kind.rawValue, -$0.articles.articles.count, "\($0.term)")
    }
    for (earlier, later) in zip(keys, keys.dropFirst()) {
      #expect(earlier < later)
    }
  }

  @Test(
    "cite exactly the articles that make them",
    arguments: [
      (.vitaminD, "muscle pain", [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss]),
      (.vitaminD, "proximal muscle weakness", [.soreMuscles]),
      (.vitaminD, "fortified dairy", [.muscleLoss]),
      (.vitaminB12, "megaloblastic anemia", [.b12SoreMuscles]),
      (.vitaminB12, "meat", [.soreMuscles, .b12SoreMuscles, .soreCalves, .muscleLoss]),
      (.iron, "muscle spasms", [.soreCalves]), (.iron, "poultry", [.soreCalves]),
      (.iron, "muscle cramps", [.soreMuscles]),
      (.iron, "iron-deficiency anemia", [.soreMuscles, .soreCalves, .muscleLoss]),
      (.magnesium, "muscle cramps", [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss]),
      (.magnesium, "irregular heartbeat", [.soreCalves, .hardMuscles]),
      (.magnesium, "legumes", [.soreCalves, .hardMuscles]),
      (.potassium, "bananas", [.soreCalves]),
      (.potassium, "muscle cramps", [.soreCalves, .hardMuscles]),
      (.calcium, "tetany", [.hardMuscles]), (.calcium, "dairy", [.soreCalves, .hardMuscles]),
      (.vitaminC, "citrus fruits", [.muscleLoss]), (.phosphorus, "muscle cramps", [.muscleLoss]),
    ] as [(Nutrient, String, [Article])])
  func articles(nutrient: Nutrient, term: String, articles: [Article]) throws {
    #expect(try link(nutrient, term).articles.articles == articles)
  }

  @Test(
    "are as firm as the firmest article",
    arguments: [
      (.vitaminD, "muscle soreness", .direct), (.vitaminD, "chronic musculoskeletal pain", .may),
      (.potassium, "muscle weakness", .direct), (.potassium, "muscle hardness", .may),
      (.magnesium, "muscle twitches", .direct), (.magnesium, "muscle atrophy", .indirect),
      (.iron, "muscle soreness", .indirect), (.calcium, "paresthesia", .may),
      (.vitaminB12, "muscle weakness", .direct),
    ] as [(Nutrient, String, KnowledgeLink.Strength)])
  func strength(nutrient: Nutrient, term: String, strength: KnowledgeLink.Strength) throws {
    #expect(try link(nutrient, term).strength == strength)
  }

  @Test(
    "are indirect where an article denies that they are direct",
    arguments: [
      (.vitaminB12, "muscle soreness", "secondary and perceived; others list it as a cause"),
      (.vitaminD, "muscle hardness", "not directly; weakness and pain felt as hardness"),
      (.vitaminD, "muscle stiffness", "not directly; perceived, severe only"),
    ] as [(Nutrient, String, String)])
  func denied(nutrient: Nutrient, term: String, qualifier: String) throws {
    let link = try link(nutrient, term)
    #expect(link.strength == .indirect)
    #expect("\(link.qualifier)" == qualifier)
  }

  @Test(
    "say when only a severe shortage is meant",
    arguments: [
      (.vitaminD, "muscle atrophy", "severe and chronic only"),
      (.iron, "muscle atrophy", "severe only; over time, indirectly"),
      (.magnesium, "seizures", "severe only"),
      (.vitaminC, "muscle atrophy", "severe and long-term only; a mouse study"),
    ] as [(Nutrient, String, String)])
  func severe(nutrient: Nutrient, term: String, qualifier: String) throws {
    #expect("\(try link(nutrient, term).qualifier)" == qualifier)
  }

  private func link(_ nutrient: Nutrient, _ term: String) throws -> KnowledgeLink {
    try #require(ArticleLinks.links(of: nutrient).first { "\($0.term)" == term })
  }
}
