/// A remark of the articles beside the findings, printed where it applies; reports hold the words.
package struct Consideration: Sendable {
  /// What it speaks of, in the order in which reports say it: what is recorded of the person comes first.
  package enum Topic: UInt8, CaseIterable, Sendable {
    case unexplainedSymptoms, nervesOrBlood, lastingStiffness
    case calvesWithLowMagnesium, stiffnessWithLowVitaminD
    case muscleLossWithLowB12, muscleLossWithLowIron, mineralsBesideB12
    case olderAdultWithLowVitaminD, riskFactors, riskGroups
    case b12WithoutAnimalFoods, malabsorption, treatmentByDoctor
    case phosphorusWithVitaminD, sodiumNotMeasured, vitaminB6NotMeasured, vitaminsCAndENotMeasured
    case hydration, exertion, otherConditions, medication, generalCare
  }

  package var topic: Topic
  /// Exactly the articles that say it; none where it is our own remark.
  package var articles: ArticleSet
  /// The nutrients that it is about; empty where it is general.
  package var nutrients: [Nutrient]
  /// What is known of the person that it rests on.
  package var factors: [Factor]
  /// Recorded symptoms that it is about.
  package var symptoms: [Symptom]
  /// Foods that it may name: what safety holds back is left out.
  package var foods: [KnowledgeLink]

  package init(
    topic: Topic, articles: ArticleSet, nutrients: [Nutrient] = [], factors: [Factor] = [],
    symptoms: [Symptom] = [], foods: [KnowledgeLink] = []
  ) {
    self.topic = topic
    self.articles = articles
    self.nutrients = nutrients
    self.factors = factors
    self.symptoms = symptoms
    self.foods = foods
  }

  /// Something known of a person that articles name.
  package struct Factor: Sendable {
    package var personal: PersonalFactor
    /// The nutrient that they name it for; `nil` where they name none.
    package var nutrient: Nutrient?
    /// Exactly the articles that name it.
    package var articles: ArticleSet

    package init(_ personal: PersonalFactor, nutrient: Nutrient? = nil, articles: ArticleSet) {
      self.personal = personal
      self.nutrient = nutrient
      self.articles = articles
    }
  }
}

/// What may be known of a person besides results that articles speak of.
package enum PersonalFactor: UInt8, CaseIterable, Sendable {
  case vegan, vegetarian, malabsorption, alcohol, overFifty, littleSun, darkerSkin, bloodLoss
  case childbearingAge, heavySweating, diarrhea, smoking
  case dehydration, exertion, disuse, statin, metformin
}
