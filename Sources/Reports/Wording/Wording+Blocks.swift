import Laboratory

extension Wording {
  /// What a safety block holds back and why, for a set of one block.
  static func sentence(for block: SafetyBlocks) -> String {
    switch block {
    case .potassiumHigh:
      "Potassium is high or may be: no potassium-rich foods, no potassium supplements, no salt substitutes."
    case .kidneyFunctionLow:
      "The kidneys filter less than expected: no advice to take more potassium or magnesium."
    case .haemolysed:
      "The specimen was damaged (hemolysis): its potassium and magnesium are no ground for advice."
    case .potassiumUrgent:
      "Potassium is far from normal: medical care comes before any food advice."
    case .magnesiumHigh:
      "Magnesium is high or may be: no magnesium supplements, and no antacids or laxatives that contain it."
    case .calciumHigh: "Calcium is high or may be: nothing that adds calcium or vitamin D."
    case .vitaminDHigh: "Vitamin D is high or may be: nothing that adds vitamin D."
    case .calciumUrgent:
      "Calcium is or may be dangerously low: medical care instead of self-treatment."
    case .ironHigh:
      "Ferritin or iron saturation is high or may be, or inflammation raises it: nothing that adds "
        + "iron."
    case .vitaminB12High: "Vitamin B12 is high or may be: nothing that adds vitamin B12."
    case .child:
      "The person is under 18: no doses, and no foods for a baby under one year; a doctor decides."
    case .pregnancy: "Pregnancy is stated or cannot be ruled out: no doses; a doctor decides."
    case .unsureInput:
      "A result is doubtful: foods that could do harm if it were otherwise are not named."
    case .criticalResult: "A result is critical: medical care comes before any food advice."
    case .potassiumMedicine:
      "A recorded medicine raises potassium, and how well the kidneys work is not known: no advice to take more potassium."
    case .vitaminDRisk:
      "Kidney stones, granulomas or treatment with active vitamin D are recorded: nothing that adds vitamin D, even where it is low."
    case .ironOverload:
      "Overload of iron is recorded: nothing that adds iron, and no vitamin C to go with it."
    case .anticoagulant:
      "A medicine against clotting is recorded: nothing that adds vitamin E, and ask before eating much more or much less leafy greens."
    case .vitaminB6High: "Vitamin B6 is high: nothing that adds vitamin B6, which can harm nerves."
    case .vitaminEHigh: "Vitamin E is high: nothing that adds vitamin E."
    case .diet: "The recorded diet leaves some foods out."
    default: "Advice is held back for safety."
    }
  }
}
