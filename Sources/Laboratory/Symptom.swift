/// A symptom that the articles have a term for; raw values are their terms.
package enum Symptom: String, CaseIterable, Sendable {
  case muscleSoreness = "muscle soreness"
  case musclePain = "muscle pain"
  case chronicMusculoskeletalPain = "chronic musculoskeletal pain"
  case muscleCramps = "muscle cramps"
  case muscleSpasms = "muscle spasms"
  case tetany
  case muscleTwitches = "muscle twitches"
  case muscleTightness = "muscle tightness"
  case muscleStiffness = "muscle stiffness"
  case muscleHardness = "muscle hardness"
  case muscleWeakness = "muscle weakness"
  case proximalMuscleWeakness = "proximal muscle weakness"
  case generalizedMuscleWeakness = "generalized muscle weakness"
  case reducedMotorFunction = "reduced motor function"
  case muscleFatigue = "muscle fatigue"
  case reducedExercisePerformance = "reduced exercise performance"
  case impairedMuscleRecovery = "impaired muscle recovery"
  case muscleAtrophy = "muscle atrophy"
  case ageRelatedMuscleStrengthLoss = "age-related muscle strength loss"
  case myopathy
  case muscleExcitability = "muscle excitability"
  case neuromuscularSymptoms = "neuromuscular symptoms"
  case fatigue
  case lethargy
  case bonePain = "bone pain"
  case osteomalacia
  case historyOfFractures = "history of fractures"
  case moodChanges = "mood changes"
  case depression
  case irritability
  case anxiety
  case memoryImpairment = "memory impairment"
  case cognitiveImpairment = "cognitive impairment"
  case impairedBalance = "impaired balance"
  case impairedCoordination = "impaired coordination"
  case ataxia
  case increasedFallRisk = "increased fall risk"
  case difficultyWalking = "difficulty walking"
  case waddlingGait = "waddling gait"
  case paresthesia
  case numbness
  case abnormalSensation = "abnormal sensation"
  case neuropathicPain = "neuropathic pain"
  case peripheralNeuropathy = "peripheral neuropathy"
  case neurologicalSymptoms = "neurological symptoms"
  case restlessLegs = "restless legs"
  case anemia
  case megaloblasticAnemia = "megaloblastic anemia"
  case ironDeficiencyAnemia = "iron-deficiency anemia"
  case glossitis
  case mouthUlcers = "mouth ulcers"
  case visualDisturbance = "visual disturbance"
  case blurredVision = "blurred vision"
  case eyelidTwitching = "eyelid twitching"
  case nausea
  case diarrhea
  case lossOfAppetite = "loss of appetite"
  case irregularHeartbeat = "irregular heartbeat"
  case seizures
  case highBloodPressure = "high blood pressure"
  case paleSkin = "pale skin"
  case brittleNails = "brittle nails"
  case shortnessOfBreath = "shortness of breath"
  case slowWoundHealing = "slow wound healing"
  case multisystemSymptoms = "multisystem symptoms"
}

extension Symptom {
  /// Whether it calls for help at once while it is present. The articles name no urgency; this is our own rule.
  package var isUrgent: Bool { self == .seizures || self == .irregularHeartbeat }

  /// What may be a shortage's sign in muscle: pain, cramps or weakness.
  package static let ofMuscle: Set<Symptom> = [
    .muscleSoreness, .musclePain, .chronicMusculoskeletalPain, .muscleCramps, .muscleSpasms,
    .tetany, .muscleWeakness, .proximalMuscleWeakness, .generalizedMuscleWeakness,
  ]

  /// Cramps and their like.
  package static let ofCramping: Set<Symptom> = [.muscleCramps, .muscleSpasms, .tetany]

  /// Muscle that feels hard.
  package static let ofStiffness: Set<Symptom> = [
    .muscleTightness, .muscleStiffness, .muscleHardness,
  ]

  /// Muscle that is lost.
  package static let ofMuscleLoss: Set<Symptom> = [.muscleAtrophy, .ageRelatedMuscleStrengthLoss]

  /// Signs of nerves, and of too little blood, beside which muscle trouble needs a doctor.
  package static let ofNervesOrBlood: Set<Symptom> = [
    .impairedBalance, .impairedCoordination, .ataxia, .paresthesia, .numbness, .abnormalSensation,
    .neuropathicPain, .peripheralNeuropathy, .neurologicalSymptoms, .memoryImpairment,
    .cognitiveImpairment, .visualDisturbance, .blurredVision, .anemia, .megaloblasticAnemia,
    .ironDeficiencyAnemia, .paleSkin, .shortnessOfBreath,
  ]
}
