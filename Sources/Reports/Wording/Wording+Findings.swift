import Laboratory

extension Wording {
  static func title(of finding: FindingKind) -> String {
    switch finding {
    case .vitaminDDeficiency: "Low vitamin D"
    case .vitaminDInsufficiency: "Vitamin D lower than wanted"
    case .vitaminDHigh: "High vitamin D"
    case .b12Deficiency: "Low vitamin B12"
    case .b12DeficiencyFunctional: "Borderline vitamin B12 with a raised marker"
    case .b12Borderline: "Borderline vitamin B12"
    case .b12MarkerRaised: "Raised marker of vitamin B12 (MMA or homocysteine)"
    case .ironDeficiency: "Low iron stores (ferritin)"
    case .ironDeficiencyPossible: "Iron stores may be low (ferritin)"
    case .ferritinHigh: "High ferritin"
    case .hypomagnesemia: "Low magnesium"
    case .hypermagnesemia: "High magnesium"
    case .hypokalemia: "Low potassium"
    case .hyperkalemia: "High potassium"
    case .hypocalcemia: "Low calcium"
    case .hypercalcemia: "High calcium"
    case .refractoryHypokalemiaRisk: "Low potassium together with low magnesium"
    case .hypocalcemiaWithLowVitaminD: "Low calcium together with low vitamin D"
    case .hypocalcemiaWithLowMagnesium: "Low calcium together with low magnesium"
    case .electrolyteImbalance: "Several minerals out of balance"
    }
  }

  /// What helps to read a finding, where an article says it.
  static func background(of finding: FindingKind) -> CitedSentence? {
    switch finding {
    case .vitaminDDeficiency, .vitaminDInsufficiency:
      CitedSentence(
        "Muscles need vitamin D to work and to rebuild, and calcium depends on it.",
        [.soreMuscles, .muscleLoss])
    case .b12Deficiency, .b12DeficiencyFunctional, .b12Borderline, .b12MarkerRaised:
      CitedSentence(
        "Vitamin B12 keeps the myelin sheaths of nerves intact and helps to make the red cells that bring "
          + "oxygen to muscles.", .b12SoreMuscles,
        addition: "Its amount alone does not show anemia.")
    case .ironDeficiency, .ironDeficiencyPossible:
      CitedSentence(
        "Iron carries oxygen to the muscles.", [.soreMuscles, .soreCalves, .muscleLoss],
        addition: "Ferritin alone does not show anemia.")
    case .hypomagnesemia:
      CitedSentence("Magnesium lets muscles relax.", [.soreMuscles, .soreCalves, .hardMuscles])
    case .refractoryHypokalemiaRisk:
      CitedSentence("While magnesium is low, potassium may stay low whatever is done about it.")
    case .hypocalcemiaWithLowMagnesium:
      CitedSentence("While magnesium is low, calcium may stay low whatever is done about it.")
    case .hypocalcemiaWithLowVitaminD:
      CitedSentence(
        "Without enough vitamin D the body takes up too little calcium.",
        [.soreMuscles, .muscleLoss])
    case .hypokalemia:
      CitedSentence(
        "Potassium carries signals between nerves and muscles.", [.soreCalves, .hardMuscles])
    case .hypocalcemia:
      CitedSentence(
        "Calcium makes muscles contract.", [.soreMuscles, .hardMuscles, .muscleLoss])
    case .hypercalcemia:
      CitedSentence(
        "The articles do not link high calcium in blood to hard muscles.", .hardMuscles,
        addition: "It needs a doctor all the same.")
    case .electrolyteImbalance:
      CitedSentence([
        ("Minerals carry the signals between nerves and muscles", .soreCalves),
        (", and their balance lets muscles relax.", .hardMuscles),
      ])
    case .vitaminDHigh, .ferritinHigh, .hypermagnesemia, .hyperkalemia: nil
    }
  }

  static func name(of nutrient: Nutrient) -> String {
    switch nutrient {
    case .vitaminD: "vitamin D"
    case .vitaminB12: "vitamin B12"
    case .iron: "iron"
    case .magnesium: "magnesium"
    case .potassium: "potassium"
    case .calcium: "calcium"
    case .vitaminB6: "vitamin B6"
    case .vitaminC: "vitamin C"
    case .vitaminE: "vitamin E"
    case .phosphorus: "phosphorus"
    case .sodium: "sodium"
    case .hydration: "fluids"
    }
  }

  /// The line above a group of links with a shortage of a nutrient.
  static func lead(
    for kind: KnowledgeLink.Kind, _ strength: KnowledgeLink.Strength, _ nutrient: Nutrient
  ) -> String {
    let name = name(of: nutrient)
    return switch (kind, strength) {
    case (.muscleSymptom, .direct):
      "Muscle symptoms the articles associate with too little \(name):"
    case (.muscleSymptom, .may): "Muscle symptoms that may go with it:"
    case (.muscleSymptom, .indirect): "Muscle symptoms linked to it indirectly:"
    case (.otherSymptom, .direct): "Other symptoms the articles associate with it:"
    case (.otherSymptom, .may): "Other symptoms that may go with it:"
    case (.otherSymptom, .indirect): "Other symptoms linked to it indirectly:"
    case (.food, _): "Foods the articles name for \(name):"
    }
  }

  /// The line above the recorded symptoms that articles connect with a shortage of a nutrient.
  static func recordedLead(_ nutrient: Nutrient) -> String {
    "Recorded for this person; the articles say these can be associated with too little "
      + "\(name(of: nutrient)):"
  }

  static let fatigueIsCommon =
    "Fatigue is named with nearly every shortage, so it points to none of them."

  static let raisedMarkers = CitedSentence(
    "Raised MMA or homocysteine helps to confirm a shortage of vitamin B12, above all a borderline one.",
    .b12SoreMuscles)

  /// Symptoms that call for help at once, whatever the articles say of them.
  static func isUrgent(_ term: StaticString) -> Bool {
    Symptom(rawValue: "\(term)")?.isUrgent ?? false
  }

  static let callForHelp =
    "If it is there now or comes back, call an emergency service at once. If it has passed, see a doctor "
    + "today."

  static let urgentSymptoms =
    "A seizure or an irregular heartbeat is an emergency: call for help at once."

  static let listsAreGeneral = CitedSentence(
    "The lists show what articles connect with a shortage, not what applies to this person: symptoms "
      + "alone cannot show one.", [.b12SoreMuscles, .hardMuscles])
}
