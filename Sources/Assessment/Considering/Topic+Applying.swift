import Articles
import Laboratory

extension Consideration.Topic {
  /// Whether the topic belongs in a report. Causes that no result shows belong in every one.
  func applies(in circumstances: Circumstances) -> Bool {
    let known = circumstances
    switch self {
    case .exertion, .otherConditions, .medication, .hydration: return true
    case .generalCare: return !known.isUrgent
    case .unexplainedSymptoms: return !known.unexplained.isEmpty
    case .nervesOrBlood:
      return known.records(Symptom.ofMuscle) && known.records(Symptom.ofNervesOrBlood)
    case .lastingStiffness: return known.records(Symptom.ofStiffness)
    case .calvesWithLowMagnesium:
      return known.isLow(.magnesium) && known.background.concernsCalves
    case .stiffnessWithLowVitaminD:
      return known.isLow(.vitaminD) && known.records(Symptom.ofStiffness)
    case .muscleLossWithLowB12:
      return known.isLow(.vitaminB12) && known.records(Symptom.ofMuscleLoss)
    case .muscleLossWithLowIron: return known.isLow(.iron) && known.records(Symptom.ofMuscleLoss)
    case .mineralsBesideB12:
      return known.isLow(.vitaminB12) && known.isLow(.potassium, .magnesium, .calcium)
    case .olderAdultWithLowVitaminD: return known.isLow(.vitaminD) && known.isOlderAdult
    case .riskFactors: return !known.riskFactors.isEmpty
    case .riskGroups: return !known.groupsToName.isEmpty
    case .b12WithoutAnimalFoods:
      return known.isLow(.vitaminB12) && (known.holds(.vegan) || known.holds(.vegetarian))
    case .malabsorption: return !known.badlyAbsorbed.isEmpty
    case .treatmentByDoctor: return !known.treatable.isEmpty
    case .phosphorusWithVitaminD: return known.isLow(.vitaminD) && !known.isMeasured(.phosphate)
    case .sodiumNotMeasured:
      return known.isLow(.potassium, .magnesium, .calcium) && !known.isMeasured(.sodium)
    case .vitaminB6NotMeasured:
      let hasOpenCramps = !Symptom.ofCramping.isDisjoint(with: known.unexplained)
      return (hasOpenCramps || known.isLow(.vitaminB12)) && !known.isMeasured(.vitaminB6)
    case .vitaminsCAndENotMeasured:
      let isTold =
        known.records(Symptom.ofMuscleLoss.union([.slowWoundHealing]))
        || known.holds(.smoking)
      return isTold && !known.unmeasuredVitamins.isEmpty
    }
  }
}

extension Circumstances {
  /// What is known of the person that articles name as a risk for a nutrient which is low.
  var riskFactors: [Consideration.Factor] {
    low.flatMap { nutrient in
      PersonalFactor.allCases.compactMap { factor in
        let articles = ArticleLinks.articles(naming: factor, for: nutrient)
        guard !articles.isEmpty, holds(factor) else { return nil }
        return Consideration.Factor(factor, nutrient: nutrient, articles: articles)
      }
    }
  }

  /// Nutrients that are low though nothing known of the person is named for them.
  var groupsToName: [Nutrient] {
    let named = Set(riskFactors.compactMap(\.nutrient))
    let isOfVitaminsOrIron = isLow(.vitaminD, .vitaminB12, .iron)
    return low.filter { nutrient in
      switch nutrient {
      case .vitaminD: !isOlderAdult && !named.contains(nutrient)
      case .vitaminB12, .iron: !named.contains(nutrient)
      // Of minerals the articles tell no groups, only that shortages are common.
      default: !isOfVitaminsOrIron && named.isEmpty
      }
    }
  }

  /// Low nutrients that nothing withholds, so that treatment may be spoken of.
  private var open: [Nutrient] { low.filter { state.withheld(from: $0).isEmpty } }

  /// Low nutrients that articles speak of where food is absorbed badly.
  var badlyAbsorbed: [Nutrient] {
    guard holds(.malabsorption) else { return [] }
    return open.filter { !ArticleLinks.articles(onMalabsorptionOf: $0).isEmpty }
  }

  /// Nutrients that are low without doubt, and of which the articles tell what a doctor may treat them with.
  /// Injections of vitamin B12 are said beside bad absorption already.
  var treatable: [Nutrient] {
    let told = badlyAbsorbed.contains(.vitaminB12)
    return open.filter { nutrient in
      let isCertain = findings.contains {
        $0.nutrient == nutrient && $0.severity != .borderline && $0.certainty != .possible
      }
      return isCertain && !ArticleLinks.articles(onTreatmentOf: nutrient).isEmpty
        && !(told && nutrient == .vitaminB12)
    }
  }

  /// Vitamins C and E, as far as they were not measured.
  var unmeasuredVitamins: [Nutrient] {
    [(Nutrient.vitaminC, Analyte.vitaminC), (.vitaminE, .vitaminE)].filter { !isMeasured($0.1) }
      .map(\.0)
  }
}
