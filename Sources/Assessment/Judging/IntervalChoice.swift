import Laboratory

/// What the intervals that may hold for a person say of an amount, gathered one by one.
///
/// A person of unknown sex or of open age has several; only what all of them say alike is a result.
struct IntervalChoice {
  /// The first interval that may hold: its place in `JudgingTables.rows`.
  private(set) var row: Int?
  private(set) var placement: BandPlacement?
  /// Whether all intervals that may hold have the same bands.
  private(set) var hasOneSetOfBands = true
  /// Whether an amount may be high by some interval.
  private(set) var mayBeHigh = false
  /// Whether all amounts are critical by some interval.
  private(set) var mayBeCritical = false
  /// Whether all amounts lie in deficient bands, by every interval.
  private(set) var saysDeficient = true
  private var bandsIdentity = 0
  private var female: BandPlacement.Outcome?
  private var male: BandPlacement.Outcome?
  private var isMissing = false
  private var dependsOnAge = false
  private var dependsOnSex = false

  init() {}

  /// What the one interval says that holds for a person of known age and sex.
  init(_ found: PlacedAmount?) {
    guard let found else {
      isMissing = true
      return
    }
    (row, bandsIdentity, placement) = (found.row, found.bandsIdentity, found.placement)
    (mayBeHigh, saysDeficient) = (found.placement.mayBeHigh, found.placement.saysDeficient)
    if case .interpreted(let said) = found.placement.outcome { mayBeCritical = said.isCritical }
  }

  /// Takes what the interval for one age and one sex says; `nil` where there is none.
  mutating func add(_ found: PlacedAmount?, sex: Sex) {
    guard let found else {
      isMissing = true
      return
    }
    mayBeHigh = mayBeHigh || found.placement.mayBeHigh
    if case .interpreted(let said) = found.placement.outcome, said.isCritical {
      mayBeCritical = true
    }
    saysDeficient = saysDeficient && found.placement.saysDeficient
    note(found.placement.outcome, of: sex)
    if row != nil {
      hasOneSetOfBands = hasOneSetOfBands && bandsIdentity == found.bandsIdentity
    } else {
      (row, bandsIdentity, placement) = (found.row, found.bandsIdentity, found.placement)
    }
  }

  private mutating func note(_ outcome: BandPlacement.Outcome, of sex: Sex) {
    let (own, other) = sex == .female ? (female, male) : (male, female)
    if let own, own != outcome { dependsOnAge = true }
    if own == nil, let other, other != outcome { dependsOnSex = true }
    if sex == .female { female = female ?? outcome } else { male = male ?? outcome }
  }

  /// What all intervals say alike, or why they do not.
  func outcome(for person: Person) -> BandPlacement.Outcome {
    guard let placement else { return .undetermined(.noInterval) }
    if dependsOnAge || isMissing && person.isAgeOpen {
      return .undetermined(person.conflicts.contains(.birthDate) ? .conflict : .needsAge)
    }
    if dependsOnSex || isMissing {
      return .undetermined(person.conflicts.contains(.sex) ? .conflict : .needsSex)
    }
    return placement.outcome
  }
}

/// Where one interval places an amount.
struct PlacedAmount {
  /// The interval's place in `JudgingTables.rows`.
  let row: Int
  let bandsIdentity: Int
  let placement: BandPlacement
}
