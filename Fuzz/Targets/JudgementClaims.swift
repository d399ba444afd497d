import Laboratory

/// What holds of each judgement: a flag is proven by a number, and nothing stands without a reason.
enum JudgementClaims {
  static func check(_ assessed: AssessedChart, _ lexicon: Lexicon) {
    for (index, judgement) in assessed.judgements.enumerated() {
      let observation = assessed.chart.observations[index]
      claim(
        (judgement.interpretation == nil) != (judgement.reason == nil),
        "a result has a flag or a reason why there is none")
      guard let interpretation = judgement.interpretation else {
        claim(judgement.grade == 0, "no grade without a flag")
        continue
      }
      claim(observation.hasNumber && observation.obstacle == nil, "a flag needs a number")
      claim(
        observation.status != .cancelled && observation.status != .enteredInError,
        "what was withdrawn has no flag")
      let test = lexicon.test(of: observation)
      claim(test.obstacle == nil, "a flag needs a unit and a specimen")
      claim(test.analyte == observation.analyte, "a result is of its test")
      guard let unit = test.unit else { fatalError("broken: a flag without a unit") }
      let amounts = Amounts(observation, factor: Bench.shared.tables.units[unit].factor)
      if judgement.notes.contains(.laboratoryInterval) {
        let limits = lexicon.limits(of: observation)
        claim(
          proves(interpretation, amounts, limits), "the laboratory's own interval proves a flag")
      } else if let number = judgement.interval {
        let interval = Bench.shared.tables.intervals[Int(number)]
        claim(interval.analyte == test.analyte, "an interval is one of the analyte")
        claim(
          isProven(interpretation, judgement, amounts, interval),
          "\(interpretation.code) is proven by \(interval.row)")
      } else {
        // Age, sex or pregnancy are open, and all that the person may be lead to one flag.
        let intervals = Bench.shared.tables.intervals.filter { $0.analyte == test.analyte }
        claim(
          intervals.contains { isProven(interpretation, judgement, amounts, $0) },
          "\(interpretation.code) is proven by some interval of \(test.analyte.key)")
      }
    }
    for finding in assessed.findings {
      claim(
        finding.evidence.allSatisfy { assessed.judgements.indices.contains(Int($0)) },
        "evidence is on the chart")
    }
  }

  /// Whether all amounts lie in bands of the flag, but for what rounding may put on the other side of a limit.
  private static func isProven(
    _ interpretation: Interpretation, _ judgement: Judgement, _ amounts: Amounts,
    _ interval: ReferenceInterval
  ) -> Bool {
    if judgement.notes.contains(.criticalLimit) {
      return Bench.shared.tables.criticalLimits.contains {
        $0.analyte == interval.analyte && amounts.lieBeyond($0, interpretation)
      }
    }
    let factor = Bench.shared.tables.units[interval.unit].factor
    // A critical total calcium gives way to an adjusted or an ionised one.
    func isMeant(_ band: Band) -> Bool {
      band.interpretation == interpretation
        || interval.analyte == .calcium && interpretation != .normal
    }
    return interval.bands.allSatisfy { !amounts.surelyTouch($0, factor: factor) || isMeant($0) }
      && interval.bands.contains { amounts.mayTouch($0, factor: factor) && isMeant($0) }
  }

  private static func proves(
    _ interpretation: Interpretation, _ amounts: Amounts, _ limits: LaboratoryLimits
  ) -> Bool {
    if interpretation.isLow {
      return limits.low.map { amounts.highest <= $0.doubleValue + 1e-9 } ?? false
    }
    if interpretation.isHigh {
      return limits.high.map { amounts.lowest >= $0.doubleValue - 1e-9 } ?? false
    }
    guard interpretation == .normal, let low = limits.low, let high = limits.high else {
      return false
    }
    return amounts.isCloseTo(low.doubleValue...max(low.doubleValue, high.doubleValue))
  }
}

/// The amounts that a printed value allows, from end to end.
struct Amounts {
  let lowest: Double
  let highest: Double
  private let factor: Double

  init(_ observation: Observation, factor: Double) {
    let value = observation.value.doubleValue
    (lowest, highest) =
      switch observation.comparator {
      case .exact: (value, value)
      case .lessThan, .lessThanOrEqual: (-.infinity, value)
      case .greaterThan, .greaterThanOrEqual: (value, .infinity)
      }
    self.factor = factor
  }

  /// Whether the amounts reach well into a band; none is below nothing.
  func surelyTouch(_ band: Band, factor bandFactor: Double) -> Bool {
    let (low, high) = ends(band, bandFactor, margin: 1)
    return highest * factor > low && lowest * factor < high && high > 0 && low < high
  }

  func mayTouch(_ band: Band, factor bandFactor: Double) -> Bool {
    let (low, high) = ends(band, bandFactor, margin: -1)
    return highest * factor >= low && lowest * factor <= high
  }

  /// Whether all amounts reach a critical limit.
  func lieBeyond(_ limit: CriticalLimit, _ interpretation: Interpretation) -> Bool {
    let limitFactor = Bench.shared.tables.units[limit.unit].factor
    func slack(_ bound: Double) -> Double { 1e-8 * max(1, abs(bound)) }
    switch interpretation {
    case .lowCritical:
      guard let low = limit.low.map({ $0.doubleValue * limitFactor }) else { return false }
      return highest * factor <= low + slack(low)
    case .highCritical:
      guard let high = limit.high.map({ $0.doubleValue * limitFactor }) else { return false }
      return lowest * factor >= high - slack(high)
    case .low, .normal, .equivocal, .high: return false
    }
  }

  func isCloseTo(_ range: ClosedRange<Double>) -> Bool {
    lowest >= range.lowerBound - 1e-9 && highest <= range.upperBound + 1e-9
  }

  private func ends(_ band: Band, _ factor: Double, margin: Double) -> (Double, Double) {
    let low = band.low.map { $0.doubleValue * factor } ?? -.infinity
    let high = band.high.map { $0.doubleValue * factor } ?? .infinity
    let slack = { (limit: Double) in limit.isFinite ? margin * 1e-8 * max(1, abs(limit)) : 0 }
    return (low + slack(low), high - slack(high))
  }
}
