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
}
