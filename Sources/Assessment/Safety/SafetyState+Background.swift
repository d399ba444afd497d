import Laboratory

extension SafetyState {
  /// Holds back what recorded medicines and diseases forbid.
  ///
  /// - Parameters:
  ///   - background: What is recorded of the person.
  ///   - floor: The smallest eGFR that is known near the newest potassium, in mL/min/1.73 m²; `nil` for none.
  mutating func block(by background: Background, kidneyFunction floor: Double?) {
    let (medicines, history) = (background.medicines, background.history)
    if medicines.contains(.potassiumRaising), floor == nil {
      withholdAll(.potassiumMedicine, raising: .potassium)
    }
    // A rate of one day does not undo a disease that somebody found worth recording.
    if !history.isDisjoint(with: [.dialysis, .kidneyDisease]) {
      withholdAll(.kidneyFunctionLow, raising: .potassium)
      withholdAll(.kidneyFunctionLow, raising: .magnesium)
    }
    let risksVitaminD =
      medicines.contains(.activeVitaminD)
      || !history.isDisjoint(with: [.granuloma, .kidneyStones])
    if risksVitaminD { withhold(.vitaminDRisk, from: .vitaminD) }
    if history.contains(.ironOverload) {
      withholdAll(.ironOverload, raising: .iron)
      withhold(.ironOverload, from: .vitaminC)
    }
    if medicines.contains(.anticoagulant) {
      withhold(.anticoagulant, from: .vitaminE)
      // Warfarin and its like work against vitamin K, which leafy greens are rich in.
      let rich: [5 of Nutrient] = [.magnesium, .iron, .calcium, .potassium, .vitaminC]
      for number in rich.indices { mention(.anticoagulant, for: rich[number]) }
    }
  }
}
