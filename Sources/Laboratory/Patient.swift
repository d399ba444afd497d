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
  /// The earliest and the latest day of birth that any record allows, where they contradict each other.
  package var contradictoryBirths: ClosedRange<Int32>?

  package init(
    id: String, system: String? = nil, name: String? = nil, birthDate: CalendarDate? = nil,
    sex: Sex = .unknown, conflicts: PatientConflicts = [],
    contradictoryBirths: ClosedRange<Int32>? = nil
  ) {
    self.id = id
    self.system = system
    self.name = name
    self.birthDate = birthDate
    self.sex = sex
    self.conflicts = conflicts
    self.contradictoryBirths = contradictoryBirths
  }
}

extension Patient {
  /// The age on a date. Where records contradict each other it reaches from the youngest to the oldest that
  /// any of them allows.
  ///
  /// - Returns: `nil` when it is not known at all.
  package func age(on date: CalendarDate?) -> Age? {
    conflicts.contains(.birthDate)
      ? Age(contradictoryBirths: contradictoryBirths, collected: date)
      : Age(born: birthDate, collected: date)
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

  package static let birthDate = PatientConflicts(rawValue: 1)
  package static let sex = PatientConflicts(rawValue: 2)
}
