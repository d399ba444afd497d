import Laboratory

extension Wording {
  /// What else the articles say to consider, citing the ones that do.
  static func sentence(for consideration: Consideration) -> CitedSentence {
    CitedSentence(
      statement(on: consideration.topic), consideration.articles,
      addition: addition(to: consideration.topic))
  }

  private static func statement(on topic: Consideration.Topic) -> String {
    switch topic {
    case .hydration:
      "Too little fluid upsets the body's minerals and can bring on or worsen cramps, soreness and "
        + "tightness."
    case .exertion:
      "Unusual effort makes muscles sore on its own: it starts 12 to 24 hours later, peaks between "
        + "24 and 72 hours, stays in the muscles that worked and eases with rest."
    case .otherConditions:
      "Other causes can look alike: autoimmune and nerve disorders, fibromyalgia, lupus, poor "
        + "posture, repeated strain or long disuse."
    case .medication:
      "Some medicines, such as statins, can cause muscle trouble, and metformin can lower vitamin "
        + "B12."
    case .riskGroups:
      "Shortages are said to be more common with little sun or darker skin, on a vegan or "
        + "vegetarian diet, with trouble absorbing food, with blood loss, and at a higher age."
    case .sodiumNotMeasured: "Sodium belongs to the same balance of minerals."
    case .phosphorusWithVitaminD:
      "Phosphorus, too, is taken up with the help of vitamin D."
    case .vitaminCAidsIron: "Vitamin C helps the body to take up iron from food."
    case .vitaminB6NotMeasured: "A shortage of vitamin B6 may go with cramps too."
    case .generalCare:
      "Gentle stretching and massage can relieve tight calves, and resistance exercise helps to "
        + "rebuild muscle."
    }
  }

  private static func addition(to topic: Consideration.Topic) -> String {
    switch topic {
    case .otherConditions: "See a doctor about trouble that lasts."
    case .medication: "Never stop a medicine without asking the doctor."
    case .sodiumNotMeasured, .vitaminB6NotMeasured: "It is not among these results."
    case .hydration, .exertion, .riskGroups, .phosphorusWithVitaminD, .vitaminCAidsIron,
      .generalCare:
      ""
    }
  }
}
