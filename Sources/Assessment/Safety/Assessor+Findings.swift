import Laboratory

extension Assessor {
  /// Every finding that the latest results make, before anything is held back.
  func findings(of latest: LatestResults) -> [Finding] {
    guard latest.hasAbnormal else { return [] }
    var findings: [Finding] = []
    for evaluate in evaluations {
      if let finding = evaluate(latest) { findings.append(finding) }
    }
    return findings
  }

  /// Holds back from findings what would harm.
  ///
  /// - Returns: what they were held back by.
  func hold(
    _ findings: inout [Finding], of chart: Chart, latest: LatestResults, judgements: [Judgement],
    lexicon: Lexicon
  ) -> SafetyState {
    let state = safety(of: chart, latest: latest, judgements: judgements, lexicon: lexicon)
    // What is rich in vitamin C may be what another block holds back, such as fruit.
    let mayPair = foods.foods(of: .vitaminC).allSatisfy {
      state.block(on: $0, of: .vitaminC) == nil
    }
    for index in findings.indices {
      findings[index].apply(state)
      if !mayPair { findings[index].advice.removeAll { $0 == .pairIronWithVitaminC } }
    }
    return state
  }

  /// What the articles connect with a finding, as far as nothing holds it back.
  ///
  /// `recorded`: the symptoms that are recorded of the person.
  func links(
    of finding: Finding, under state: SafetyState, recorded: [Symptom] = []
  ) -> FindingLinks {
    var links = FindingLinks()
    guard finding.kind.direction != .combined else { return links }
    let isHigh = finding.kind.direction == .high
    let nutrient = finding.nutrient
    let saysHigh = !state.withheld(from: nutrient).isDisjoint(with: .high(nutrient))
    if !isHigh, !saysHigh { links.symptoms = foods.symptoms(of: nutrient) }
    if !recorded.isEmpty {
      links.recorded = links.symptoms.filter { link in
        recorded.contains { $0.rawValue == "\(link.term)" }
      }
    }
    for food in foods.foods(of: nutrient) {
      if let block = state.block(on: food, of: nutrient) {
        links.withheld.append(WithheldFood(term: food.link.term, because: block))
      } else if isHigh {
        links.withheld.append(WithheldFood(term: food.link.term, because: .high(nutrient)))
      } else {
        links.foods.append(food.link)
      }
    }
    // Vitamin D raises calcium.
    if isHigh, nutrient == .calcium {
      links.withheld += foods.foods(of: .vitaminD).map {
        WithheldFood(term: $0.link.term, because: .calciumHigh)
      }
    }
    return links
  }
}

extension Finding {
  /// Takes the safety blocks over: urgent ones ask for care first, withheld foods are not advised.
  mutating func apply(_ state: SafetyState) {
    blocks = state.blocks(for: nutrient)
    let isUrgent =
      nutrient == .potassium && blocks.contains(.potassiumUrgent)
      || (nutrient == .calcium || nutrient == .vitaminD) && blocks.contains(.calciumUrgent)
    if isUrgent, !advice.contains(.seekCareNow) { advice.insert(.seekCareNow, at: 0) }
    let withheld = state.withheld(from: nutrient)
    if !withheld.isEmpty {
      advice.removeAll {
        switch $0 {
        case .dietFirst, .safeSunlight, .pairIronWithVitaminC: true
        default: false
        }
      }
    }
    if !state.withheld(from: .vitaminB6).isEmpty,
      let place = advice.firstIndex(of: .considerFolateAndB6)
    {
      advice[place] = .considerFolate
    }
    if !state.withheld(from: .vitaminD).isEmpty { advice.removeAll { $0 == .considerVitaminD } }
    if blocks.contains(.criticalResult) || advice.contains(.seekCareNow) {
      advice.removeAll { $0 == .dietFirst || $0 == .pairIronWithVitaminC }
    }
    if withheld.contains(.kidneyFunctionLow) { add(.checkKidneyFunction) }
    if withheld.contains(.unsureInput) || withheld.contains(.haemolysed) {
      add(.confirmWithRepeat)
      certainty = .possible
    }
  }

  /// Adds advice before the closing one.
  mutating func add(_ said: Advice) {
    if !advice.contains(said) { advice.insert(said, at: max(0, advice.count - 1)) }
  }
}

extension FindingKind {
  /// What a finding says of its nutrient.
  enum Direction { case low, high, combined }

  var direction: Direction {
    switch self {
    case .vitaminDDeficiency, .vitaminDInsufficiency, .b12Deficiency, .b12DeficiencyFunctional,
      .b12Borderline, .b12MarkerRaised, .ironDeficiency, .ironDeficiencyPossible, .hypomagnesemia,
      .hypokalemia, .hypocalcemia:
      .low
    case .vitaminDHigh, .ferritinHigh, .hypermagnesemia, .hyperkalemia, .hypercalcemia: .high
    case .refractoryHypokalemiaRisk, .hypocalcemiaWithLowVitaminD, .hypocalcemiaWithLowMagnesium,
      .electrolyteImbalance:
      .combined
    }
  }
}
