import Laboratory

/// The set of amounts that a printed value allows, in its printed unit.
struct Amount {
  let value: PrintedDecimal
  /// Multiplies the printed number into the canonical unit.
  let factor: Double
  let comparator: Comparator

  /// The printed number in the canonical unit.
  var canonical: Double { value.doubleValue * factor }

  /// Asked by pattern: comparing cases of another module costs a call.
  private var isBelowItsNumber: Bool { if case .lessThan = comparator { true } else { false } }

  private var isAboveItsNumber: Bool { if case .greaterThan = comparator { true } else { false } }

  /// Whether the printed number is the amount.
  var isExact: Bool { if case .exact = comparator { true } else { false } }

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
    return order < 0 || order == 0 && (orEqual || isBelowItsNumber)
  }

  /// Whether every amount is above a limit, or at least equal to it.
  func isWhollyAbove(_ limit: PrintedDecimal, orEqual: Bool, factor limitFactor: Double) -> Bool {
    if comparator.isUpperBound { return false }
    let order = order(against: limit, factor: limitFactor)
    return order > 0 || order == 0 && (orEqual || isAboveItsNumber)
  }

  /// Whether some amount lies in a band; an upper bound reaches down to nothing, but not below.
  func touches(_ band: BandLimits, factor bandFactor: Double) -> Bool {
    if let high = band.high {
      if comparator.isUpperBound {
        guard high.mantissa > 0 || high.mantissa == 0 && band.includesHigh else { return false }
      } else {
        let order = order(against: high, factor: bandFactor)
        guard order < 0 || order == 0 && !isAboveItsNumber && band.includesHigh else {
          return false
        }
      }
    }
    guard let low = band.low, !comparator.isLowerBound else { return true }
    let order = order(against: low, factor: bandFactor)
    return order > 0 || order == 0 && !isBelowItsNumber && band.includesLow
  }
}
