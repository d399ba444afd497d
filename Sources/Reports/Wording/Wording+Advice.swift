import Laboratory

extension Wording {
  /// What to do, in plain words. Urgency and limits are never ascribed to an article.
  static func sentence(for advice: Advice) -> CitedSentence {
    switch advice {
    case .seekCareNow:
      CitedSentence("Contact a doctor or emergency service today about the critical result.")
    case .consultProfessional:
      CitedSentence(
        "Show these results to a healthcare professional, who can find the cause and decide on "
          + "treatment.",
        [.soreMuscles, .b12SoreMuscles, .soreCalves, .hardMuscles, .muscleLoss])
    case .confirmWithRepeat:
      CitedSentence(
        "Ask whether the test should be repeated: the specimen, the number or its unit may be at "
          + "fault. That is no reason to wait with care that is urgent.")
    case .checkKidneyFunction:
      CitedSentence("Ask whether the kidneys work well enough; weak kidneys change these results.")
    case .magnesiumFirst:
      CitedSentence(
        "Ask about magnesium first: while it is low, potassium and calcium may stay low as well.")
    case .considerVitaminD:
      CitedSentence(
        "Ask about vitamin D as well: calcium from food is taken up with its help.",
        [.soreMuscles, .muscleLoss])
    case .askAboutLosses:
      CitedSentence(
        "Tell the doctor about heavy sweating, diarrhea and medicines: a low potassium, for one, "
          + "rarely comes from diet alone.", .soreCalves)
    case .pairIronWithVitaminC:
      CitedSentence(
        "Eating something rich in vitamin C along with iron-rich food helps to take the iron up.",
        .soreMuscles)
    case .measureMetabolites:
      CitedSentence(
        "Ask whether MMA and homocysteine should be measured; they help to settle a borderline "
          + "vitamin B12.", .b12SoreMuscles)
    case .considerFolateAndB6:
      CitedSentence(
        "Ask about folate and vitamin B6 too: homocysteine rises when either is short.")
    case .neverFolateAlone:
      CitedSentence(
        "Do not take folic acid on its own: it can hide a shortage of vitamin B12 while nerves "
          + "suffer.")
    case .promptTreatmentOfB12:
      CitedSentence(
        "Do not put it off: treated early, a shortage of vitamin B12 usually improves; left for "
          + "long, nerve damage may stay.", .b12SoreMuscles)
    case .inflammationHidesIron:
      CitedSentence(
        "Inflammation raises ferritin and can hide low iron stores; ask for further iron tests.")
    case .adjustForAlbumin:
      CitedSentence(
        "Ask for albumin or ionized calcium: much of the calcium in blood is bound to albumin.")
    case .reviewSupplements:
      CitedSentence("Go through all supplements and fortified products with a doctor.")
    case .noSelfTreatment:
      CitedSentence(
        "Do not start supplements on your own; too much of some nutrients does harm.",
        [.soreMuscles, .soreCalves])
    case .safeSunlight:
      CitedSentence(
        "Sunlight helps the body make vitamin D; keep it safe and moderate, and do not count on it "
          + "alone.", [.soreMuscles, .muscleLoss])
    case .dietFirst:
      CitedSentence(
        "Food comes first for prevention and mild shortages; a severe one needs medical treatment.",
        .soreMuscles)
    }
  }
}
