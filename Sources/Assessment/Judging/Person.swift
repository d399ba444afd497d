import Laboratory

/// An age in completed years and in days.
typealias AgePoint = (years: Int, days: Int)

/// What may hold for a person for a time and changes the intervals.
struct PersonalState {
  var pregnancy = Pregnancy.unknown
  var hasInflammation = false
  var hasAnemia = false

  /// Whether it is the state of most people, of which nothing special is known.
  var isOrdinary: Bool { !hasInflammation && !hasAnemia && !pregnancy.isPregnant }
}

/// What is known of a patient when one result was collected, as far as intervals depend on it.
struct Person {
  let youngest: AgePoint
  let oldest: AgePoint
  let isAgeKnown: Bool
  let mayBeFemale: Bool
  let mayBeMale: Bool
  /// Facts that the files contradict each other in.
  let conflicts: PatientConflicts
  var state: PersonalState

  /// `asOf`: stands in for a collection date that is not known.
  init(of chart: borrowing Chart, at observation: Observation, asOf: CalendarDate?) {
    conflicts = chart.patient.conflicts
    state = PersonalState(pregnancy: observation.pregnancy)
    // Fact by fact: the patient as a whole holds text, whose references each result would count.
    let age = Age(
      of: chart.patient.birth, born: conflicts.contains(.birthDate) ? nil : chart.patient.birthDate,
      collected: observation.collected.date,
      asOf: asOf)
    isAgeKnown = age != nil
    youngest = age?.youngest ?? (0, 0)
    oldest = age?.oldest ?? (130, 130 * 1461 / 4)
    let sex = conflicts.contains(.sex) ? .unknown : chart.patient.sex
    // By pattern: comparing cases of another module costs a call.
    mayBeFemale = if case .male = sex { false } else { true }
    mayBeMale = if case .female = sex { false } else { true }
  }

  /// Whether the dates leave more than one age open.
  var isAgeOpen: Bool { youngest != oldest }

  /// Whether the patient is of age whatever the dates leave open.
  var isAdult: Bool { isAgeKnown && youngest.years >= 18 }

  /// Whether limits for people who are not pregnant were taken for somebody who may be.
  var mayBePregnantUnsaid: Bool {
    state.pregnancy == .unknown && mayBeFemale && !mayBeMale
      && oldest.years >= 12 && youngest.years <= 55
  }
}
