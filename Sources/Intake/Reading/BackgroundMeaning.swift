package import Laboratory

/// What printed words say of a person besides results.
package struct BackgroundMeaning: Hashable, Sendable {
  package var symptoms: Set<Symptom> = []
  /// Whether a symptom is said to be in the calves.
  package var concernsCalves = false
  package var diet = Diet.unknown
  package var medicines: Medicines = []
  package var history: MedicalHistory = []

  package init() {}

  package var isNothing: Bool { self == BackgroundMeaning() }

  /// Takes in what other words say; of two diets the strictest holds.
  package mutating func formUnion(_ other: BackgroundMeaning) {
    symptoms.formUnion(other.symptoms)
    concernsCalves = concernsCalves || other.concernsCalves
    if other.diet.rawValue > diet.rawValue { diet = other.diet }
    medicines.formUnion(other.medicines)
    history.formUnion(other.history)
  }
}

extension BackgroundMeaning {
  /// The diseases and medicines that do nothing but hold advice back.
  var holdingBack: BackgroundMeaning {
    var meaning = BackgroundMeaning()
    meaning.medicines = medicines.intersection(Self.holdingMedicines)
    meaning.history = history.intersection(Self.holdingHistory)
    return meaning
  }

  /// All the rest, which may add text.
  var adding: BackgroundMeaning {
    var meaning = self
    meaning.medicines.subtract(Self.holdingMedicines)
    meaning.history.subtract(Self.holdingHistory)
    return meaning
  }

  private static let holdingMedicines: Medicines = [
    .potassiumRaising, .anticoagulant, .activeVitaminD,
  ]

  private static let holdingHistory: MedicalHistory = [
    .kidneyDisease, .dialysis, .granuloma, .kidneyStones, .ironOverload, .paraprotein,
  ]
}

extension BackgroundMeaning {
  /// What a term of a vocabulary stands for: a symptom by the articles' term, else a diet, a group of medicines or
  /// a part of the history; the empty term for nothing.
  ///
  /// - Returns: `nil` for a term that is none.
  init?(term: String) {
    if let symptom = Symptom(rawValue: term) {
      symptoms = [symptom]
    } else if let diet = Self.diets[term] {
      self.diet = diet
    } else if let group = Self.medicines[term] {
      medicines = group
    } else if let part = Self.history[term] {
      history = part
    } else if !term.isEmpty {
      return nil
    }
  }

  private static let diets: [String: Diet] = [
    "mixed": .mixed, "vegetarian": .vegetarian, "vegan": .vegan,
  ]

  private static let medicines: [String: Medicines] = [
    "metformin": .metformin, "statin": .statin, "potassium-raising": .potassiumRaising,
    "diuretic": .diuretic, "anticoagulant": .anticoagulant, "active-vitamin-d": .activeVitaminD,
    "vitamin-b12": .vitaminB12, "nitrous-oxide": .nitrousOxide, "folic-acid": .folicAcid,
  ]

  private static let history: [String: MedicalHistory] = [
    "malabsorption": .malabsorption, "granuloma": .granuloma, "kidney-stones": .kidneyStones,
    "kidney-disease": .kidneyDisease, "dialysis": .dialysis, "paraprotein": .paraprotein,
    "iron-overload": .ironOverload, "smoking": .smoking, "alcohol": .alcohol,
    "little-sun": .littleSun, "darker-skin": .darkerSkin, "blood-loss": .bloodLoss,
    "dehydration": .dehydration, "heavy-sweating": .heavySweating, "exertion": .exertion,
    "disuse": .disuse,
  ]
}
