import Laboratory

extension Advice {
  /// The stable word of the streams.
  var code: StaticString {
    switch self {
    case .seekCareNow: "seek-care-now"
    case .fastPotassiumRise: "fast-potassium-rise"
    case .consultProfessional: "consult-professional"
    case .confirmWithRepeat: "confirm-with-repeat"
    case .tubeAdditivePattern: "tube-additive-pattern"
    case .checkKidneyFunction: "check-kidney-function"
    case .medicineRaisesPotassium: "medicine-raises-potassium"
    case .magnesiumFirst: "magnesium-first"
    case .measureMagnesium: "measure-magnesium"
    case .considerVitaminD: "consider-vitamin-d"
    case .askAboutPotassiumLosses: "ask-about-potassium-losses"
    case .askAboutLosses: "ask-about-losses"
    case .diureticLosesMinerals: "diuretic-loses-minerals"
    case .pairIronWithVitaminC: "pair-iron-with-vitamin-c"
    case .measureMetabolites: "measure-metabolites"
    case .measureActiveB12: "measure-active-b12"
    case .considerFolateAndB6: "consider-folate-and-b6"
    case .considerFolate: "consider-folate"
    case .lowFolatePattern: "low-folate-pattern"
    case .nitrousOxideUse: "nitrous-oxide-use"
    case .treatmentHidesB12: "treatment-hides-b12"
    case .metforminLowersB12: "metformin-lowers-b12"
    case .neverFolateAlone: "never-folate-alone"
    case .promptTreatmentOfB12: "prompt-treatment-of-b12"
    case .inflammationHidesIron: "inflammation-hides-iron"
    case .ironOverloadPattern: "iron-overload-pattern"
    case .acutePhasePattern: "acute-phase-pattern"
    case .recentIronPattern: "recent-iron-pattern"
    case .adjustForAlbumin: "adjust-for-albumin"
    case .parathyroidPattern: "parathyroid-pattern"
    case .vitaminDExcessPattern: "vitamin-d-excess-pattern"
    case .osteomalaciaPattern: "osteomalacia-pattern"
    case .reviewSupplements: "review-supplements"
    case .noSelfTreatment: "no-self-treatment"
    case .safeSunlight: "safe-sunlight"
    case .dietFirst: "diet-first"
    }
  }
}

extension SafetyBlocks {
  /// Each block of the set on its own, the lowest bit first.
  var members: [SafetyBlocks] {
    (0..<32).map { SafetyBlocks(rawValue: 1 << UInt32($0)) }.filter { contains($0) }
  }

  /// The stable word of the streams for a set of one block.
  var code: StaticString {
    switch self {
    case .potassiumHigh: "potassium-high"
    case .kidneyFunctionLow: "kidney-function-low"
    case .haemolysed: "hemolyzed"
    case .potassiumUrgent: "potassium-urgent"
    case .magnesiumHigh: "magnesium-high"
    case .calciumHigh: "calcium-high"
    case .vitaminDHigh: "vitamin-d-high"
    case .calciumUrgent: "calcium-urgent"
    case .ironHigh: "iron-high"
    case .vitaminB12High: "vitamin-b12-high"
    case .child: "child"
    case .pregnancy: "pregnancy"
    case .unsureInput: "unsure-input"
    case .criticalResult: "critical-result"
    case .potassiumMedicine: "potassium-medicine"
    case .vitaminDRisk: "vitamin-d-risk"
    case .ironOverload: "iron-overload"
    case .anticoagulant: "anticoagulant"
    case .vitaminB6High: "vitamin-b6-high"
    case .vitaminEHigh: "vitamin-e-high"
    case .diet: "diet"
    default: "several"
    }
  }
}
