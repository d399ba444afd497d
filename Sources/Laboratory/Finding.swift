/// Something worth telling of one patient, with the results that show it.
package struct Finding: Sendable {
  package var kind: FindingKind
  package var nutrient: Nutrient
  package var severity: Severity
  package var certainty: Certainty
  /// Indices into the chart's observations, the deciding one first.
  package var evidence: [Int]
  /// The safety blocks that withhold the foods and supplements of this finding's nutrient.
  package var blocks: SafetyBlocks
  /// What to say beside it, in the order in which it is said.
  package var advice: [Advice]

  package init(
    kind: FindingKind, nutrient: Nutrient, severity: Severity, certainty: Certainty,
    evidence: [Int], blocks: SafetyBlocks = [], advice: [Advice] = []
  ) {
    self.kind = kind
    self.nutrient = nutrient
    self.severity = severity
    self.certainty = certainty
    self.evidence = evidence
    self.blocks = blocks
    self.advice = advice
  }
}

/// The findings of the contract; raw values are the words of the streams.
package enum FindingKind: String, CaseIterable, Sendable {
  case vitaminDDeficiency = "vitamin-d-deficiency"
  case vitaminDInsufficiency = "vitamin-d-insufficiency"
  case vitaminDHigh = "vitamin-d-high"
  case b12Deficiency = "b12-deficiency"
  case b12DeficiencyFunctional = "b12-deficiency-functional"
  case b12Borderline = "b12-borderline"
  case b12MarkerRaised = "b12-marker-raised"
  case ironDeficiency = "iron-deficiency"
  case ironDeficiencyPossible = "iron-deficiency-possible"
  case ferritinHigh = "ferritin-high"
  case hypomagnesemia
  case hypermagnesemia
  case hypokalemia
  case hyperkalemia
  case hypocalcemia
  case hypercalcemia
  case refractoryHypokalemiaRisk = "refractory-hypokalemia-risk"
  case hypocalcemiaWithLowVitaminD = "hypocalcemia-with-low-vitamin-d"
  case hypocalcemiaWithLowMagnesium = "hypocalcemia-with-low-magnesium"
  case electrolyteImbalance = "electrolyte-imbalance"
}

/// How far from the interval the deciding result lies.
package enum Severity: String, Sendable {
  /// In a borderline band.
  case borderline
  /// Outside the interval.
  case abnormal
  /// Beyond a critical limit.
  case critical
}

/// How sure a finding is.
package enum Certainty: String, Sendable {
  /// The result alone is the finding.
  case stated
  /// Several results agree.
  case probable
  /// Something that would settle it is missing or points elsewhere.
  case possible
}

/// Reasons to hold back advice on foods and supplements (they run last and win), one bit each.
package struct SafetyBlocks: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Made here and not by `SetAlgebra`, which other modules would call unspecialised.
  @inlinable package init(arrayLiteral members: SafetyBlocks...) {
    self.init(rawValue: members.reduce(0) { $0 | $1.rawValue })
  }

  /// Potassium is above its interval.
  package static let potassiumHigh = SafetyBlocks(rawValue: 1 << 0)
  /// eGFR is below 60 (potassium) or 30 (magnesium) mL/min/1.73 m².
  package static let kidneyFunctionLow = SafetyBlocks(rawValue: 1 << 1)
  /// The specimen was haemolysed: potassium and magnesium cannot be trusted.
  package static let haemolysed = SafetyBlocks(rawValue: 1 << 2)
  /// Potassium at or below 2.5 or at or above 6.0 mmol/L: contact a clinician, nothing else.
  package static let potassiumUrgent = SafetyBlocks(rawValue: 1 << 3)
  /// Magnesium is above its interval.
  package static let magnesiumHigh = SafetyBlocks(rawValue: 1 << 4)
  /// Calcium is above its interval: no calcium and no vitamin D.
  package static let calciumHigh = SafetyBlocks(rawValue: 1 << 5)
  /// 25-hydroxyvitamin D is above its interval.
  package static let vitaminDHigh = SafetyBlocks(rawValue: 1 << 6)
  /// Adjusted calcium below 1.9 mmol/L or critically low calcium: no self-treatment.
  package static let calciumUrgent = SafetyBlocks(rawValue: 1 << 7)
  /// Ferritin or transferrin saturation is above its interval, or ferritin is raised by inflammation.
  package static let ironHigh = SafetyBlocks(rawValue: 1 << 8)
  /// Vitamin B12 is above its interval.
  package static let vitaminB12High = SafetyBlocks(rawValue: 1 << 9)
  /// The person is under 18: no doses; refer.
  package static let child = SafetyBlocks(rawValue: 1 << 10)
  /// Pregnant, or pregnancy unknown in a woman of 12 to 55: no doses; refer.
  package static let pregnancy = SafetyBlocks(rawValue: 1 << 11)
  /// An input is implausible, of a suspect unit, or contradicts another.
  package static let unsureInput = SafetyBlocks(rawValue: 1 << 12)
  /// A result of the panel is critical: care first.
  package static let criticalResult = SafetyBlocks(rawValue: 1 << 13)
  /// A medicine that raises potassium is recorded, and kidney function is not known.
  package static let potassiumMedicine = SafetyBlocks(rawValue: 1 << 14)
  /// Granulomas, kidney stones or treatment with active vitamin D are recorded: no vitamin D, even where it is low.
  package static let vitaminDRisk = SafetyBlocks(rawValue: 1 << 15)
  /// Overload of iron is recorded.
  package static let ironOverload = SafetyBlocks(rawValue: 1 << 16)
  /// A medicine against clotting is recorded: vitamin E may add to it.
  package static let anticoagulant = SafetyBlocks(rawValue: 1 << 17)
  /// Vitamin B6 is above its interval or 100 nmol/L: more of it can harm nerves.
  package static let vitaminB6High = SafetyBlocks(rawValue: 1 << 18)
  /// Vitamin E is above its interval.
  package static let vitaminEHigh = SafetyBlocks(rawValue: 1 << 19)
  /// The person eats no animal foods, or neither meat nor fish.
  package static let diet = SafetyBlocks(rawValue: 1 << 20)
}

/// What is said beside a finding; reports hold the words.
package enum Advice: UInt8, CaseIterable, Sendable {
  case seekCareNow, fastPotassiumRise, consultProfessional, confirmWithRepeat, tubeAdditivePattern
  case checkKidneyFunction, medicineRaisesPotassium, magnesiumFirst, measureMagnesium
  case considerVitaminD, askAboutPotassiumLosses, askAboutLosses, diureticLosesMinerals,
    pairIronWithVitaminC
  case measureMetabolites, measureActiveB12, considerFolateAndB6, considerFolate
  case lowFolatePattern
  case nitrousOxideUse, treatmentHidesB12, metforminLowersB12, neverFolateAlone
  case promptTreatmentOfB12, inflammationHidesIron, ironOverloadPattern, acutePhasePattern
  case recentIronPattern, adjustForAlbumin, parathyroidPattern, vitaminDExcessPattern
  case osteomalaciaPattern, reviewSupplements, noSelfTreatment, safeSunlight, dietFirst
}
