import Laboratory
import Testing

@testable import Assessment

@Suite("The circumstances of a chart")
struct CircumstancesTests {
  func circumstances(
    _ situation: Situation, _ results: Printed..., background: Background = Background()
  ) throws -> Circumstances {
    let assessed = try situation.with(background).assess(results)
    return Circumstances(
      of: assessed.chart, findings: assessed.findings, links: assessed.links, state: SafetyState(),
      asOf: nil)
  }

  let potassium = Printed(.potassium, "3.1", "mmol/L")
  let normal = Printed(.potassium, "4.1", "mmol/L")

  @Test(
    "know a woman of childbearing age from 15 to 49",
    arguments: [(14, false), (15, true), (49, true), (50, false)])
  func childbearing(years: Int, holds: Bool) throws {
    let woman = try circumstances(try shipped().aged(years), normal)
    #expect(woman.holds(.childbearingAge) == holds)
    let man = try circumstances(try shipped().of(.male).aged(years), normal)
    #expect(!man.holds(.childbearingAge))
    let unknown = try circumstances(try shipped().of(.unknown).aged(years), normal)
    #expect(!unknown.holds(.childbearingAge))
  }

  @Test("know an age by the newest result, and none without a birth date")
  func ages() throws {
    let person = try shipped().aged(65)
    #expect(try circumstances(person, normal).isOlderAdult)
    let earlier = Printed(.potassium, "4.1", "mmol/L", day: 19_000)
    #expect(try circumstances(person, earlier, normal).isOlderAdult)
    #expect(try !circumstances(try shipped().aged(64), normal).isOlderAdult)
    let unborn = try circumstances(try shipped().born(nil), normal)
    #expect(!unborn.isOlderAdult && !unborn.holds(.overFifty) && !unborn.holds(.childbearingAge))
    #expect(try circumstances(try shipped().aged(51), normal).holds(.overFifty))
    #expect(try !circumstances(try shipped().aged(50), normal).holds(.overFifty))
  }

  @Test("take diarrhea for explained only beside low potassium")
  func diarrhea() throws {
    let background = Background(symptoms: [.diarrhea])
    let low = try circumstances(try shipped(), potassium, background: background)
    #expect(low.unexplained.isEmpty)
    let usual = try circumstances(try shipped(), normal, background: background)
    #expect(usual.unexplained == [.diarrhea])
  }

  @Test("are urgent with a critical finding or an urgent symptom")
  func urgent() throws {
    #expect(try !circumstances(try shipped(), potassium).isUrgent)
    #expect(try circumstances(try shipped(), Printed(.potassium, "2.4", "mmol/L")).isUrgent)
    #expect(try circumstances(try shipped(), Printed(.potassium, "2.5", "mmol/L")).isUrgent)
    let seizure = Background(symptoms: [.seizures])
    #expect(try circumstances(try shipped(), normal, background: seizure).isUrgent)
    let low = try circumstances(try shipped(), Printed(.calciumAdjusted, "1.85", "mmol/L"))
    #expect(low.isUrgent)
  }

  @Test("let treatment be spoken of only for what is low without doubt")
  func treatable() throws {
    let low = Printed(.vitaminB12, "90", "pg/mL")
    let borderline = Printed(.vitaminB12, "250", "pg/mL")
    let ferritin = Printed(.ferritin, "8", "ug/L")
    #expect(try circumstances(try shipped(), low).treatable == [.vitaminB12])
    #expect(try circumstances(try shipped(), borderline).treatable.isEmpty)
    #expect(try circumstances(try shipped(), borderline, ferritin).treatable == [.iron])
    let badly = try circumstances(
      try shipped(), low, ferritin, background: Background(history: .malabsorption))
    #expect(badly.treatable == [.iron])
  }
}
