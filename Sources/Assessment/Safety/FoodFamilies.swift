/// Kinds of food that articles name under several nutrients, one bit each.
///
/// What raises one nutrient may be named for another: spinach for iron and for potassium.
struct FoodFamilies: OptionSet, Sendable {
  let rawValue: UInt16

  static let greens = FoodFamilies(rawValue: 1 << 0)
  static let pulses = FoodFamilies(rawValue: 1 << 1)
  static let nuts = FoodFamilies(rawValue: 1 << 2)
  static let seeds = FoodFamilies(rawValue: 1 << 3)
  static let fruitAndVegetables = FoodFamilies(rawValue: 1 << 4)
  static let wholeGrains = FoodFamilies(rawValue: 1 << 5)
  static let dairy = FoodFamilies(rawValue: 1 << 6)
  static let meat = FoodFamilies(rawValue: 1 << 7)
  static let fish = FoodFamilies(rawValue: 1 << 8)
  static let eggs = FoodFamilies(rawValue: 1 << 9)
  static let fortified = FoodFamilies(rawValue: 1 << 10)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The families of a food as articles name it; empty for one that stands alone.
  init(term: StaticString) {
    self =
      switch "\(term)" {
      case "leafy greens", "dark leafy greens", "spinach": .greens
      case "vegetables": [.greens, .fruitAndVegetables]
      case "bananas", "avocados", "sweet potatoes", "fruits", "citrus fruits", "bell peppers":
        .fruitAndVegetables
      case "beans", "lentils", "legumes": .pulses
      case "nuts": .nuts
      case "seeds": .seeds
      case "whole grains": .wholeGrains
      case "dairy": .dairy
      case "fortified dairy", "fortified milk": [.dairy, .fortified]
      case "meat", "lean meats", "lean red meat", "poultry", "red meat": .meat
      case "fish", "fatty fish", "seafood", "salmon", "tuna", "clams": .fish
      case "eggs", "egg yolks": .eggs
      case "animal products": [.dairy, .meat, .fish, .eggs]
      case "fortified foods", "fortified cereals", "fortified plant milks": .fortified
      default: []
      }
  }
}
