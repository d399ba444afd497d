import Laboratory

/// Remarks that read the same for everybody to whom they apply.
extension Wording {
  static let nervesOrBlood = CitedSentence(
    "Muscle trouble together with signs of nerve trouble or anemia, as recorded here, should be seen by a "
      + "doctor soon.", .b12SoreMuscles)

  static let lastingStiffness = CitedSentence(
    "Stiffness is recorded. Have a doctor look at it if it is severe, stays, or does not give way to "
      + "what you can do yourself.", .hardMuscles)

  static let calvesWithLowMagnesium = CitedSentence(
    "The calves are recorded. Large and much used, they are especially prone to cramps and soreness; "
      + "too little magnesium can tense them.", .soreCalves)

  static let stiffnessWithLowVitaminD = CitedSentence(
    "Too little vitamin D does not directly harden muscles, but the weakness and pain that go with it "
      + "can feel like stiffness; under a doctor's care this is often reversed.", .hardMuscles)

  static let muscleLossWithLowB12 = CitedSentence(
    "In a severe shortage of vitamin B12 damaged nerves can weaken muscles, "
      + "which may waste later.", .muscleLoss)

  static let muscleLossWithLowIron = CitedSentence(
    "With too little iron less oxygen reaches the muscles; people then move "
      + "less, and over time may lose muscle.", .muscleLoss)

  static let mineralsBesideB12 = CitedSentence(
    "Cramps go with low vitamin B12 and with minerals out of balance. Neither brings the other about; "
      + "both need attention.", .b12SoreMuscles)

  static let olderAdultWithLowVitaminD = CitedSentence([
    ("Older adults run short of vitamin D more easily", [.soreMuscles, .muscleLoss]),
    (", as the body makes less of it from sunlight with age", .soreMuscles),
    (", and falls are a danger.", [.soreMuscles, .hardMuscles]),
  ])

  static let phosphorusWithVitaminD = CitedSentence(
    "Phosphorus, too, is taken up with the help of vitamin D.",
    [.soreMuscles, .soreCalves, .hardMuscles, .muscleLoss],
    addition: "It was not measured here.")

  static let sodiumNotMeasured = CitedSentence(
    "Cramps and hard muscles can be a sign that minerals are out of balance more widely, sodium among "
      + "them.", .hardMuscles, addition: "Sodium was not measured here.")

  static let vitaminB6NotMeasured = CitedSentence(
    "A shortage of vitamin B6 can go with cramps too.", .soreMuscles,
    addition: "It was not measured here.")

  static let generalCare = CitedSentence([
    ("Gentle stretching and massage can relieve tight calves", .soreCalves),
    (", and resistance exercise can help to rebuild muscle.", .muscleLoss),
  ])
}
