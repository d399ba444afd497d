/// Whom results belong to, as the files state it.
package struct Patient: Sendable {
  /// The identifier as printed.
  package var id: String
  /// The assigning authority, where the file names one.
  package var system: String?
  /// The name as reported, for the report alone.
  package var name: String?
  package var birthDate: CalendarDate?
  package var sex: Sex
  /// What the files contradict each other in; nothing that depends on it may be judged.
  package var conflicts: PatientConflicts
  /// What else is known of the birth.
  package var birth: BirthEvidence
  /// `nil` where no file tells anything besides results.
  package var background: Background?
  /// The ages by collection date that are told in place of the birth; `nil` unless the patient is de-identified.
  package var toldAges: [CalendarDate?: Age]?

  package init(
    id: String, system: String? = nil, name: String? = nil, birthDate: CalendarDate? = nil,
    sex: Sex = .unknown, conflicts: PatientConflicts = [],
    birth: BirthEvidence = BirthEvidence(), background: Background? = nil,
    toldAges: [CalendarDate?: Age]? = nil
  ) {
    self.id = id
    self.system = system
    self.name = name
    self.birthDate = birthDate
    self.sex = sex
    self.conflicts = conflicts
    self.birth = birth
    self.background = background
    self.toldAges = toldAges
  }
}

extension Patient {
  /// Whether id and dates are not the real ones, and everything else that names a person is withheld.
  package var isDeidentified: Bool { toldAges != nil }

  /// The age when a specimen was collected.
  ///
  /// - Returns: `nil` when it is not known at all.
  package func age(on collected: CalendarDate?) -> Age? {
    if let toldAges { return toldAges[collected] }
    return Age(
      of: birth, born: conflicts.contains(.birthDate) ? nil : birthDate, collected: collected)
  }
}

/// What files say of a birth besides a birth date.
package struct BirthEvidence: Sendable {
  /// The earliest and the latest day of birth that any record allows, where they contradict each other.
  package var contradictory: ClosedRange<Int32>?
  /// The days of birth that stated ages and their dates allow.
  package var span: ClosedRange<Int32>?
  /// The age without a date: it holds for results without a date.
  package var age: StatedAge?
  /// The completed years that a birth date more than two centuries before the collection stands for, and all
  /// greater ages: so the oldest are hidden in collections such as MIMIC.
  package var ancient: Int?

  package init(
    contradictory: ClosedRange<Int32>? = nil, span: ClosedRange<Int32>? = nil,
    age: StatedAge? = nil
  ) {
    self.contradictory = contradictory
    self.span = span
    self.age = age
  }
}

/// Facts that differ between records of one patient id.
package struct PatientConflicts: OptionSet, Sendable {
  package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Made here and not by `SetAlgebra`, which other modules would call unspecialised.
  @inlinable package init(arrayLiteral members: PatientConflicts...) {
    self.init(rawValue: members.reduce(0) { $0 | $1.rawValue })
  }

  @inlinable package func contains(_ member: PatientConflicts) -> Bool {
    rawValue & member.rawValue == member.rawValue
  }

  package static let birthDate = PatientConflicts(rawValue: 1)
  package static let sex = PatientConflicts(rawValue: 2)
}
