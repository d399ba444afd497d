/// What some statements of the articles are about instead of one nutrient.
package enum NutrientGroup: String, CaseIterable, Sendable {
  case anyNutrient = "any-nutrient"
  case electrolytes
  case bVitamins = "b-vitamins"
}
