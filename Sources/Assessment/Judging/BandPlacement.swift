import Laboratory

/// Which bands of an interval the amounts touch, and what that says.
struct BandPlacement {
  enum Outcome: Equatable {
    case interpreted(Interpretation)
    case undetermined(UndeterminedReason)
  }

  var outcome: Outcome
  let firstBand: UInt8
  let lastBand: UInt8
  let mayBeHigh: Bool
  let saysDeficient: Bool
  /// Whether a critical limit outside the interval raised the interpretation.
  var isRaised = false

  /// Places amounts among the bands of an interval.
  ///
  /// - Returns: `nil` when they touch no band, which tables without gaps rule out.
  init?(_ amount: Amount, among bands: Span<BandLimits>, factor: Double) {
    var first: Int?
    var last = 0
    var shared: Interpretation?
    var (areAlike, mayBeHigh, saysDeficient) = (true, false, true)
    for number in 0..<bands.count {
      let band = bands[number]
      guard amount.touches(band, factor: factor) else { continue }
      if first == nil {
        first = number
        shared = band.interpretation
      }
      last = number
      areAlike = areAlike && band.interpretation == shared
      mayBeHigh = mayBeHigh || band.interpretation?.isHigh == true
      saysDeficient = saysDeficient && band.saysDeficient
    }
    guard let first else { return nil }
    firstBand = UInt8(clamping: first)
    lastBand = UInt8(clamping: last)
    self.mayBeHigh = mayBeHigh
    self.saysDeficient = saysDeficient
    if !areAlike {
      outcome = .undetermined(.censoredSpansBands)
    } else if let shared {
      outcome = .interpreted(shared)
    } else {
      outcome = .undetermined(.noThresholdEndorsed)
    }
  }

  /// Raises an amount that lies wholly beyond a critical limit, also one that a guideline without a
  /// limit on that side calls normal.
  mutating func raise(by bounds: Span<CriticalBound>, amount: Amount, oldest: AgePoint) {
    guard case .interpreted(let interpretation) = outcome, !interpretation.isCritical else {
      return
    }
    for number in 0..<bounds.count {
      let bound = bounds[number]
      let opposes = bound.isHigh ? interpretation.isLow : interpretation.isHigh
      if opposes || interpretation == .equivocal { continue }
      guard bound.from.isReached(by: oldest), bound.isReached(by: amount) else { continue }
      outcome = .interpreted(bound.isHigh ? .highCritical : .lowCritical)
      isRaised = true
      return
    }
  }
}
