import Articles
import Laboratory
import Testing

@Suite("A topic of general advice") struct TopicTests {
  @Test(
    "cites the articles that speak of it",
    arguments: [
      (.unexplainedSymptoms, []), (.nervesOrBlood, [.b12SoreMuscles]),
      (.lastingStiffness, [.hardMuscles]), (.calvesWithLowMagnesium, [.soreCalves]),
      (.stiffnessWithLowVitaminD, [.hardMuscles]), (.muscleLossWithLowB12, [.muscleLoss]),
      (.muscleLossWithLowIron, [.muscleLoss]), (.mineralsBesideB12, [.b12SoreMuscles]),
      (.olderAdultWithLowVitaminD, [.soreMuscles, .hardMuscles, .muscleLoss]),
      (.riskFactors, [.soreMuscles, .b12SoreMuscles, .soreCalves, .muscleLoss]),
      (.riskGroups, [.soreMuscles, .b12SoreMuscles, .hardMuscles, .muscleLoss]),
      (.b12WithoutAnimalFoods, [.b12SoreMuscles, .soreCalves]),
      (.malabsorption, [.soreMuscles, .b12SoreMuscles, .muscleLoss]),
      (.treatmentByDoctor, [.b12SoreMuscles, .soreCalves]),
      (.phosphorusWithVitaminD, [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss]),
      (.sodiumNotMeasured, [.hardMuscles]), (.vitaminB6NotMeasured, [.soreMuscles]),
      (.vitaminsCAndENotMeasured, [.muscleLoss]),
      (.hydration, [.soreMuscles, .soreCalves, .hardMuscles]),
      (.exertion, [.soreMuscles, .b12SoreMuscles, .soreCalves, .hardMuscles]),
      (.otherConditions, [.b12SoreMuscles, .hardMuscles, .muscleLoss]),
      (.medication, [.b12SoreMuscles]), (.generalCare, [.soreCalves, .muscleLoss]),
    ] as [(Consideration.Topic, [Article])])
  func articles(topic: Consideration.Topic, articles: [Article]) {
    #expect(ArticleLinks.articles(on: topic).articles == articles)
  }

  @Test(
    "names what is known of a person only where an article names it for that nutrient",
    arguments: [
      (.vegan, .vitaminB12, [.b12SoreMuscles, .soreCalves, .muscleLoss]),
      (.vegan, .iron, [.muscleLoss]), (.vegan, .magnesium, []),
      (.littleSun, .vitaminD, [.soreMuscles, .soreCalves, .muscleLoss]),
      (.darkerSkin, .vitaminD, [.soreMuscles, .muscleLoss]), (.darkerSkin, .vitaminB12, []),
      (.overFifty, .vitaminB12, [.b12SoreMuscles]), (.overFifty, .vitaminD, []),
      (.alcohol, .vitaminB12, [.b12SoreMuscles]), (.bloodLoss, .iron, [.muscleLoss]),
      (.childbearingAge, .iron, [.muscleLoss]), (.diarrhea, .potassium, [.soreCalves]),
      (.heavySweating, .potassium, [.soreCalves]), (.heavySweating, .magnesium, []),
      (.smoking, .vitaminC, [.muscleLoss]), (.statin, .vitaminB12, []),
    ] as [(PersonalFactor, Nutrient, [Article])])
  func factors(factor: PersonalFactor, nutrient: Nutrient, articles: [Article]) {
    #expect(ArticleLinks.articles(naming: factor, for: nutrient).articles == articles)
  }

  @Test("cites every article that a factor of a person is named by", arguments: Nutrient.allCases)
  func union(nutrient: Nutrient) {
    // Smoking stands beside vitamin C itself, which is no finding.
    let named = PersonalFactor.allCases.reduce(into: ArticleSet()) {
      $0.formUnion(ArticleLinks.articles(naming: $1, for: nutrient))
    }
    #expect(ArticleLinks.articles(on: .riskFactors).isSuperset(of: named))
    #expect(
      ArticleLinks.articles(on: .riskGroups)
        .isSuperset(of: ArticleLinks.articles(onRiskGroupsOf: nutrient)))
  }
}
