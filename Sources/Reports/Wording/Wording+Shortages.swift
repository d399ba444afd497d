import Laboratory

extension Wording {
  /// What is known of the person and named by articles, nutrient by nutrient.
  static func risks(_ factors: [Consideration.Factor]) -> CitedSentence {
    var clauses: [CitedSentence.Clause] = []
    var nutrient: Nutrient?
    for factor in factors {
      let known = name(of: factor.personal)
      if factor.nutrient != nutrient {
        let mark = clauses.isEmpty ? "Risks the articles name that are known here:" : ";"
        let lead = factor.nutrient.map { " for low \(name(of: $0)), " } ?? " "
        clauses.append((mark + lead + known, factor.articles))
      } else if clauses.last?.articles == factor.articles {
        clauses[clauses.count - 1].text += ", " + known
      } else {
        clauses.append((", " + known, factor.articles))
      }
      nutrient = factor.nutrient
    }
    return CitedSentence(listing: clauses)
  }

  /// Groups of people who run short of a nutrient more often, where nothing known of this one is among them.
  static func groups(_ nutrients: [Nutrient]) -> CitedSentence {
    var clauses: [CitedSentence.Clause] = []
    for nutrient in nutrients {
      guard let group = group(shortOf: nutrient) else { continue }
      clauses.append(((clauses.isEmpty ? "More often short " : "; ") + group.text, group.articles))
    }
    if clauses.isEmpty { return CitedSentence("Shortages are said to be common.", .hardMuscles) }
    return CitedSentence(listing: clauses)
  }

  private static func group(shortOf nutrient: Nutrient) -> CitedSentence.Clause? {
    switch nutrient {
    case .vitaminD:
      (
        "of vitamin D: older adults, people with little sun or darker skin",
        [.soreMuscles, .muscleLoss]
      )
    case .vitaminB12:
      (
        "of vitamin B12: vegans, vegetarians, older adults, people who absorb food badly",
        [.b12SoreMuscles, .muscleLoss]
      )
    case .iron:
      (
        "of iron: women of childbearing age, vegans, vegetarians, people who lose blood",
        .muscleLoss
      )
    default: nil
    }
  }

  /// Where vitamin B12 comes from without animal foods.
  static func withoutAnimalFoods(_ said: Consideration) -> CitedSentence {
    let diet = said.factors.first.map { name(of: $0.personal) } ?? "such a diet"
    return CitedSentence(
      "On \(diet), vitamin B12 needs a source that can be relied on: discuss a supplement with the "
        + "doctor.", said.articles)
  }

  /// What bad absorption means for nutrients that are low.
  static func malabsorption(_ nutrients: [Nutrient]) -> CitedSentence {
    var clauses: [CitedSentence.Clause] = [
      ("Food alone may not be enough where the body absorbs it badly, as is recorded here", [])
    ]
    if nutrients.contains(.vitaminB12) {
      clauses.append(
        ("; for vitamin B12 a doctor may choose injections", .b12SoreMuscles))
    }
    let others = nutrients.filter { $0 != .vitaminB12 }.map { name(of: $0) }
    if !others.isEmpty {
      clauses.append(
        (
          "; for \(listing(others)) a doctor may choose supplements", [.soreMuscles, .muscleLoss]
        ))
    }
    return CitedSentence(listing: clauses)
  }

  /// What a doctor may choose, and nobody else.
  static func treatment(_ nutrients: [Nutrient]) -> CitedSentence {
    let lead = "A doctor has to choose the treatment: "
    var clauses: [CitedSentence.Clause] = []
    if nutrients.contains(.vitaminB12) {
      clauses.append((lead + "vitamin B12 by mouth or by injection", .b12SoreMuscles))
    }
    if nutrients.contains(.iron) {
      let mark = clauses.isEmpty ? lead : "; "
      clauses.append((mark + "an iron medicine such as ferrous sulfate", .soreCalves))
    }
    return CitedSentence(listing: clauses)
  }

  /// Vitamins that the panel leaves out; of vitamin E the articles tell neither a symptom nor a food.
  static func vitaminsCAndE(_ said: Consideration) -> CitedSentence {
    let names = listing(said.nutrients.map { name(of: $0) })
    var text = "Not measured here: \(names)."
    if said.nutrients.contains(.vitaminC) {
      text +=
        " Too little vitamin C is connected with slow wound healing, and in mice with lost muscle"
      text += said.rests(on: .smoking) ? "; smoking, which is recorded, is a risk for it." : "."
      if !said.foods.isEmpty {
        text += " Foods named for it: \(listing(said.foods.map { "\($0.term)" }))."
      }
    }
    return CitedSentence(text, said.articles)
  }
}
