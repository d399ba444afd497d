import Laboratory

/// Where a grade of CTCAE v5.0 begins, reduced to numbers.
struct GradeLimit {
  /// Index into `ReferenceTables.gradeCriteria`.
  let number: Int32
  let isHigh: Bool
  let grade: UInt8
  /// `nil` is the reference limit in force.
  let beyond: PrintedDecimal?
  let factor: Double
  let kind: UnitKind

  /// Whether every amount is beyond the limit. One beyond the reference limit is already called
  /// low or high.
  func isExceeded(by amount: Amount) -> Bool {
    guard let beyond else { return true }
    return isHigh
      ? amount.isWhollyAbove(beyond, orEqual: false, factor: factor)
      : amount.isWhollyBelow(beyond, orEqual: false, factor: factor)
  }
}

extension Assessor {
  /// The criterion that gives a low or high amount its CTCAE grade; `nil` where none is given.
  ///
  /// Grades build on adults and on the limits of a reference population, ours or the laboratory's own,
  /// and not on limits of decision. The ladder printed in the
  /// unit of the result counts, because the ladders for mass and moles are rounded apart.
  func gradeLimit(
    of amount: Amount, unit: UnitScale, analyte: Analyte, isDecisionLimit: Bool, person: Person,
    interpretation: Interpretation
  ) -> GradeLimit? {
    guard interpretation.isLow || interpretation.isHigh, person.isAdult, !isDecisionLimit
    else { return nil }
    let limits = tables.grades(of: analyte)
    guard let ladder = closestUnit(to: unit, among: limits) else { return nil }
    var worst: GradeLimit?
    for limit in limits
    where limit.factor == ladder && limit.isHigh == interpretation.isHigh {
      if limit.grade > worst?.grade ?? 0, limit.isExceeded(by: amount) { worst = limit }
    }
    return worst
  }

  /// The factor of the ladder to read: of the same size, else of the same kind, else the first.
  private func closestUnit(to unit: UnitScale, among limits: ArraySlice<GradeLimit>) -> Double? {
    var best: Double?
    var bestScore = -1
    for limit in limits {
      let score = unit.closeness(factor: limit.factor, kind: limit.kind)
      if score > bestScore { (best, bestScore) = (limit.factor, score) }
    }
    return best
  }
}

extension UnitScale {
  /// 2 for a unit of the same size, 1 for one of the same kind, 0 for any other.
  func closeness(factor other: Double, kind otherKind: UnitKind) -> Int {
    if factor == other { return 2 }
    return kind == otherKind && kind != .other ? 1 : 0
  }
}
