import Laboratory

extension Assessor {
  /// What must be held back, from the latest results of a chart, however old they are and whether or
  /// not they could be judged.
  ///
  /// `log`: an empty one where what sets each block is to be told.
  func safety(
    of chart: Chart, latest: LatestResults, judgements: [Judgement], lexicon: Lexicon,
    log: SafetyLog? = nil
  ) -> SafetyState {
    var state = SafetyState()
    state.log = log
    let newest = newestTimes(of: chart, lexicon: lexicon)
    for (index, observation) in chart.observations.enumerated() {
      let analyte = observation.analyte
      let isNewest = observation.collected.order == newest[Int(analyte.rawValue)]
      guard let nutrient = analyte.nutrient, isNewest || latest[analyte]?.index == index else {
        continue
      }
      let judgement = judgements[index]
      if judgement.reason == .specimenNotBlood { continue }
      state.log?.cause = .result(index)
      if isHighOrMayBe(observation, judgement, of: chart, lexicon: lexicon) {
        state.block(high: nutrient)
      }
      if judgement.isUnsure {
        state.withhold(.unsureInput, from: nutrient)
        if mayBeHighInDoubt(observation, of: chart, lexicon: lexicon) {
          state.blockUnsure(mayBeHigh: nutrient)
        }
      }
      state.blockDoubtful(observation, as: nutrient)
      if let (amount, _) = amount(of: observation, lexicon: lexicon), observation.isNumeric {
        state.blockByAmount(amount, of: analyte)
      }
    }
    state.log?.cause = .kidneyFunction
    state.blockByKidneyFunction(latest.latestKidneyFunction)
    state.log?.cause = .pattern
    state.blockByPattern(latest)
    if let background = chart.patient.background {
      state.log?.cause = .background
      let newest = latest[.potassium]?.collected ?? chart.observations.last?.collected
      state.block(
        by: background,
        kidneyFunction: newest.flatMap { latest.kidneyFunction(near: $0) })
      state.avoid(by: background.diet)
    }
    state.log?.cause = .person
    state.mentionPerson(chart, asOf: options.asOf)
    return state
  }

  /// The latest time at which each analyte was measured in blood, judged or not; `Int.max` if never.
  private func newestTimes(of chart: Chart, lexicon: Lexicon) -> [24 of Int] {
    var newest: [24 of Int] = .init(repeating: Int.max)
    for observation in chart.observations {
      let isBlank =
        !observation.isNumeric && !observation.traits.contains(.haemolysed)
        && observation.laboratoryFlag.direction == nil
      let test = lexicon.usability(of: observation)
      if isBlank || test.obstacle == .specimenNotBlood { continue }
      let number = Int(observation.analyte.rawValue)
      let order = observation.collected.order
      newest[number] = newest[number] == Int.max ? order : max(newest[number], order)
    }
    return newest
  }

  /// Whether a result is high by us or by its laboratory, or whether some amount that it allows is.
  private func isHighOrMayBe(
    _ observation: Observation, _ judgement: Judgement, of chart: Chart, lexicon: Lexicon
  ) -> Bool {
    if judgement.interpretation?.isHigh == true { return true }
    if observation.laboratoryFlag.direction == 1 { return true }
    guard observation.isNumeric, let (amount, unit) = amount(of: observation, lexicon: lexicon)
    else { return false }
    if LaboratoryOpinion(observation, amount: amount, lexicon: lexicon).direction == 1 {
      return true
    }
    guard judgement.interpretation == nil, observation.obstacle == nil else { return false }
    let person = person(of: observation, in: chart, lexicon: lexicon)
    return choose(observation.analyte, amount: amount, unit: unit, person: person).mayBeHigh
  }
}

extension Analyte {
  /// The nutrient whose foods an analyte may block.
  fileprivate var nutrient: Nutrient? {
    switch self {
    case .potassium: .potassium
    case .magnesium: .magnesium
    case .calcium, .calciumAdjusted, .calciumIonized: .calcium
    case .vitaminD: .vitaminD
    case .ferritin, .transferrinSaturation: .iron
    case .vitaminB12: .vitaminB12
    case .vitaminB6: .vitaminB6
    case .vitaminE: .vitaminE
    default: nil
    }
  }
}

extension Judgement {
  /// Whether the amount or its unit is in doubt, so that no advice may build on it.
  fileprivate var isUnsure: Bool {
    if notes.contains(.unexpectedMagnitude) || notes.contains(.laboratoryConflict) { return true }
    switch reason {
    case .implausible, .conflict, .ambiguousNumber, .unitMissing, .unitUnknown,
      .unitWrongDimension:
      return true
    default: return false
    }
  }
}
