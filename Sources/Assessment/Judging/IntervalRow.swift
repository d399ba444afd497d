import Laboratory

/// A reference interval reduced to numbers, so that judging touches no text and counts no references.
struct IntervalRow {
  /// Index into `ReferenceTables.intervals`.
  let interval: Int32
  /// The place of its guideline among those that judge the analyte; the lowest is tried first.
  let rank: Int
  let sex: Sex?
  let from: AgeLimit
  let to: AgeLimit?
  let pregnancy: PregnancyScope
  let condition: IntervalCondition
  /// Multiplies the printed limits into the canonical unit.
  let factor: Double
  let kind: UnitKind
  let isDecisionLimit: Bool
  /// The row's bands in `JudgingTables.bands`.
  let bands: Range<Int>
  /// The same for rows whose bands are alike in label, limits and unit.
  let bandsIdentity: Int
  /// The limits in `JudgingTables.criticalBounds` that complete its guideline.
  let criticalBounds: Range<Int>
  /// Whether its guideline has limits that depend on pregnancy.
  let dependsOnPregnancy: Bool

  /// Whether the row holds for a person of one age and one sex.
  func holds(at age: AgePoint, sex personSex: Sex, in state: PersonalState) -> Bool {
    holds(for: personSex) && holds(at: age) && holds(in: state.pregnancy) && holds(under: state)
  }

  func holds(for personSex: Sex) -> Bool {
    if let sex, sex != personSex { return false }
    return true
  }

  func holds(at age: AgePoint) -> Bool {
    guard from.isReached(by: age) else { return false }
    if let to, to.isReached(by: age) { return false }
    return true
  }

  func holds(in stated: Pregnancy) -> Bool {
    switch pregnancy {
    case .any: true
    case .notPregnant: !stated.isPregnant
    case .pregnant: stated.isPregnant
    case .firstTrimester: stated == .firstTrimester
    case .secondTrimester: stated == .secondTrimester
    case .thirdTrimester: stated == .thirdTrimester
    }
  }

  func holds(under state: PersonalState) -> Bool {
    switch condition {
    case .none: true
    case .healthy: !state.hasInflammation
    case .inflammation: state.hasInflammation
    case .anemia: state.hasAnemia
    case .lowBirthWeight: false
    }
  }

  /// How closely the row describes a person whom it holds for; the closest row of a guideline decides.
  var specificity: Int {
    let stage =
      switch pregnancy {
      case .any, .notPregnant: 0
      case .pregnant: 1
      case .firstTrimester, .secondTrimester, .thirdTrimester: 2
      }
    let knowsCondition = condition == .inflammation || condition == .anemia
    return stage * 4 + (knowsCondition ? 2 : 0) + (sex == nil ? 0 : 1)
  }
}

/// A band without its label.
struct BandLimits: Equatable {
  let interpretation: Interpretation?
  let low: PrintedDecimal?
  let includesLow: Bool
  let high: PrintedDecimal?
  let includesHigh: Bool
  /// Whether a low amount in it is a deficiency rather than an insufficiency.
  let saysDeficient: Bool
}

/// One side of a critical limit.
struct CriticalBound {
  /// Index into `ReferenceTables.criticalLimits`.
  let number: Int32
  let isHigh: Bool
  let limit: PrintedDecimal
  let includesLimit: Bool
  let from: AgeLimit
  let factor: Double

  /// Whether every amount lies beyond the limit.
  func isReached(by amount: Amount) -> Bool {
    isHigh
      ? amount.isWhollyAbove(limit, orEqual: includesLimit, factor: factor)
      : amount.isWhollyBelow(limit, orEqual: includesLimit, factor: factor)
  }
}
