import Laboratory

extension Assessor {
  /// What one result of a chart says.
  func judge(_ observation: Observation, of chart: Chart, lexicon: Lexicon) -> Judgement {
    var judgement = interpret(observation, of: chart, lexicon: lexicon)
    if judgement.interpretation == nil,
      mayBeCritical(observation, reason: judgement.reason, of: chart, lexicon: lexicon)
    {
      judgement.notes.insert(.mayBeCritical)
    }
    return judgement
  }

  private func interpret(
    _ observation: Observation, of chart: Chart, lexicon: Lexicon
  ) -> Judgement {
    if let reason = obstacle(of: observation, lexicon: lexicon) {
      return Judgement(reason: reason, notes: specimenNotes(of: observation))
    }
    guard let (amount, unit) = amount(of: observation, lexicon: lexicon) else {
      return Judgement(reason: .unitUnknown, notes: specimenNotes(of: observation))
    }
    var judgement = Judgement(notes: specimenNotes(of: observation))
    let opinion = LaboratoryOpinion(observation, amount: amount, lexicon: lexicon)
    if opinion.isContradictory { judgement.notes.insert(.laboratoryConflict) }
    let limits = tables.limits[Int(observation.analyte.rawValue)]
    if limits.rulesOut(amount, namedOnly: observation.traits.contains(.namedOnly)) {
      judgement.reason = .implausible
    } else {
      let person = person(of: observation, in: chart, lexicon: lexicon)
      let choice = choose(observation.analyte, amount: amount, unit: unit, person: person)
      describe(choice, amount: amount, unit: unit, of: observation, person: person, in: &judgement)
      settleCriticalCalcium(observation, in: &judgement, chart: chart, lexicon: lexicon)
      if options.preferLaboratory {
        prefer(opinion, amount, of: observation, lexicon: lexicon, in: &judgement)
        gradeByLaboratory(
          amount, unit: unit, of: observation.analyte, person: person, in: &judgement)
      }
    }
    if observation.status.isProvisional {
      judgement.interpretation = nil
      judgement.grade = 0
      judgement.reason = .preliminary
    }
    judgement.agreesWithLaboratory = opinion.agrees(with: judgement.interpretation)
    return judgement
  }

  /// Why reading left nothing to judge: what is missing of the number first, then the specimen,
  /// then the unit.
  func obstacle(of observation: Observation, lexicon: Lexicon) -> UndeterminedReason? {
    let ofReading = observation.obstacle ?? (observation.isNumeric ? nil : .notNumeric)
    let ofTest = lexicon.usability(of: observation).obstacle
    guard let ofReading else { return ofTest }
    guard let ofTest else { return ofReading }
    return ofReading.priority <= ofTest.priority ? ofReading : ofTest
  }

  /// The amounts that an observation allows and the unit that it was printed in.
  func amount(of observation: Observation, lexicon: Lexicon) -> (Amount, UnitScale)? {
    guard let number = lexicon.usability(of: observation).unit else { return nil }
    let unit = tables.units[number]
    let amount = Amount(
      value: observation.value, factor: unit.factor, comparator: observation.comparator)
    return (amount, unit)
  }

  private func specimenNotes(of observation: Observation) -> JudgementNotes {
    let none = JudgementNotes(rawValue: 0)
    guard observation.traits.contains(.haemolysed) else { return none }
    switch observation.analyte {
    case .potassium, .magnesium, .phosphate, .folate: return .haemolysed
    default: return none
    }
  }

  /// Writes what the intervals say into a judgement.
  private func describe(
    _ choice: IntervalChoice, amount: Amount, unit: UnitScale, of observation: Observation,
    person: Person, in judgement: inout Judgement
  ) {
    let outcome = choice.outcome(for: person)
    let magnitude = magnitude(
      of: amount, unit: unit, analyte: observation.analyte, person: person, outcome: outcome)
    if magnitude == .implausible {
      judgement.reason = .implausible
      return
    }
    if magnitude == .suspect { judgement.notes.insert(.unexpectedMagnitude) }
    guard let number = choice.row, let placement = choice.placement else {
      judgement.reason = .noInterval
      return
    }
    let row = tables.rows[number]
    if row.dependsOnPregnancy, person.mayBePregnantUnsaid {
      judgement.notes.insert(.assumedNotPregnant)
    }
    switch outcome {
    case .undetermined(let reason): judgement.reason = reason
    case .interpreted(let interpretation): judgement.interpretation = interpretation
    }
    guard choice.hasOneSetOfBands, judgement.reason?.isOfPatient != true else { return }
    judgement.interval = row.interval
    judgement.firstBand = placement.firstBand
    judgement.lastBand = placement.lastBand
    guard let interpretation = judgement.interpretation else { return }
    if placement.isRaised { judgement.notes.insert(.criticalLimit) }
    let limit = gradeLimit(
      of: amount, unit: unit, analyte: observation.analyte, isDecisionLimit: row.isDecisionLimit,
      person: person, interpretation: interpretation)
    judgement.grade = limit?.grade ?? 0
  }

  /// Lets the laboratory's own interval decide where it proves something. An amount beyond a critical limit
  /// stays critical whatever the laboratory's interval says.
  private func prefer(
    _ opinion: LaboratoryOpinion, _ amount: Amount, of observation: Observation, lexicon: Lexicon,
    in judgement: inout Judgement
  ) {
    guard judgement.reason != .implausible, observation.range != 0 else { return }
    let limits = lexicon.limits(of: observation)
    guard var theirs = opinion.proven(by: limits, flag: observation.laboratoryFlag) else { return }
    if theirs == .normal, amount.isUrgent(of: observation.analyte) { return }
    if let ours = judgement.interpretation, ours.isCritical {
      guard ours.direction == theirs.direction else { return }
      theirs = ours
    }
    judgement.interpretation = theirs
    judgement.reason = nil
    judgement.interval = nil
    (judgement.firstBand, judgement.lastBand, judgement.grade) = (0, 0, 0)
    judgement.notes.insert(.laboratoryInterval)
  }

  /// Grades by the laboratory's own limits where these decided.
  private func gradeByLaboratory(
    _ amount: Amount, unit: UnitScale, of analyte: Analyte, person: Person,
    in judgement: inout Judgement
  ) {
    guard judgement.notes.contains(.laboratoryInterval),
      let interpretation = judgement.interpretation
    else { return }
    let limit = gradeLimit(
      of: amount, unit: unit, analyte: analyte, isDecisionLimit: false, person: person,
      interpretation: interpretation)
    judgement.grade = limit?.grade ?? 0
  }
}

extension ResultStatus {
  /// Whether the laboratory has not yet stood by the result.
  var isProvisional: Bool {
    switch self {
    case .preliminary, .registered: true
    default: false
    }
  }
}

extension UndeterminedReason {
  /// The lower, the earlier it is told where several apply.
  fileprivate var priority: Int {
    switch self {
    case .notNumeric, .ambiguousNumber: 0
    case .specimenNotBlood: 1
    case .unitMissing, .unitUnknown, .unitWrongDimension: 2
    default: 3
    }
  }

  /// Whether it is the patient's age or sex that is missing, so that no one interval was chosen.
  fileprivate var isOfPatient: Bool {
    self == .needsAge || self == .needsSex || self == .conflict
  }
}
