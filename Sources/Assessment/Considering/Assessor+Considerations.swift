import Articles
import Laboratory

extension Assessor {
  /// What else the articles say to consider beside what was found, in the order of the topics.
  func considerations(in circumstances: Circumstances) -> [Consideration] {
    Consideration.Topic.allCases.compactMap { topic in
      guard topic.applies(in: circumstances) else { return nil }
      var said = Consideration(topic: topic, articles: ArticleLinks.articles(on: topic))
      switch topic {
      case .unexplainedSymptoms: said.symptoms = circumstances.unexplained
      case .riskFactors: said.name(circumstances.riskFactors)
      case .riskGroups:
        said.narrow(to: circumstances.groupsToName, ArticleLinks.articles(onRiskGroupsOf:))
      case .malabsorption:
        said.narrow(to: circumstances.badlyAbsorbed, ArticleLinks.articles(onMalabsorptionOf:))
      case .treatmentByDoctor:
        said.narrow(to: circumstances.treatable, ArticleLinks.articles(onTreatmentOf:))
      case .vitaminsCAndENotMeasured:
        said.nutrients = circumstances.unmeasuredVitamins
        said.foods = namable(.vitaminC, in: circumstances)
        said.note([.smoking], in: circumstances)
      case .hydration: said.note([.dehydration], in: circumstances)
      case .exertion: said.note([.exertion], in: circumstances)
      case .otherConditions: said.note([.disuse], in: circumstances)
      case .b12WithoutAnimalFoods: said.note([.vegan, .vegetarian], in: circumstances)
      case .medication:
        said.note([.statin, .metformin], in: circumstances)
        // What metformin does to vitamin B12 is said beside a finding on it.
        let isTold = circumstances.isAdvised(.metforminLowersB12)
        if circumstances.holds(.metformin), !isTold { said.nutrients = [.vitaminB12] }
      default: break
      }
      return said
    }
  }

  /// The foods of a nutrient that nothing holds back. Leafy greens work against some medicines for clotting;
  /// only beside a finding is that explained.
  private func namable(_ nutrient: Nutrient, in circumstances: Circumstances) -> [KnowledgeLink] {
    let avoidsGreens = circumstances.background.medicines.contains(.anticoagulant)
    return foods.foods(of: nutrient).filter {
      circumstances.state.block(on: $0, of: nutrient) == nil
        && !(avoidsGreens && $0.families.contains(.greens))
    }.map(\.link)
  }
}

extension Consideration {
  fileprivate mutating func name(_ factors: [Factor]) {
    self.factors = factors
    articles = factors.reduce(into: []) { $0.formUnion($1.articles) }
  }

  /// Notes which of some facts are known of the person.
  fileprivate mutating func note(_ personal: [PersonalFactor], in circumstances: Circumstances) {
    factors = personal.filter(circumstances.holds).map { Factor($0, articles: articles) }
  }

  /// Keeps the nutrients for which articles say it, and those articles.
  fileprivate mutating func narrow(
    to nutrients: [Nutrient], _ articlesOn: (Nutrient) -> ArticleSet
  ) {
    self.nutrients = nutrients.filter { !articlesOn($0).isEmpty }
    articles = self.nutrients.reduce(into: []) { $0.formUnion(articlesOn($1)) }
  }
}
