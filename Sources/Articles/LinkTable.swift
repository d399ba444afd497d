import Laboratory

/// Everything that the articles associate with one nutrient.
///
/// A term stands once a kind, with exactly the articles that name it. Where they differ in
/// firmness the firmest counts, unless an article denies in so many words that the association is
/// direct: then it is indirect. The most cited terms come first, equals by name.
struct LinkTable: Sendable {
  /// Muscle symptoms, then other symptoms.
  let symptoms: [KnowledgeLink]
  let foods: [KnowledgeLink]

  init(
    nutrient: Nutrient, muscleSymptoms: [LinkRow] = [], otherSymptoms: [LinkRow] = [],
    foods: [LinkRow] = []
  ) {
    func links(_ rows: [LinkRow], _ kind: KnowledgeLink.Kind) -> [KnowledgeLink] {
      rows.map {
        KnowledgeLink(
          nutrient: nutrient, kind: kind, term: $0.term, strength: $0.strength,
          articles: $0.articles, qualifier: $0.qualifier)
      }
    }
    self.symptoms = links(muscleSymptoms, .muscleSymptom) + links(otherSymptoms, .otherSymptom)
    self.foods = links(foods, .food)
  }
}
