import Laboratory

/// The ages that records state of one patient, for patients without a birth date.
struct AgeFacts: Sendable {
  /// The days of birth that every dated age allows; the bounds cross where ages contradict each other.
  var latestStart = Int32.min
  var earliestEnd = Int32.max
  /// The days of birth that any dated age allows.
  var hull: ClosedRange<Int32>?
  /// All ages that were stated without a date.
  var undated: StatedAge?
  /// The age that a birth date of centuries ago stands for, and all greater ones.
  var ancient: Int?

  /// What one record states. `date`: when the age was this; `nil` where the record does not say.
  init(_ age: StatedAge, on date: CalendarDate?) {
    guard let date else {
      undated = age
      return
    }
    let births = age.births(on: date)
    (latestStart, earliestEnd, hull) = (births.lowerBound, births.upperBound, births)
  }

  /// What a birth date of centuries ago stands for.
  init(ofAncient years: Int) { ancient = years }

  mutating func merge(_ other: AgeFacts) {
    ancient = ancient ?? other.ancient
    latestStart = max(latestStart, other.latestStart)
    earliestEnd = min(earliestEnd, other.earliestEnd)
    if let more = other.hull {
      let all = hull ?? more
      hull = min(all.lowerBound, more.lowerBound)...max(all.upperBound, more.upperBound)
    }
    if let more = other.undated { undated = undated?.union(more) ?? more }
  }

  /// Whether no birth fits all the dated ages.
  var isContradictory: Bool { latestStart > earliestEnd }

  /// Whether a birth date is more than a year away from every birth that the dated ages allow: laboratories may
  /// round an age, but not so far.
  func contradicts(_ born: CalendarDate) -> Bool {
    guard hull != nil else { return false }
    return born.lastDay < latestStart - 366 || born.firstDay > earliestEnd + 366
  }

  /// All births that the ages and a birth date allow together.
  func hull(with born: CalendarDate) -> ClosedRange<Int32> {
    let birth = born.firstDay...born.lastDay
    guard let hull else { return birth }
    return min(hull.lowerBound, birth.lowerBound)...max(hull.upperBound, birth.upperBound)
  }

  /// What they say where no record gives a birth date.
  var evidence: BirthEvidence {
    isContradictory
      ? BirthEvidence(contradictory: hull)
      : BirthEvidence(span: hull.map { _ in latestStart...earliestEnd }, age: undated)
  }
}
