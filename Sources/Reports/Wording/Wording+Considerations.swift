import Laboratory

extension Wording {
  /// What else to consider, each part citing exactly the articles that say it.
  static func sentence(for said: Consideration) -> CitedSentence {
    switch said.topic {
    case .unexplainedSymptoms: unexplained(said.symptoms)
    case .riskFactors: risks(said.factors)
    case .riskGroups: groups(said.nutrients)
    case .b12WithoutAnimalFoods: withoutAnimalFoods(said)
    case .malabsorption: malabsorption(said.nutrients)
    case .treatmentByDoctor: treatment(said.nutrients)
    case .vitaminsCAndENotMeasured: vitaminsCAndE(said)
    case .hydration: hydration(isRecorded: said.rests(on: .dehydration))
    case .exertion: exertion(isRecorded: said.rests(on: .exertion))
    case .otherConditions: otherConditions(withDisuse: said.rests(on: .disuse))
    case .medication: medication(said)
    case .nervesOrBlood: nervesOrBlood
    case .lastingStiffness: lastingStiffness
    case .calvesWithLowMagnesium: calvesWithLowMagnesium
    case .stiffnessWithLowVitaminD: stiffnessWithLowVitaminD
    case .muscleLossWithLowB12: muscleLossWithLowB12
    case .muscleLossWithLowIron: muscleLossWithLowIron
    case .mineralsBesideB12: mineralsBesideB12
    case .olderAdultWithLowVitaminD: olderAdultWithLowVitaminD
    case .phosphorusWithVitaminD: phosphorusWithVitaminD
    case .sodiumNotMeasured: sodiumNotMeasured
    case .vitaminB6NotMeasured: vitaminB6NotMeasured
    case .generalCare: generalCare
    }
  }

  private static func unexplained(_ symptoms: [Symptom]) -> CitedSentence {
    let names = listing(symptoms.map(\.rawValue))
    return CitedSentence(
      "Recorded, and no shortage was found here that the articles connect with it: \(names). Tell "
        + "the doctor about it.")
  }

  private static func hydration(isRecorded: Bool) -> CitedSentence {
    CitedSentence(
      [
        (isRecorded ? "Dehydration is recorded. Too little fluid" : "Too little fluid", []),
        (" can make muscles ache", .soreMuscles),
        (
          "; it upsets the body's minerals, and cramps can come or get worse.",
          [.soreCalves, .hardMuscles]
        ),
      ], addition: isRecorded ? "Ask the doctor how much to drink, and what." : "")
  }

  private static func exertion(isRecorded: Bool) -> CitedSentence {
    CitedSentence([
      (isRecorded ? "Unusual effort is recorded; it" : "Unusual effort", []),
      (" makes muscles sore", [.soreMuscles, .soreCalves]), (" 12 to 24 hours later", .hardMuscles),
      (", most at 24 to 72 hours and where they worked", .b12SoreMuscles),
      ("; rest eases it. Pain of a shortage rather stays and is widespread.", .soreMuscles),
    ])
  }

  private static func otherConditions(withDisuse: Bool) -> CitedSentence {
    var clauses: [CitedSentence.Clause] = [
      (
        "Other causes can look alike and have to be ruled out: fibromyalgia, multiple sclerosis, lupus, "
          + "nerve disorders, poor posture, repeated strain", .hardMuscles
      ),
      (", autoimmune disease of the muscles", .b12SoreMuscles),
    ]
    if withDisuse { clauses.append((", and for lost muscle, long disuse", .muscleLoss)) }
    return CitedSentence(listing: clauses, addition: "See a doctor about trouble that lasts.")
  }

  private static func medication(_ said: Consideration) -> CitedSentence {
    let names = said.factors.map { name(of: $0.personal) }
    let lead =
      switch names.count {
      case 0: "Statins, metformin and other medicines"
      case 1: "\(names[0].capitalizedFirst) is recorded, and it"
      default: "\(listing(names).capitalizedFirst) are recorded, and both"
      }
    let also = said.nutrients.isEmpty ? "" : "; metformin can also lower vitamin B12"
    return CitedSentence(
      lead + " can go with muscle pain, weakness or cramps" + also + ".", said.articles,
      addition: "Never stop a medicine without asking the doctor.")
  }
}

extension Consideration {
  /// Whether it rests on something that is known of the person.
  func rests(on factor: PersonalFactor) -> Bool { factors.contains { $0.personal == factor } }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
