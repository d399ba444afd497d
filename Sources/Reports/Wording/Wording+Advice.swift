import Laboratory

extension Wording {
  /// What to do, in plain words. Urgency and limits are never ascribed to an article.
  static func sentence(for advice: Advice) -> CitedSentence {
    switch advice {
    case .seekCareNow:
      CitedSentence("Contact a doctor or emergency service today about the critical result.")
    case .fastPotassiumRise:
      CitedSentence(
        "Potassium rose fast, by more than 0.5 mmol/L within twelve hours: show this to a doctor today."
      )
    case .consultProfessional:
      CitedSentence(
        "Show these results to a healthcare professional, who can find the cause and decide on "
          + "treatment.",
        [.soreMuscles, .b12SoreMuscles, .soreCalves, .hardMuscles, .muscleLoss])
    case .confirmWithRepeat:
      CitedSentence(
        "Ask whether the test should be repeated: the specimen, the number or its unit may be at "
          + "fault. That is no reason to wait with care that is urgent.")
    case .tubeAdditivePattern:
      CitedSentence(
        "High potassium beside very low calcium can come from the wrong tube or order of tubes: ask for "
          + "a new specimen at once. Until then the result stands.")
    case .checkKidneyFunction:
      CitedSentence("Ask whether the kidneys work well enough; weak kidneys change these results.")
    case .medicineRaisesPotassium:
      CitedSentence(
        "A recorded medicine can raise potassium. Do not stop it; ask the doctor about it together with "
          + "this result.")
    case .magnesiumFirst:
      CitedSentence(
        "Ask about magnesium as well: while it is low, a low potassium or calcium may stay low.")
    case .measureMagnesium:
      CitedSentence(
        "Ask whether magnesium should be measured: while it is low, potassium and calcium stay low."
      )
    case .considerVitaminD:
      CitedSentence(
        "Ask about vitamin D as well: calcium from food is taken up with its help.",
        [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss])
    case .askAboutPotassiumLosses:
      CitedSentence(
        "Tell the doctor about heavy sweating, diarrhea and medicines: a low potassium, for one, "
          + "rarely comes from diet alone.", .soreCalves)
    case .askAboutLosses:
      CitedSentence(
        "Tell the doctor about heavy sweating, diarrhea and medicines: minerals are lost with them."
      )
    case .diureticLosesMinerals:
      CitedSentence(
        "A recorded diuretic (water tablet) carries potassium and magnesium out. Do not stop it; ask "
          + "the doctor about it.")
    case .pairIronWithVitaminC:
      CitedSentence(
        "Eating something rich in vitamin C along with iron-rich food helps to take the iron up.",
        .soreMuscles)
    case .measureMetabolites:
      CitedSentence(
        "Ask whether MMA and homocysteine should be measured; they help to settle a borderline "
          + "vitamin B12.", .b12SoreMuscles)
    case .measureActiveB12:
      CitedSentence(
        "In pregnancy total vitamin B12 falls by itself: ask whether active B12 should be measured."
      )
    case .considerFolateAndB6:
      CitedSentence(
        "Ask about folate and vitamin B6 too: homocysteine rises when either is short.")
    case .considerFolate:
      CitedSentence("Ask about folate too: homocysteine rises when it is short.")
    case .lowFolatePattern:
      CitedSentence(
        "Folate is low as well: ask for both to be looked at together, vitamin B12 first.")
    case .nitrousOxideUse:
      CitedSentence(
        "Nitrous oxide makes vitamin B12 useless while its amount stays normal: tell the doctor of every "
          + "use.")
    case .treatmentHidesB12:
      CitedSentence(
        "During treatment with vitamin B12 its amount in blood shows the treatment, not the store: ask "
          + "how the treatment is followed.")
    case .metforminLowersB12:
      CitedSentence(
        "Metformin is recorded, and it can lower vitamin B12. Do not stop it; ask the doctor.",
        .b12SoreMuscles)
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
    case .ironOverloadPattern:
      CitedSentence(
        "Ferritin and iron saturation are both high, which fits too much iron: ask what causes it.")
    case .acutePhasePattern:
      CitedSentence(
        "Inflammation is present and raises ferritin by itself: ask whether to measure it again when the "
          + "inflammation has gone.")
    case .recentIronPattern:
      CitedSentence(
        "A high iron saturation beside low ferritin can come from an iron tablet shortly before: tell "
          + "the doctor if one was taken.")
    case .adjustForAlbumin:
      CitedSentence(
        "Ask for albumin or ionized calcium: much of the calcium in blood is bound to albumin.")
    case .parathyroidPattern:
      CitedSentence(
        "High calcium while parathyroid hormone is not low points to the parathyroid glands: ask about "
          + "them.")
    case .vitaminDExcessPattern:
      CitedSentence(
        "High calcium, low parathyroid hormone and so much vitamin D fit too much vitamin D: show all "
          + "supplements to the doctor soon.")
    case .osteomalaciaPattern:
      CitedSentence(
        "Low calcium, very low vitamin D and high parathyroid hormone fit softened bones: ask about it."
      )
    case .reviewSupplements:
      CitedSentence("Go through all supplements and fortified products with a doctor.")
    case .noSelfTreatment:
      CitedSentence([
        ("Do not start supplements on your own", [.soreMuscles, .soreCalves, .muscleLoss]),
        ("; too much of some nutrients does harm.", .soreCalves),
      ])
    case .safeSunlight:
      CitedSentence([
        ("Sunlight helps the body make vitamin D; keep it safe and moderate", .soreMuscles),
        (", and do not count on it alone.", .muscleLoss),
      ])
    case .dietFirst:
      CitedSentence(
        "Food comes first for prevention and mild shortages; a severe one needs medical treatment.",
        .soreMuscles)
    }
  }
}
