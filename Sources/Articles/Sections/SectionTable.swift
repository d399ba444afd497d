import Laboratory

/// Where the articles say what they associate with one nutrient or group: a row for each link and article.
struct SectionTable: Sendable {
  var muscleSymptoms: [SectionRow] = []
  var otherSymptoms: [SectionRow] = []
  var foods: [SectionRow] = []

  /// The headings under which an article says a term; empty where it does not say it.
  func headings(
    of term: StaticString, _ kind: KnowledgeLink.Kind, in article: Article
  ) -> [StaticString] {
    let rows =
      switch kind {
      case .muscleSymptom: muscleSymptoms
      case .otherSymptom: otherSymptoms
      case .food: foods
      }
    let wanted = "\(term)"
    guard let row = rows.first(where: { $0.article == article && wanted == "\($0.term)" }) else {
      return []
    }
    let headings = article.headings
    return row.places.compactMap { headings.indices.contains($0) ? headings[$0] : nil }
  }
}
