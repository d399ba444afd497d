import Laboratory

extension Assessor {
  /// Asks every interval that may hold for a person what it says of an amount.
  ///
  /// Between two neighbouring limits of age nothing changes, so an open age is asked at its ends
  /// and at every limit in between.
  func choose(
    _ analyte: Analyte, amount: Amount, unit: UnitScale, person: Person
  ) -> IntervalChoice {
    var choice = IntervalChoice()
    let rows = tables.rows.span.extracting(tables.rowNumbers(of: analyte))
    for sex in [Sex.female, .male]
    where sex == .female ? person.mayBeFemale : person.mayBeMale {
      func ask(_ age: AgePoint) {
        choice.add(
          decide(among: rows, amount: amount, unit: unit, person: person, age: age, sex: sex),
          sex: sex)
      }
      ask(person.youngest)
      guard person.isAgeOpen else { continue }
      for index in 0..<rows.count {
        let row = rows[index]
        if row.from.lies(within: person) { ask(row.from.point) }
        if let to = row.to, to.lies(within: person) { ask(to.point) }
      }
      ask(person.oldest)
    }
    return choice
  }

  /// The interval of the first guideline that has one for a person, and where it places the amount.
  private func decide(
    among rows: Span<IntervalRow>, amount: Amount, unit: UnitScale, person: Person,
    age: AgePoint, sex: Sex
  ) -> (row: IntervalRow, placement: BandPlacement)? {
    var best: Int?
    var bestScore = -1
    for index in 0..<rows.count {
      if let best, rows[index].rank != rows[best].rank { break }
      guard rows[index].holds(for: person, at: age, sex: sex) else { continue }
      let closeness = unit.closeness(factor: rows[index].factor, kind: rows[index].kind)
      let score = rows[index].specificity * 4 + closeness
      if score > bestScore { (best, bestScore) = (index, score) }
    }
    guard let best else { return nil }
    let row = rows[best]
    let bands = tables.bands.span.extracting(row.bands)
    guard var placement = BandPlacement(amount, among: bands, factor: row.factor) else {
      return nil
    }
    placement.raise(
      by: tables.criticalBounds.span.extracting(row.criticalBounds), amount: amount,
      oldest: person.oldest)
    return (row, placement)
  }

  /// What is known of the patient for judging an observation, inflammation and anemia included.
  func person(of observation: Observation, in chart: Chart, lexicon: Lexicon) -> Person {
    var person = Person(chart.patient, observation: observation, asOf: options.asOf)
    if tables.dependsOnInflammation(observation.analyte) {
      person.hasInflammation = isInflamed(near: observation, in: chart, lexicon: lexicon)
    }
    if tables.dependsOnAnemia(observation.analyte) {
      person.hasAnemia = isAnemic(near: observation, in: chart, lexicon: lexicon)
    }
    return person
  }
}

extension AgeLimit {
  /// The age at which the limit is reached.
  fileprivate var point: AgePoint { (years ?? Int(Double(days) / 365.25), days) }

  /// Whether the limit is reached at some of the ages that a person may have, but not at all.
  fileprivate func lies(within person: Person) -> Bool {
    isReached(by: person.oldest) && !isReached(by: person.youngest)
  }
}
