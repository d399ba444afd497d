import Laboratory

/// The set of amounts that a printed value allows, in its printed unit.
struct Amount {
  let value: PrintedDecimal
  /// Multiplies the printed number into the canonical unit.
  let factor: Double
  let comparator: Comparator

  /// The printed number in the canonical unit.
  var canonical: Double { value.doubleValue * factor }

  /// -1, 0 or 1 as the printed number is below, equal to or above a limit printed in a unit.
  ///
  /// Exact where both are printed in units of one size; otherwise amounts that differ by no more
  /// than the error of the conversion are equal.
  func order(against limit: PrintedDecimal, factor limitFactor: Double) -> Int {
    if factor == limitFactor { return value.order(against: limit) }
    let (x, bound) = (canonical, limit.doubleValue * limitFactor)
    if abs(x - bound) <= 1e-9 * max(1, abs(bound)) { return 0 }
    return x < bound ? -1 : 1
  }

  /// Whether every amount is below a limit, or at most equal to it.
  func isWhollyBelow(_ limit: PrintedDecimal, orEqual: Bool, factor limitFactor: Double) -> Bool {
    if comparator.isLowerBound { return false }
    let order = order(against: limit, factor: limitFactor)
    return order < 0 || order == 0 && (orEqual || comparator == .lessThan)
  }

  /// Whether every amount is above a limit, or at least equal to it.
  func isWhollyAbove(_ limit: PrintedDecimal, orEqual: Bool, factor limitFactor: Double) -> Bool {
    if comparator.isUpperBound { return false }
    let order = order(against: limit, factor: limitFactor)
    return order > 0 || order == 0 && (orEqual || comparator == .greaterThan)
  }

  /// Whether some amount lies in a band; an upper bound reaches down to nothing, but not below.
  func touches(_ band: BandLimits, factor bandFactor: Double) -> Bool {
    if let low = band.low, !comparator.isLowerBound {
      let order = order(against: low, factor: bandFactor)
      let mayEqual = comparator != .lessThan && band.includesLow
      guard order > 0 || order == 0 && mayEqual else { return false }
    }
    guard let high = band.high else { return true }
    if comparator.isUpperBound {
      return high.mantissa > 0 || high.mantissa == 0 && band.includesHigh
    }
    let order = order(against: high, factor: bandFactor)
    let mayEqual = comparator != .greaterThan && band.includesHigh
    return order < 0 || order == 0 && mayEqual
  }
}
