import Laboratory
import Testing

@testable import Assessment

@Suite("A result that could not be interpreted")
struct DoubtTests {
  func mayBeCritical(_ result: Printed, aged years: Int? = 50) throws -> Bool {
    let situation = try years.map { try shipped().aged($0) } ?? shipped().born(nil)
    let judgement = try situation.judge(result)
    #expect(judgement.interpretation == nil)
    return judgement.notes.contains(.mayBeCritical)
  }

  @Test(
    "may be critical",
    arguments: [
      Printed(.potassium, "6.9", "mmol/L", status: .preliminary), Printed(.potassium, "6.9", ""),
      Printed(.potassium, "2.2", "mmol/L", obstacle: .conflict),
      Printed(.potassium, "", "mmol/L", flag: .highCritical, traits: .hasNoNumber),
      Printed(.potassium, "41", "mmol/L", flag: .highCritical), Printed(.calcium, "15", ""),
      Printed(.potassium, "", "mmol/L", flag: .lowCritical, traits: .hasNoNumber),
    ])
  func critical(result: Printed) throws { #expect(try mayBeCritical(result)) }

  @Test(
    "is not called critical without need",
    arguments: [
      Printed(.potassium, "5.4", "mmol/L", status: .preliminary), Printed(.potassium, "4.2", ""),
      Printed(.potassium, "41", "mmol/L"), Printed(.calcium, "9.5", ""),
      Printed(.magnesium, "2.1", ""), Printed(.potassium, ">4.9", "mmol/L"),
      Printed(.ferritin, "4", "ug/L", status: .preliminary),
      Printed(.potassium, "", "mmol/L", flag: .high, traits: .hasNoNumber),
      Printed(.potassium, "6.9", "mmol/L", flag: .highCritical, obstacle: .specimenNotBlood),
    ])
  func calm(result: Printed) throws { #expect(try !mayBeCritical(result)) }

  @Test("may be critical where only the age is missing")
  func unknownAge() throws {
    #expect(try mayBeCritical(Printed(.potassium, "6.9", "mmol/L"), aged: nil))
    #expect(try !mayBeCritical(Printed(.potassium, "3.1", "mmol/L"), aged: nil))
  }

  @Test("is not called critical where its laboratory calls an impossible amount normal")
  func normalByLaboratory() throws {
    let patient = try shipped().by("norip-2004", for: .magnesium)
    func note(_ range: LaboratoryRange?) throws -> Bool {
      let judgement = try patient.judge(Printed(.magnesium, "2.1", "mmol/L", range: range))
      #expect(judgement.reason == .implausible)
      return judgement.notes.contains(.mayBeCritical)
    }
    #expect(try note(nil))
    #expect(try !note(LaboratoryRange(low: "0.7", high: "2.5")))
    #expect(try note(LaboratoryRange(low: "0.7", high: "1.0")))
    let potassium = LaboratoryRange(low: "3.5", high: "7.0")
    #expect(
      try mayBeCritical(
        Printed(.potassium, "6.9", "mmol/L", range: potassium, status: .preliminary)))
  }
}
