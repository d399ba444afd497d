import Laboratory
import Testing

@testable import Assessment

@Suite("What is known of a person")
struct PersonFactsTests {
  func person(
    aged years: Int?, _ sex: Sex = .female, _ pregnancy: Pregnancy = .unknown,
    conflicts: PatientConflicts = []
  ) -> Person {
    let born = years.flatMap { CalendarDate(year: 2024 - $0, month: 10, day: 4) }
    let patient = Patient(id: "P1", birthDate: born, sex: sex, conflicts: conflicts)
    let observation = Observation(
      value: "4.0", collected: Instant(CalendarDate(firstDay: 20_000)), analyte: .potassium,
      pregnancy: pregnancy)
    return Person(
      of: Chart(patient: patient, observations: [observation]), at: observation, asOf: nil)
  }

  @Test(
    "tells whether limits for people who are not pregnant may be the wrong ones",
    arguments: [
      (11, .female, .unknown, false), (12, .female, .unknown, true), (55, .female, .unknown, true),
      (56, .female, .unknown, false), (nil, .female, .unknown, true), (30, .male, .unknown, false),
      (30, .unknown, .unknown, false), (30, .female, .no, false),
      (30, .female, .firstTrimester, false),
    ] as [(Int?, Sex, Pregnancy, Bool)])
  func mayBePregnant(years: Int?, sex: Sex, pregnancy: Pregnancy, expected: Bool) {
    #expect(person(aged: years, sex, pregnancy).mayBePregnantUnsaid == expected)
  }

  @Test("tells an adult from the day on which the eighteenth year is completed")
  func adult() {
    #expect(person(aged: 18).isAdult)
    #expect(!person(aged: 17).isAdult)
    #expect(!person(aged: nil).isAdult)
  }

  @Test("leaves the age open where there is no birth date")
  func openAge() {
    #expect(person(aged: nil).isAgeOpen)
    #expect(!person(aged: nil).isAgeKnown)
    #expect(person(aged: nil).youngest.days == 0)
    #expect(person(aged: nil).oldest.years == 130)
    #expect(!person(aged: 30).isAgeOpen)
  }

  @Test(
    "takes either sex for possible where none is known or files contradict each other",
    arguments: [
      (.female, [], true, false), (.male, [], false, true), (.unknown, [], true, true),
      (.other, [], true, true), (.female, .sex, true, true), (.male, .birthDate, false, true),
    ] as [(Sex, PatientConflicts, Bool, Bool)])
  func sexes(sex: Sex, conflicts: PatientConflicts, female: Bool, male: Bool) {
    let person = person(aged: 30, sex, conflicts: conflicts)
    #expect([person.mayBeFemale, person.mayBeMale] == [female, male])
  }

  @Test("is ordinary only where nothing special is known")
  func ordinary() {
    #expect(PersonalState().isOrdinary)
    #expect(PersonalState(pregnancy: .no).isOrdinary)
    #expect(!PersonalState(pregnancy: .thirdTrimester).isOrdinary)
    #expect(!PersonalState(hasInflammation: true).isOrdinary)
    #expect(!PersonalState(hasAnemia: true).isOrdinary)
  }
}
