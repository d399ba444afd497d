import Laboratory

/// What must be held back from one patient. It is settled after all rules, and it wins.
struct SafetyState {
  /// Blocks that withhold a nutrient's foods.
  private var withholding: [12 of SafetyBlocks] = .init(repeating: [])
  /// Blocks that ask for care or forbid doses, and withhold no food.
  private var mentioned: [12 of SafetyBlocks] = .init(repeating: [])
  /// Blocks that also withhold foods of other nutrients which would raise this one.
  private var raising: [12 of SafetyBlocks] = .init(repeating: [])
  /// Kinds of food that the person does not eat.
  private var avoided: FoodFamilies = []

  /// What sets blocks at the moment, and every block that was set; `nil` where nobody asks.
  var log: SafetyLog?

  /// Withholds a nutrient's foods.
  mutating func withhold(_ block: SafetyBlocks, from nutrient: Nutrient) {
    log?.note(block, nutrient, isWithheld: true)
    withholding[Int(nutrient.rawValue)].formUnion(block)
  }

  /// Withholds a nutrient's foods and all others that would raise it.
  mutating func withholdAll(_ block: SafetyBlocks, raising nutrient: Nutrient) {
    withhold(block, from: nutrient)
    raising[Int(nutrient.rawValue)].formUnion(block)
  }

  /// Notes a block that withholds no food.
  mutating func mention(_ block: SafetyBlocks, for nutrient: Nutrient) {
    log?.note(block, nutrient, isWithheld: false)
    mentioned[Int(nutrient.rawValue)].formUnion(block)
  }

  /// Notes a block that concerns every nutrient and withholds no food.
  mutating func mentionEverywhere(_ block: SafetyBlocks) {
    for nutrient in Nutrient.allCases { mention(block, for: nutrient) }
  }

  /// Withholds the kinds of food that a diet leaves out.
  mutating func avoid(by diet: Diet) {
    switch diet {
    case .vegan: avoided.formUnion([.dairy, .meat, .fish, .eggs])
    case .vegetarian: avoided.formUnion([.meat, .fish])
    case .mixed, .unknown: break
    }
  }

  /// Every block that concerns a nutrient.
  func blocks(for nutrient: Nutrient) -> SafetyBlocks {
    withholding[Int(nutrient.rawValue)].union(mentioned[Int(nutrient.rawValue)])
  }

  /// The blocks that withhold a nutrient's foods.
  func withheld(from nutrient: Nutrient) -> SafetyBlocks { withholding[Int(nutrient.rawValue)] }

  /// The block that withholds a food of a nutrient; `nil` where it may be named.
  func block(on food: FoodTable.Food, of nutrient: Nutrient) -> SafetyBlocks? {
    if let own = withheld(from: nutrient).first { return own }
    for other in Nutrient.allCases where food.raises(other) {
      if let block = raising[Int(other.rawValue)].first { return block }
    }
    if !food.families.isDisjoint(with: avoided) { return .diet }
    return nil
  }
}

extension SafetyBlocks {
  /// The first of the blocks; `nil` where there is none.
  var first: SafetyBlocks? {
    rawValue == 0 ? nil : SafetyBlocks(rawValue: rawValue & ~(rawValue - 1))
  }

  /// Blocks which say that a nutrient itself is high, so that no sign of its shortage is told.
  static func high(_ nutrient: Nutrient) -> SafetyBlocks {
    switch nutrient {
    case .potassium: .potassiumHigh
    case .magnesium: .magnesiumHigh
    case .calcium: .calciumHigh
    case .vitaminD: .vitaminDHigh
    case .iron: .ironHigh
    case .vitaminB12: .vitaminB12High
    case .vitaminB6: .vitaminB6High
    case .vitaminE: .vitaminEHigh
    default: []
    }
  }
}
