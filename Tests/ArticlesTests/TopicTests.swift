import Articles
import Laboratory
import Testing

@Suite("A topic of general advice") struct TopicTests {
  @Test(
    "cites the articles that speak of it",
    arguments: [
      (.hydration, [.soreMuscles, .soreCalves, .hardMuscles]),
      (.exertion, [.soreMuscles, .b12SoreMuscles, .soreCalves, .hardMuscles]),
      (.otherConditions, [.soreMuscles, .b12SoreMuscles, .hardMuscles, .muscleLoss]),
      (.medication, [.soreMuscles, .b12SoreMuscles, .soreCalves]),
      (.riskGroups, [.soreMuscles, .b12SoreMuscles, .soreCalves, .hardMuscles, .muscleLoss]),
      (.sodiumNotMeasured, [.hardMuscles]),
      (.phosphorusWithVitaminD, [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss]),
      (.vitaminCAidsIron, [.soreMuscles]), (.vitaminB6NotMeasured, [.soreMuscles]),
      (.generalCare, [.soreCalves, .muscleLoss]),
    ] as [(Consideration.Topic, [Article])])
  func articles(topic: Consideration.Topic, articles: [Article]) {
    #expect(ArticleLinks.articles(on: topic).articles == articles)
  }
}
