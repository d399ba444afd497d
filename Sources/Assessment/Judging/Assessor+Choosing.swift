import Laboratory

extension Assessor {
  /// Asks every interval that may hold for a person what it says of an amount.
  ///
  /// Between two neighbouring limits of age nothing changes, so an open age is asked at its ends
  /// and at every limit in between.
  func choose(
    _ analyte: Analyte, amount: Amount, unit: UnitScale, person: Person
  ) -> IntervalChoice {
    if let plain = plainRow(of: unit, for: person) {
      return IntervalChoice(place(amount, in: plain, oldest: person.oldest))
    }
    var choice = IntervalChoice()
    let numbers = tables.rowNumbers(of: analyte)
    forEachPoint(of: person, among: numbers) { age, sex in
      let row = tables.row(among: numbers, of: unit, at: age, sex: sex, in: person.state)
      choice.add(row.flatMap { place(amount, in: $0, oldest: person.oldest) }, sex: sex)
    }
    return choice
  }

  /// Calls a body with every age and sex of a person at which another interval may hold.
  @inline(__always)
  func forEachPoint(
    of person: Person, among numbers: Range<Int>, _ body: (AgePoint, Sex) -> Void
  ) {
    for sex in [Sex.female, .male]
    where sex == .female ? person.mayBeFemale : person.mayBeMale {
      body(person.youngest, sex)
      guard person.isAgeOpen else { continue }
      for row in tables.rows[numbers] {
        if row.from.lies(within: person) { body(row.from.point, sex) }
        if let to = row.to, to.lies(within: person) { body(to.point, sex) }
      }
      body(person.oldest, sex)
    }
  }

  /// The interval of somebody of known age and sex, of whom nothing else matters; `nil` for others.
  private func plainRow(of unit: UnitScale, for person: Person) -> Int? {
    guard !person.isAgeOpen, person.mayBeFemale != person.mayBeMale, person.state.isOrdinary
    else { return nil }
    let sex = person.mayBeFemale ? Sex.female : .male
    return tables.plainRows.row(of: unit, years: person.youngest.years, sex: sex)
  }

  /// Where an interval places an amount.
  private func place(_ amount: Amount, in number: Int, oldest: AgePoint) -> PlacedAmount? {
    let row = tables.rows.span[number]
    let bands = tables.bands.span.extracting(row.bands)
    guard var placement = BandPlacement(amount, among: bands, factor: row.factor) else {
      return nil
    }
    placement.raise(
      by: tables.criticalBounds.span.extracting(row.criticalBounds), amount: amount,
      oldest: oldest)
    return PlacedAmount(row: number, bandsIdentity: row.bandsIdentity, placement: placement)
  }

  /// What is known of the patient for judging an observation, inflammation and anemia included.
  func person(of observation: Observation, in chart: Chart, lexicon: Lexicon) -> Person {
    var person = Person(of: chart, at: observation, asOf: options.asOf)
    if tables.dependsOnInflammation(observation.analyte) {
      person.state.hasInflammation = isInflamed(near: observation, in: chart, lexicon: lexicon)
    }
    if tables.dependsOnAnemia(observation.analyte) {
      person.state.hasAnemia = isAnemic(near: observation, in: chart, lexicon: lexicon)
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
