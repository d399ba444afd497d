package import Laboratory

extension ArticleLinks {
  /// Exactly the articles that speak of a topic; the comments say what they state about it.
  package static func articles(on topic: Consideration.Topic) -> ArticleSet {
    switch topic {
    // Too little fluid disturbs the electrolytes and brings or worsens muscle symptoms.
    case .hydration: [.soreMuscles, .soreCalves, .hardMuscles]
    // Exercise and the soreness that follows it with a delay are causes of their own.
    case .exertion: [.soreMuscles, .b12SoreMuscles, .soreCalves, .hardMuscles]
    // Diseases, strain or disuse may explain the symptoms instead.
    case .otherConditions: [.soreMuscles, .b12SoreMuscles, .hardMuscles, .muscleLoss]
    // Medicines may cause a shortage or the symptoms themselves.
    case .medication: [.soreMuscles, .b12SoreMuscles, .soreCalves]
    // Groups of people who run short of a nutrient more easily.
    case .riskGroups: [.soreMuscles, .b12SoreMuscles, .soreCalves, .hardMuscles, .muscleLoss]
    // Sodium is part of the wider imbalance of electrolytes.
    case .sodiumNotMeasured: [.hardMuscles]
    // Phosphorus is absorbed with the aid of vitamin D.
    case .phosphorusWithVitaminD: [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss]
    // Iron from food is better absorbed together with vitamin C.
    case .vitaminCAidsIron: [.soreMuscles]
    // A shortage of vitamin B6 may bring cramps.
    case .vitaminB6NotMeasured: [.soreMuscles]
    // Stretching and massage; resistance training.
    case .generalCare: [.soreCalves, .muscleLoss]
    }
  }
}
