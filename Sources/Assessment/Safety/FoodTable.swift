import Articles
import Laboratory

/// The symptoms and foods that articles connect with the nutrients of the panel, and which of these a
/// food would raise.
struct FoodTable {
  /// A food of one nutrient.
  struct Food {
    let link: KnowledgeLink
    let families: FoodFamilies
    /// Which nutrients articles name the same kind of food for, a bit each by raw value.
    let raises: UInt16
  }

  private var foods: [[Food]]
  private var symptoms: [[KnowledgeLink]]

  init() {
    let families = Nutrient.allCases.map { nutrient in
      ArticleLinks.foods(of: nutrient).reduce(into: FoodFamilies()) {
        $0.formUnion(FoodFamilies(term: $1.term))
      }
    }
    foods = Nutrient.allCases.map { nutrient in
      ArticleLinks.foods(of: nutrient).map { link in
        let own = FoodFamilies(term: link.term)
        var raises: UInt16 = 0
        for other in Nutrient.allCases
        where other == nutrient || !families[Int(other.rawValue)].isDisjoint(with: own) {
          raises |= 1 << UInt16(other.rawValue)
        }
        return Food(link: link, families: own, raises: raises)
      }
    }
    symptoms = Nutrient.allCases.map { nutrient in
      ArticleLinks.links(of: nutrient).filter { $0.kind != .food }
    }
  }

  func foods(of nutrient: Nutrient) -> [Food] { foods[Int(nutrient.rawValue)] }

  func symptoms(of nutrient: Nutrient) -> [KnowledgeLink] { symptoms[Int(nutrient.rawValue)] }
}

extension FoodTable.Food {
  /// Whether articles name this kind of food for a nutrient.
  func raises(_ nutrient: Nutrient) -> Bool { raises >> UInt16(nutrient.rawValue) & 1 == 1 }
}
