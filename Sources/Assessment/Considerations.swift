import Articles
import Laboratory

extension Assessor {
  /// What else the articles say to consider beside the findings of a chart.
  func considerations(for findings: [Finding], latest: LatestResults) -> [Consideration] {
    var considerations: [Consideration] = []
    for topic in Consideration.Topic.allCases
    where topic.applies(to: findings, latest: latest) {
      let articles = ArticleLinks.articles(on: topic)
      if !articles.isEmpty {
        considerations.append(Consideration(topic: topic, articles: articles))
      }
    }
    return considerations
  }
}

extension Consideration.Topic {
  /// Whether the topic belongs in a report. Causes that no result shows belong in every one.
  fileprivate func applies(to findings: [Finding], latest: LatestResults) -> Bool {
    func tells(_ nutrients: Nutrient...) -> Bool {
      findings.contains { $0.kind.direction == .low && nutrients.contains($0.nutrient) }
    }
    switch self {
    case .exertion, .otherConditions, .medication, .hydration, .generalCare: return true
    case .riskGroups: return findings.contains { $0.kind.direction == .low }
    case .sodiumNotMeasured:
      return tells(.potassium, .magnesium, .calcium) && latest[.sodium] == nil
    case .phosphorusWithVitaminD: return tells(.vitaminD) && latest[.phosphate] == nil
    case .vitaminCAidsIron:
      return findings.contains { $0.advice.contains(.pairIronWithVitaminC) }
    case .vitaminB6NotMeasured:
      return (findings.isEmpty || tells(.vitaminB12)) && latest[.vitaminB6] == nil
    }
  }
}
