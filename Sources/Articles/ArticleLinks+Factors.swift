package import Laboratory

extension ArticleLinks {
  /// The articles that name something known of a person as a risk of running short of a nutrient.
  ///
  /// - Returns: an empty set where no article names it for that nutrient.
  package static func articles(
    naming factor: PersonalFactor, for nutrient: Nutrient
  ) -> ArticleSet {
    switch (nutrient, factor) {
    case (.vitaminD, .littleSun): [.soreMuscles, .soreCalves, .muscleLoss]
    case (.vitaminD, .darkerSkin): [.soreMuscles, .muscleLoss]
    case (.vitaminB12, .vegan), (.vitaminB12, .vegetarian):
      [.b12SoreMuscles, .soreCalves, .muscleLoss]
    case (.vitaminB12, .malabsorption): [.b12SoreMuscles, .muscleLoss]
    case (.vitaminB12, .alcohol), (.vitaminB12, .overFifty): .b12SoreMuscles
    case (.iron, .vegan), (.iron, .vegetarian), (.iron, .bloodLoss), (.iron, .childbearingAge):
      .muscleLoss
    case (.vitaminC, .smoking): .muscleLoss
    case (.potassium, .heavySweating), (.potassium, .diarrhea): .soreCalves
    default: []
    }
  }

  /// The articles that tell which groups of people run short of a nutrient, or that all people may.
  package static func articles(onRiskGroupsOf nutrient: Nutrient) -> ArticleSet {
    switch nutrient {
    case .vitaminD: [.soreMuscles, .muscleLoss]
    case .vitaminB12: [.b12SoreMuscles, .muscleLoss]
    case .iron: .muscleLoss
    case .magnesium, .potassium, .calcium: .hardMuscles
    default: []
    }
  }

  /// The articles that tell what a doctor may treat a shortage with.
  package static func articles(onTreatmentOf nutrient: Nutrient) -> ArticleSet {
    switch nutrient {
    case .vitaminB12: .b12SoreMuscles
    case .iron: .soreCalves
    default: []
    }
  }

  /// The articles that tell what bad absorption means for a nutrient.
  package static func articles(onMalabsorptionOf nutrient: Nutrient) -> ArticleSet {
    switch nutrient {
    case .vitaminB12: .b12SoreMuscles
    case .iron, .vitaminD: [.soreMuscles, .muscleLoss]
    default: []
    }
  }
}
