import Laboratory
import Testing

@testable import Assessment

@Suite("An amount that calls for care whatever an interval says of it")
struct UrgentAmountTests {
  @Test(
    "is a potassium of 2.5 mmol/L and below or 6.0 and above",
    arguments: [("2.5", true), ("2.6", false), ("5.9", false), ("6.0", true)])
  func potassium(value: String, isUrgent: Bool) throws {
    let finding = try shipped().assess(Printed(.potassium, value, "mmol/L")).findings[0]
    #expect(finding.severity == .abnormal)
    #expect(finding.advice.contains(.seekCareNow) == isUrgent)
  }

  @Test(
    "is an adjusted calcium below 1.9 mmol/L, beside which vitamin D is left to a doctor",
    arguments: [
      ("1.89", .final, true), ("1.90", .final, false), ("1.89", .preliminary, true),
      ("1.90", .preliminary, false),
    ] as [(String, ResultStatus, Bool)])
  func calcium(value: String, status: ResultStatus, isUrgent: Bool) throws {
    let patient = try shipped().by("norip-2004", for: .calciumAdjusted)
    let calcium = Printed(.calciumAdjusted, value, "mmol/L", status: status)
    let assessed = try patient.assess(calcium, Printed(.vitaminD, "20", "nmol/L"))
    let place = try #require(assessed.findings.firstIndex { $0.kind == .vitaminDDeficiency })
    #expect(assessed.links[place].foods.isEmpty == isUrgent)
    for finding in assessed.findings {
      #expect(finding.severity == .abnormal)
      #expect(finding.advice.contains(.seekCareNow) == isUrgent)
    }
    let iron = try #require(
      try patient.assess(calcium, .lowFerritin).findings.first { $0.kind == .ironDeficiency })
    #expect(!iron.advice.contains(.seekCareNow))
  }

  @Test(
    "leaves vitamin D to a doctor where any kind of calcium is critically low",
    arguments: [
      Printed(.calcium, "6.4", "mg/dL"), Printed(.calciumIonized, "0.7", "mmol/L"),
      Printed(.calciumAdjusted, "1.7", "mmol/L"),
    ])
  func criticalCalcium(calcium: Printed) throws {
    let assessed = try shipped().assess(calcium, Printed(.vitaminD, "20", "nmol/L"))
    let place = try #require(assessed.findings.firstIndex { $0.kind == .vitaminDDeficiency })
    #expect(assessed.links[place].foods.isEmpty)
    #expect(assessed.links[place].withheld.allSatisfy { $0.because == .calciumUrgent })
  }
}
