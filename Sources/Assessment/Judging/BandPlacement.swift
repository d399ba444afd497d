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
  private(set) var mayBeHigh: Bool
  private(set) var saysDeficient: Bool
  /// Whether a critical limit outside the interval raised the interpretation.
  var isRaised = false

  /// Places amounts among the bands of an interval.
  ///
  /// `bands`: from low to high, without gap or overlap, as the reader of tables proves.
  ///
  /// - Returns: `nil` when they touch no band, which tables without gaps rule out.
  init?(_ amount: Amount, among bands: Span<BandLimits>, factor: Double) {
    var first = 0
    while first < bands.count, !amount.touches(bands[first], factor: factor) { first += 1 }
    guard first < bands.count else { return nil }
    var last = first
    let shared = bands[first].interpretation
    var areAlike = true
    mayBeHigh = shared?.isHigh == true
    saysDeficient = bands[first].saysDeficient
    // One number lies in one band; a bound may reach over several.
    while !amount.isExact, last + 1 < bands.count, amount.touches(bands[last + 1], factor: factor) {
      last += 1
      let interpretation = bands[last].interpretation
      areAlike = areAlike && interpretation == shared
      mayBeHigh = mayBeHigh || interpretation?.isHigh == true
      saysDeficient = saysDeficient && bands[last].saysDeficient
    }
    firstBand = UInt8(clamping: first)
    lastBand = UInt8(clamping: last)
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
    if case .equivocal = interpretation { return }
    for number in 0..<bounds.count {
      let bound = bounds[number]
      let opposes = bound.isHigh ? interpretation.isLow : interpretation.isHigh
      if opposes { continue }
      guard bound.from.isReached(by: oldest), bound.isReached(by: amount) else { continue }
      outcome = .interpreted(bound.isHigh ? .highCritical : .lowCritical)
      isRaised = true
      return
    }
  }
}
