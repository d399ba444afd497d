import Laboratory
import Testing

@testable import Assessment

@Suite("A critical total calcium")
struct CriticalCalciumTests {
  func judgement(_ total: String, beside other: Printed) throws -> Judgement {
    try shipped().by("norip-2004", for: .calcium).by("norip-2004", for: .calciumAdjusted)
      .by("norip-2004", for: .calciumIonized).judge(Printed(.calcium, total, "mmol/L"), other)
  }

  @Test(
    "is high or low where another calcium of its day is not critical",
    arguments: [
      ("3.6", Printed(.calciumAdjusted, "2.5", "mmol/L"), .high),
      ("1.7", Printed(.calciumAdjusted, "2.3", "mmol/L"), .low),
      ("3.6", Printed(.calciumIonized, "1.2", "mmol/L"), .high),
      ("1.7", Printed(.calciumIonized, "1.2", "mmol/L"), .low),
    ] as [(String, Printed, Interpretation)])
  func takenBack(total: String, other: Printed, expected: Interpretation) throws {
    let judgement = try judgement(total, beside: other)
    #expect(judgement.interpretation == expected)
    #expect(!judgement.notes.contains(.criticalLimit))
  }

  @Test(
    "stays critical beside anything else",
    arguments: [
      Printed(.calciumAdjusted, "3.6", "mmol/L"),
      Printed(.calciumAdjusted, "2.5", "mmol/L", day: 20_001),
      Printed(.calciumAdjusted, "2.5", "mmol/L", day: 19_999),
      Printed(.calciumAdjusted, "2.5", "mmol/L", status: .preliminary),
      Printed(.calciumAdjusted, "2.5", "mmol/L", obstacle: .conflict),
      Printed(.calciumIonized, "", "mmol/L", traits: .hasNoNumber),
      Printed(.magnesium, "0.8", "mmol/L"),
    ])
  func stays(other: Printed) throws {
    let judgement = try judgement("3.6", beside: other)
    #expect(judgement.interpretation == .highCritical)
    #expect(judgement.notes.contains(.criticalLimit))
  }

  @Test("is the only calcium that another one outranks")
  func others() throws {
    let judgement = try shipped().by("norip-2004", for: .calciumAdjusted).judge(
      Printed(.calciumAdjusted, "3.6", "mmol/L"), Printed(.calciumIonized, "1.2", "mmol/L"))
    #expect(judgement.interpretation == .highCritical)
  }
}
