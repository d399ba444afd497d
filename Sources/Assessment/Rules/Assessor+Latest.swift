import Laboratory

extension Assessor {
  /// The latest interpreted result of each analyte.
  func latestResults(
    of chart: Chart, judgements: [Judgement], lexicon: Lexicon
  ) -> LatestResults {
    var latest = LatestResults(windowDays: options.windowDays)
    latest.reserveCapacity(chart.observations.count)
    latest.medicines = chart.patient.background?.medicines ?? []
    let history = chart.patient.background?.history ?? []
    latest.hasKidneyDisease = !history.isDisjoint(with: [.kidneyDisease, .dialysis])
    for (index, observation) in chart.observations.enumerated() {
      let judgement = judgements[index]
      if case .egfr = observation.analyte {
        note(observation, judgement, asKidneyFunctionIn: &latest, lexicon: lexicon)
      }
      if case .creatinine = observation.analyte,
        let ceiling = ceilingOfFiltration(by: observation, lexicon: lexicon)
      {
        latest.note(kidneyFunction: ceiling, at: observation.collected)
      }
      if let result = judged(index, of: chart, judgements: judgements, lexicon: lexicon) {
        latest.consider(result)
      }
    }
    refine(&latest, of: chart, judgements: judgements, lexicon: lexicon)
    return latest
  }

  /// A result as rules see it; `nil` for one without an interpretation.
  private func judged(
    _ index: Int, of chart: Chart, judgements: [Judgement], lexicon: Lexicon
  ) -> JudgedResult? {
    let observation = chart.observations[index]
    guard let interpretation = judgements[index].interpretation,
      let (amount, _) = amount(of: observation, lexicon: lexicon)
    else { return nil }
    return JudgedResult(
      observation.analyte, amount.canonical, interpretation, collected: observation.collected,
      index: index, isUnsure: judgements[index].notes.areOfDoubt,
      isPregnant: observation.pregnancy.isPregnant)
  }

  /// Settles what only the latest vitamin D, ferritin and computed calcium need.
  private func refine(
    _ latest: inout LatestResults, of chart: Chart, judgements: [Judgement], lexicon: Lexicon
  ) {
    if let vitaminD = latest.low(.vitaminD) {
      let choice = choice(for: chart.observations[vitaminD.index], of: chart, lexicon: lexicon)
      latest[.vitaminD]?.saysDeficient = choice.says(\.isLow) && choice.found.saysDeficient
    }
    if let ferritin = latest.low(.ferritin) {
      let observation = chart.observations[ferritin.index]
      let asIs = choice(for: observation, of: chart, lexicon: lexicon)
      let healthy = choice(
        for: observation, of: chart, lexicon: lexicon, ignoringInflammation: true)
      latest[.ferritin]?.isLowOnlyByInflammation =
        asIs.person.state.hasInflammation && asIs.says(\.isLow) && !healthy.says(\.isLow)
    }
    latest.fastRiseFrom = fastRise(to: latest[.potassium], of: chart, lexicon: lexicon)
    if let adjusted = latest[.calciumAdjusted] {
      latest.adjustingResults = chart.grounds(of: adjusted.index).compactMap { index in
        judged(index, of: chart, judgements: judgements, lexicon: lexicon)
      }
    }
  }

  /// The potassium of the last twelve hours from which the latest one rose by more than 0.5 mmol/L (UK Kidney
  /// Association, hyperkalaemia, 2023).
  private func fastRise(
    to latest: JudgedResult?, of chart: Chart, lexicon: Lexicon
  ) -> JudgedResult? {
    guard let latest, !latest.isUnsure, latest.collected.secondOfDay != nil,
      chart.observations[latest.index].comparator == .exact
    else { return nil }
    for (index, earlier) in chart.observations.enumerated() where earlier.analyte == .potassium {
      // What has no hour may have no day, and nothing can be subtracted then.
      guard earlier.collected.secondOfDay != nil,
        (1...12 * 3600).contains(latest.collected.order - earlier.collected.order),
        let amount = exactAmount(of: earlier, lexicon: lexicon),
        !earlier.traits.contains(.haemolysed), latest.amount - amount > 0.5 + 1e-9
      else { continue }
      return JudgedResult(
        .potassium, amount, .normal, collected: earlier.collected, index: index)
    }
    return nil
  }

  /// What the intervals say of an observation, and for whom.
  private struct Answer {
    let found: IntervalChoice
    let person: Person

    func says(_ property: (Interpretation) -> Bool) -> Bool {
      guard case .interpreted(let interpretation) = found.outcome(for: person) else { return false }
      return property(interpretation)
    }
  }

  private func choice(
    for observation: Observation, of chart: Chart, lexicon: Lexicon,
    ignoringInflammation: Bool = false
  ) -> Answer {
    var person = person(of: observation, in: chart, lexicon: lexicon)
    if ignoringInflammation { person.state.hasInflammation = false }
    guard let (amount, unit) = amount(of: observation, lexicon: lexicon) else {
      return Answer(found: IntervalChoice(), person: person)
    }
    let found = choose(observation.analyte, amount: amount, unit: unit, person: person)
    return Answer(found: found, person: person)
  }

  /// Notes the smallest eGFR that a result allows. One whose unit is missing counts as printed, so
  /// that a poor kidney function is not overlooked.
  private func note(
    _ observation: Observation, _ judgement: Judgement,
    asKidneyFunctionIn latest: inout LatestResults, lexicon: Lexicon
  ) {
    guard observation.isNumeric, judgement.reason != .specimenNotBlood else { return }
    let factor = amount(of: observation, lexicon: lexicon)?.1.factor ?? 1
    let floor = observation.comparator.isUpperBound ? 0 : observation.value.doubleValue * factor
    latest.note(kidneyFunction: floor, at: observation.collected)
  }
}
