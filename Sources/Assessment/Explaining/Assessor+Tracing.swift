import Laboratory

extension Assessor {
  /// How one result of an assessed chart was judged.
  func trace(
    _ index: Int, of assessed: AssessedChart, lexicon: Lexicon, tables reference: ReferenceTables
  ) -> ResultTrace {
    let (chart, judgement) = (assessed.chart, assessed.judgements[index])
    let observation = chart.observations[index]
    let person = person(of: observation, in: chart, lexicon: lexicon)
    var trace = ResultTrace(
      age: person.isAgeKnown ? AgeSpan(youngest: person.youngest, oldest: person.oldest) : nil,
      sex: person.sex,
      conditions: conditions(of: observation, person: person, in: chart, lexicon: lexicon))
    guard obstacle(of: observation, lexicon: lexicon) == nil,
      let (amount, unit) = amount(of: observation, lexicon: lexicon),
      !tables.limits[Int(observation.analyte.rawValue)].rulesOut(
        amount, namedOnly: observation.traits.contains(.namedOnly))
    else { return trace }
    trace.candidates = candidates(
      for: observation.analyte, unit: unit, person: person, tables: reference)
    guard let interpretation = judgement.interpretation else { return trace }
    let row = tables.rows(of: observation.analyte).first { $0.interval == judgement.interval }
    if judgement.notes.contains(.criticalLimit), let row {
      trace.criticalLimit = criticalLimit(of: amount, row: row, person: person, interpretation)
    }
    if judgement.grade > 0 {
      trace.gradeCriterion = gradeLimit(
        of: amount, unit: unit, analyte: observation.analyte,
        isDecisionLimit: row?.isDecisionLimit ?? false, person: person,
        interpretation: interpretation
      ).map { Int($0.number) }
    }
    return trace
  }

  private func criticalLimit(
    of amount: Amount, row: IntervalRow, person: Person, _ interpretation: Interpretation
  ) -> Int? {
    tables.criticalBounds[row.criticalBounds].first {
      $0.isHigh == interpretation.isHigh && $0.from.isReached(by: person.oldest)
        && $0.isReached(by: amount)
    }.map { Int($0.number) }
  }

  private func conditions(
    of observation: Observation, person: Person, in chart: Chart, lexicon: Lexicon
  ) -> [ConditionTrace] {
    func evidence(_ analyte: Analyte) -> Int? {
      nearest(analyte, to: observation, in: chart, lexicon: lexicon)?.index
    }
    var conditions: [ConditionTrace] = []
    if tables.dependsOnInflammation(observation.analyte) {
      conditions.append(
        ConditionTrace(
          .inflammation, isFound: person.state.hasInflammation, evidence: evidence(.crp)))
    }
    if tables.dependsOnAnemia(observation.analyte) {
      conditions.append(
        ConditionTrace(.anemia, isFound: person.state.hasAnemia, evidence: evidence(.hemoglobin)))
    }
    return conditions
  }
}

extension Person {
  /// The sex that intervals are chosen by; unknown where both may hold.
  fileprivate var sex: Sex {
    if mayBeFemale == mayBeMale { return .unknown }
    return mayBeFemale ? .female : .male
  }
}
