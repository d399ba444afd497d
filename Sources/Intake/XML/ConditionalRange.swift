internal import Laboratory

/// A laboratory's interval that is meant for some people only.
struct ConditionalRange {
  var range: LaboratoryRange
  /// `nil` for both.
  var sex: Sex?
  /// The completed years that it is for; `nil` for every age.
  var years: ClosedRange<Int>?
  /// Whether all conditions are among those above.
  var isUnderstood = true

  /// The one interval whose conditions a patient is known to meet, and nobody else's condition is left open.
  ///
  /// - Returns: `nil` where none is, or more than one.
  static func choose(
    among ranges: [ConditionalRange], for patient: StatedPatient, at collected: Instant
  ) -> LaboratoryRange? {
    let age = Age(born: patient.birthDate, collected: collected.date)
    var found: LaboratoryRange?
    for candidate in ranges {
      guard let isMet = candidate.isMet(by: patient.sex, age) else { return nil }
      if !isMet { continue }
      if found != nil { return nil }
      found = candidate.range
    }
    return found
  }

  /// Whether the conditions are met; `nil` where that is not known.
  private func isMet(by own: Sex, _ age: Age?) -> Bool? {
    guard isUnderstood else { return nil }
    if let sex {
      guard own == .female || own == .male else { return nil }
      if own != sex { return false }
    }
    guard let years else { return true }
    guard let age else { return nil }
    let (young, old) = (age.youngest.years, age.oldest.years)
    if years.contains(young), years.contains(old) { return true }
    return old < years.lowerBound || young > years.upperBound ? false : nil
  }
}

extension ConditionalRange {
  /// Takes a condition on age in completed years; other units are not understood.
  ///
  /// `unit`: `a`, `y` and the like, or nothing.
  mutating func restrict(low: String?, high: String?, unit: String?) {
    let isYears = ["", "a", "y", "yr", "yrs", "year", "years"].contains(unit?.lowercased() ?? "")
    let ends = [low, high].map { $0.map { Int($0) } }
    let areWhole = ends.allSatisfy { $0 != .some(nil) }
    guard isYears, areWhole, low != nil || high != nil else {
      isUnderstood = false
      return
    }
    let (from, to) = ((ends[0] ?? 0) ?? 0, (ends[1] ?? StatedAge.greatest) ?? StatedAge.greatest)
    if from <= to { years = from...to } else { isUnderstood = false }
  }

  /// Takes a condition on sex; what names no sex is not understood.
  mutating func restrict(sex text: String?) {
    let stated = text.map { SexReader.sex($0) } ?? .unknown
    if stated == .female || stated == .male { sex = stated } else { isUnderstood = false }
  }
}
