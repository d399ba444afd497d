import Laboratory
import Testing

@testable import Assessment

@Suite("An interval looked up ahead") struct PlainRowsTests {
  private static let shipped = Result { try AssessmentTests.shipped().tables }
  private static let profiles = (try? shipped.get().profiles.map { $0.name }) ?? []

  @Test("is the one that searching finds, at every age", arguments: profiles)
  func isTheSearched(profile: String) throws {
    let tables = try JudgingTables(
      Self.shipped.get(), options: AssessmentOptions(profile: profile))
    var answered = 0
    for (unit, scale) in zip(try Self.shipped.get().units, tables.units) {
      for years in 0...130 {
        for sex in [Sex.female, .male] {
          guard let plain = tables.plainRows.row(of: scale, years: years, sex: sex) else {
            continue
          }
          answered += 1
          // The first and the last day of the year of life.
          for days in [(years * 1461 + 3) / 4, (years + 1) * 1461 / 4 - 1] {
            let searched = tables.row(
              among: tables.rowNumbers(of: unit.analyte), of: scale, at: (years, days), sex: sex,
              in: PersonalState())
            #expect(searched == plain, "\(unit.analyte) in \(unit.ucum) at \(years) years, \(sex)")
          }
        }
      }
    }
    #expect(answered > 5000)
  }

  @Test(
    "is none before the last limit of age that is no whole year",
    arguments: [(500, "infants"), (600, "others"), (18_000, "others")] as [(Int32, String)])
  func fineLimits(days: Int32, row: String) throws {
    var patient = try AssessmentTests.shipped().by("us-nlm", for: .potassium)
    let number = try #require(patient.tables.intervals.firstIndex { $0.row == "k-us" })
    var (infants, others) = (patient.tables.intervals[number], patient.tables.intervals[number])
    (infants.row, infants.from) = ("infants", AgeLimit(years: 0))
    infants.to = AgeLimit(years: 1.5)
    (others.row, others.from) = ("others", AgeLimit(years: 1.5))
    patient.tables.intervals[number] = infants
    patient.tables.intervals.append(others)
    let judgement = try patient.born(CalendarDate(firstDay: 20_000 - days))
      .judge(Printed(.potassium, "4.2", "mmol/L"))
    #expect(judgement.interval.map { patient.tables.intervals[Int($0)].row } == row)
  }
}
