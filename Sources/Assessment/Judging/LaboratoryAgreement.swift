import Laboratory

extension LaboratoryLimits {
  /// -1, 0 or 1 as every amount lies below, in or above the interval.
  ///
  /// - Returns: `nil` without a limit, and where the amounts lie on both sides of one.
  func direction(of amount: Amount) -> Int? {
    if low == nil, high == nil { return nil }
    if let low, amount.isWhollyBelow(low, orEqual: !includesLow, factor: amount.factor) {
      return -1
    }
    if let high, amount.isWhollyAbove(high, orEqual: !includesHigh, factor: amount.factor) {
      return 1
    }
    if amount.isExact { return 0 }
    if let low, !amount.isWhollyAbove(low, orEqual: includesLow, factor: amount.factor) {
      return nil
    }
    if let high, !amount.isWhollyBelow(high, orEqual: includesHigh, factor: amount.factor) {
      return nil
    }
    return 0
  }
}

extension Interpretation {
  /// -1, 0 or 1 for low, normal and high; `nil` for a borderline result.
  var direction: Int? {
    switch self {
    case .lowCritical, .low: -1
    case .normal: 0
    case .equivocal: nil
    case .high, .highCritical: 1
    }
  }
}

/// What the laboratory itself said of a result.
struct LaboratoryOpinion {
  /// -1, 0 or 1 by its flag, else by its own interval; `nil` if it gave neither.
  let direction: Int?
  /// The same by its interval alone.
  let directionByRange: Int?
  /// Whether its flag and its interval say different things.
  let isContradictory: Bool

  init(_ observation: Observation, amount: Amount, lexicon: borrowing Lexicon) {
    let byFlag = observation.laboratoryFlag.direction
    directionByRange =
      observation.range == 0
      ? nil : lexicon.limits(of: observation).direction(of: amount)
    direction = byFlag ?? directionByRange
    if let byFlag, let directionByRange {
      isContradictory = byFlag != directionByRange
    } else {
      isContradictory = false
    }
  }

  /// Whether an interpretation has the laboratory's direction; `nil` where either has none.
  func agrees(with interpretation: Interpretation?) -> Bool? {
    guard let direction, let ours = interpretation?.direction else { return nil }
    return ours == direction
  }

  /// What the laboratory's own interval proves; inside one with a single limit nothing is proven
  /// of the other side.
  func proven(by limits: LaboratoryLimits, flag: LaboratoryFlag) -> Interpretation? {
    switch directionByRange {
    case -1: flag == .lowCritical ? .lowCritical : .low
    case 0: limits.low != nil && limits.high != nil ? .normal : nil
    case 1: flag == .highCritical ? .highCritical : .high
    default: nil
    }
  }
}
