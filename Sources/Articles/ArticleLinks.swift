package import Laboratory

/// What the five articles say, asked by nutrient.
package enum ArticleLinks {
  /// Every link of a nutrient: muscle symptoms, then other symptoms, then foods; the most cited
  /// first, equals by name.
  package static func links(of nutrient: Nutrient) -> [KnowledgeLink] {
    let table = table(of: nutrient)
    return table.symptoms + table.foods
  }

  /// The symptoms that articles associate with a shortage, muscle symptoms first.
  package static func symptoms(of nutrient: Nutrient) -> [KnowledgeLink] {
    table(of: nutrient).symptoms
  }

  /// The foods that articles name for a nutrient.
  package static func foods(of nutrient: Nutrient) -> [KnowledgeLink] {
    table(of: nutrient).foods
  }

  /// What articles say of a group without naming one nutrient.
  package static func links(of group: NutrientGroup) -> [GroupLink] {
    switch group {
    case .anyNutrient: GroupTable.anyNutrient.links(of: group)
    case .electrolytes: GroupTable.electrolytes.links(of: group)
    case .bVitamins: GroupTable.bVitamins.links(of: group)
    }
  }

  private static func table(of nutrient: Nutrient) -> LinkTable {
    switch nutrient {
    case .vitaminD: .vitaminD
    case .vitaminB12: .vitaminB12
    case .iron: .iron
    case .magnesium: .magnesium
    case .potassium: .potassium
    case .calcium: .calcium
    case .vitaminB6: .vitaminB6
    case .vitaminC: .vitaminC
    case .vitaminE: .vitaminE
    case .phosphorus: .phosphorus
    case .sodium: .sodium
    case .hydration: .hydration
    }
  }
}
