import Laboratory

extension Wording {
  static let title = "BLOOD TEST REPORT"

  static let deidentified =
    "De-identified: the id stands for another one, all dates are moved back by the same number of days, "
    + "and names and the texts of files are withheld."

  static func word(for kind: Background.Entry.Kind) -> String {
    switch kind {
    case .symptom: "Symptoms"
    case .diet: "Diet"
    case .medicine: "Medicines"
    case .history: "History"
    }
  }

  static let birthDatesDiffer =
    "The files give different birth dates under this id. Nothing that depends on age was judged; "
    + "make sure that all results belong to one person."
  static let sexesDiffer =
    "The files give different sexes under this id. Nothing that depends on sex was judged; make "
    + "sure that all results belong to one person."

  static let contactToday = "Contact a doctor or emergency service today and show them this page:"
  static let doNotWait = "Do not wait for symptoms and do not treat this on your own."
  static let earlierCritical =
    "These results were critical; a newer one of the same test no longer is. Make sure that a "
    + "doctor knows of them:"

  static let mayBeCritical =
    "These results could not be judged, but they may be critical. Ask a doctor or the laboratory "
    + "about them today:"
  static let olderThanTheRest =
    "older than the newest results: ask whether it was dealt with and measured again"

  static let allNormal = "Good news: every result lies within its expected range."
  static let judgedNormal = "Every result that could be judged lies within its expected range."
  static let newestNormal =
    "Every newest result that could be judged lies within its expected range; what is said below "
    + "rests on more than these."
  static let normalIsNotAll =
    "Normal results do not rule out other causes of muscle trouble. If it lasts, see a healthcare "
    + "professional."
  static let noResults = "The files hold no result of the tests that are judged here."
  static let assumedNotPregnant =
    "The files do not speak of pregnancy; limits for people who are not pregnant were used."
  static let laboratoryInterval =
    "Limits printed by the laboratory itself were used where it gave any."

  static let convertedLimits =
    "Limits that a guideline states in another unit are converted to the unit of the result."
  static let otherCalciumDecides =
    "Calcium adjusted for albumin or measured as ionized says more, and it decides; no finding rests "
    + "on this one."
  static let adjustedForAlbumin = "Computed from total calcium and the albumin drawn with it."
  static let computedFromCreatinine =
    "Computed from creatinine, age and sex by the equation CKD-EPI 2021."
  static let normalMarkers = "The normal MMA speaks against a shortage of vitamin B12."
  static let careBeforeFood = "No foods are listed here: medical care comes first."

  static let unexpectedMagnitude = "An unusual amount: check that its unit is right."
  static let laboratoryConflict = "The laboratory's flag and its own limits contradict each other."
  static let haemolysed = "Red cells in the specimen were damaged, which can distort this result."

  static let notice =
    "This report is for information only. It is not medical advice, not a medical opinion and no "
    + "substitute for a healthcare professional, who knows the person and not only the numbers. "
    + "Do not start, stop or change a treatment because of it."
}
