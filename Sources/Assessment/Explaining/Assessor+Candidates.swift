import Laboratory

extension Assessor {
  /// Every interval that might judge an analyte, in the order in which they are tried, and why the others than
  /// those that hold for a person were passed over. Those that are never tried come last.
  func candidates(
    for analyte: Analyte, unit: UnitScale, person: Person, tables reference: ReferenceTables
  ) -> [IntervalCandidate] {
    let numbers = tables.rowNumbers(of: analyte)
    var points: [PersonPoint] = []
    forEachPoint(of: person, among: numbers) { points.append(PersonPoint(age: $0, sex: $1)) }
    let tried = numbers.map { number in
      IntervalCandidate(
        interval: tables.rows[number].interval,
        reasons: reasons(against: number, among: numbers, unit, points, person.state))
    }
    return tried + unverified(analyte, in: reference)
  }

  /// An age and a sex that a person may have.
  private struct PersonPoint {
    let age: AgePoint
    let sex: Sex
  }

  /// Why a row decides at none of some points; empty where it does.
  private func reasons(
    against number: Int, among numbers: Range<Int>, _ unit: UnitScale, _ points: [PersonPoint],
    _ state: PersonalState
  ) -> [IntervalCandidate.Reason] {
    let row = tables.rows[number]
    let fitting = points.filter { row.holds(at: $0.age, sex: $0.sex, in: state) }
    if fitting.isEmpty { return misfits(of: row, points, state) }
    let winners = fitting.compactMap {
      tables.row(among: numbers, of: unit, at: $0.age, sex: $0.sex, in: state)
    }
    guard let winner = winners.first, !winners.contains(number) else { return [] }
    return [row.advantage(of: tables.rows[winner], for: unit)]
  }

  private func misfits(
    of row: IntervalRow, _ points: [PersonPoint], _ state: PersonalState
  ) -> [IntervalCandidate.Reason] {
    var reasons: [IntervalCandidate.Reason] = []
    if !points.contains(where: { row.holds(for: $0.sex) }) { reasons.append(.otherSex) }
    if !points.contains(where: { row.holds(at: $0.age) }) { reasons.append(.otherAge) }
    if !row.holds(in: state.pregnancy) { reasons.append(.otherPregnancy) }
    if !row.holds(under: state) { reasons.append(.otherCondition) }
    return reasons
  }

  /// The intervals of the guidelines in use whose figures nobody has verified.
  private func unverified(
    _ analyte: Analyte, in reference: ReferenceTables
  ) -> [IntervalCandidate] {
    guard options.guideline(replacedFor: analyte) == nil,
      let profile = reference.profiles.first(where: { $0.name == options.profile })
    else { return [] }
    let guidelines = profile.guidelines[Int(analyte.rawValue)]
    return reference.intervals.enumerated().compactMap { number, interval in
      guard interval.analyte == analyte, !interval.isVerified,
        guidelines.contains(interval.guideline)
      else { return nil }
      return IntervalCandidate(interval: Int32(number), reasons: [.notVerified])
    }
  }
}

extension IntervalRow {
  /// What makes another row that holds decide before this one; see `JudgingTables.row`.
  fileprivate func advantage(
    of other: IntervalRow, for unit: UnitScale
  ) -> IntervalCandidate.Reason {
    if rank != other.rank { return .laterGuideline }
    if specificity < other.specificity { return .lessSpecific }
    let closeness = unit.closeness(factor: factor, kind: kind)
    return closeness < unit.closeness(factor: other.factor, kind: other.kind)
      ? .otherUnit : .laterRow
  }
}
