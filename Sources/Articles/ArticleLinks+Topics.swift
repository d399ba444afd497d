package import Laboratory

extension ArticleLinks {
  /// Exactly the articles that speak of a topic; the comments say what they state about it.
  package static func articles(on topic: Consideration.Topic) -> ArticleSet {
    switch topic {
    // Our own remark: a symptom that no shortage found here goes with.
    case .unexplainedSymptoms: []
    // Muscle pain beside signs of nerves or of anemia belongs before a doctor.
    case .nervesOrBlood: [.b12SoreMuscles]
    // Stiffness that is severe or stays belongs before a doctor.
    case .lastingStiffness: [.hardMuscles]
    // Calves are large and much used, and cramp and ache easily.
    case .calvesWithLowMagnesium: [.soreCalves]
    // Weakness and pain feel like stiffness; the shortage does not harden muscle.
    case .stiffnessWithLowVitaminD: [.hardMuscles]
    // Nerve damage weakens, and in time wastes, the muscle.
    case .muscleLossWithLowB12: [.muscleLoss]
    // Less oxygen means less activity, and in time less muscle.
    case .muscleLossWithLowIron: [.muscleLoss]
    // Cramps go with both, though one does not bring the other.
    case .mineralsBesideB12: [.b12SoreMuscles]
    // The body makes less vitamin D with age; falls; loss of muscle.
    case .olderAdultWithLowVitaminD: [.soreMuscles, .hardMuscles, .muscleLoss]
    // Whatever is recorded of the person; each factor cites its own articles.
    case .riskFactors: [.soreMuscles, .b12SoreMuscles, .soreCalves, .muscleLoss]
    // Groups of people who run short of a nutrient more easily, or all people.
    case .riskGroups: [.soreMuscles, .b12SoreMuscles, .hardMuscles, .muscleLoss]
    // Vegans and vegetarians should consider a supplement or fortified food.
    case .b12WithoutAnimalFoods: [.b12SoreMuscles, .soreCalves]
    // Who absorbs food badly needs more than food.
    case .malabsorption: [.soreMuscles, .b12SoreMuscles, .muscleLoss]
    // What a doctor may choose: ferrous sulfate; vitamin B12 by mouth or injected.
    case .treatmentByDoctor: [.b12SoreMuscles, .soreCalves]
    // Phosphorus is absorbed with the aid of vitamin D.
    case .phosphorusWithVitaminD: [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss]
    // Sodium is part of the wider imbalance of electrolytes.
    case .sodiumNotMeasured: [.hardMuscles]
    // A shortage of vitamin B6 may bring cramps.
    case .vitaminB6NotMeasured: [.soreMuscles]
    // Muscle repair; wound healing and smoking with vitamin C.
    case .vitaminsCAndENotMeasured: [.muscleLoss]
    // Too little fluid disturbs the electrolytes and brings or worsens muscle symptoms.
    case .hydration: [.soreMuscles, .soreCalves, .hardMuscles]
    // Exercise and the soreness that follows it with a delay are causes of their own.
    case .exertion: [.soreMuscles, .b12SoreMuscles, .soreCalves, .hardMuscles]
    // Diseases, strain or disuse may explain the symptoms instead.
    case .otherConditions: [.b12SoreMuscles, .hardMuscles, .muscleLoss]
    // Medicines may cause the symptoms themselves, and one a shortage.
    case .medication: [.b12SoreMuscles]
    // Stretching and massage; resistance training.
    case .generalCare: [.soreCalves, .muscleLoss]
    }
  }
}
