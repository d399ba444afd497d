package import Laboratory

extension ArticleLinks {
  /// The headings under which an article says a link, in the order of the article; empty where it does not say it.
  package static func sections(of link: KnowledgeLink, in article: Article) -> [StaticString] {
    table(of: link.nutrient).headings(of: link.term, link.kind, in: article)
  }

  /// The same for what an article says of a group.
  package static func sections(of link: GroupLink, in article: Article) -> [StaticString] {
    let table: SectionTable =
      switch link.group {
      case .anyNutrient: .anyNutrient
      case .electrolytes: .electrolytes
      case .bVitamins: .bVitamins
      }
    return table.headings(of: link.term, link.kind, in: article)
  }

  private static func table(of nutrient: Nutrient) -> SectionTable {
    switch nutrient {
    case .vitaminD: .vitaminD
    case .vitaminB12: .vitaminB12
    case .iron: .iron
    case .magnesium: .magnesium
    case .potassium: .potassium
    case .calcium: .calcium
    case .vitaminB6: .vitaminB6
    case .vitaminC: .vitaminC
    case .vitaminE: SectionTable()
    case .phosphorus: .phosphorus
    case .sodium: .sodium
    case .hydration: .hydration
    }
  }
}
