/// What a person eats or takes, as the contract and the articles name it.
package enum Nutrient: UInt8, CaseIterable, Sendable {
  case vitaminD, vitaminB12, iron, magnesium, potassium, calcium
  case vitaminB6, vitaminC, vitaminE, phosphorus, sodium, hydration
}

extension Nutrient {
  /// The stable name used in tables and streams.
  package var key: StaticString {
    switch self {
    case .vitaminD: "vitamin-d"
    case .vitaminB12: "vitamin-b12"
    case .iron: "iron"
    case .magnesium: "magnesium"
    case .potassium: "potassium"
    case .calcium: "calcium"
    case .vitaminB6: "vitamin-b6"
    case .vitaminC: "vitamin-c"
    case .vitaminE: "vitamin-e"
    case .phosphorus: "phosphorus"
    case .sodium: "sodium"
    case .hydration: "hydration"
    }
  }

  /// The nutrient of a key such as `iron`.
  ///
  /// - Returns: `nil` for a word that is no nutrient.
  package init?(key: some StringProtocol) {
    guard let found = Nutrient.allCases.first(where: { key == "\($0.key)" }) else { return nil }
    self = found
  }
}
