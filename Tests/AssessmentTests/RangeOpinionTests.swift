import Laboratory
import Testing

@testable import Assessment

@Suite("A laboratory's own interval")
struct RangeOpinionTests {
  static let closed = LaboratoryRange(low: "3.5", high: "5.1")
  static let open = LaboratoryRange(
    low: "3.5", high: "5.1", includesLow: false, includesHigh: false)

  @Test(
    "proves where every amount lies, and nothing where some lie elsewhere",
    arguments: [
      (closed, "3.4", .low), (closed, "3.5", .normal), (closed, "5.1", .normal),
      (closed, "5.2", .high), (closed, "<3.5", .low), (closed, ">5.1", .high),
      (open, "3.5", .low), (open, "3.6", .normal), (open, "5.0", .normal), (open, "5.1", .high),
      (open, "<=3.5", .low), (open, ">=5.1", .high),
    ] as [(LaboratoryRange, String, Interpretation)])
  func proven(range: LaboratoryRange, value: String, expected: Interpretation) throws {
    let judgement = try judged(value, range)
    #expect(judgement.interpretation == expected)
    #expect(judgement.notes.contains(.laboratoryInterval))
  }

  @Test(
    "proves nothing of amounts on both sides of a limit, nor inside a single one",
    arguments: [
      (closed, "<=3.5"), (closed, "<4"), (closed, ">=5.1"), (closed, ">4"),
      (LaboratoryRange(low: "3.5"), "4.0"), (LaboratoryRange(high: "5.1"), "4.0"),
      (LaboratoryRange(low: "3.5"), ">3.6"), (LaboratoryRange(text: "see comment"), "4.0"),
    ])
  func unproven(range: LaboratoryRange, value: String) throws {
    #expect(try !judged(value, range).notes.contains(.laboratoryInterval))
  }

  @Test(
    "is critical only by the laboratory's flag or by our limits",
    arguments: [
      ("3.4", .low, .low), ("3.4", .lowCritical, .lowCritical), ("5.2", .high, .high),
      ("5.2", .highCritical, .highCritical), ("2.4", .low, .lowCritical),
      ("6.6", .high, .highCritical),
    ] as [(String, LaboratoryFlag, Interpretation)])
  func critical(value: String, flag: LaboratoryFlag, expected: Interpretation) throws {
    #expect(try judged(value, Self.closed, flag).interpretation == expected)
  }

  @Test("takes neither an implausible amount nor a preliminary one for proven")
  func unusable() throws {
    var patient = try shipped()
    patient.options.preferLaboratory = true
    let range = LaboratoryRange(low: "3.5", high: "51")
    #expect(
      try patient.judge(Printed(.potassium, "41", "mmol/L", range: range)).reason == .implausible)
    let early = try patient.judge(
      Printed(.potassium, "4.0", "mmol/L", range: Self.closed, status: .preliminary))
    #expect(early.interpretation == nil)
    #expect(early.reason == .preliminary)
  }

  @Test(
    "is compared with ours by direction alone",
    arguments: [("3.4", true), ("4.0", true), ("5.05", false), ("6.6", true)])
  func agreement(value: String, agrees: Bool) throws {
    let judgement = try shipped().judge(
      Printed(.potassium, value, "mmol/L", range: Self.closed))
    #expect(judgement.agreesWithLaboratory == agrees)
  }

  private func judged(
    _ value: String, _ range: LaboratoryRange, _ flag: LaboratoryFlag = .none
  ) throws -> Judgement {
    var patient = try shipped()
    patient.options.preferLaboratory = true
    return try patient.judge(Printed(.potassium, value, "mmol/L", flag: flag, range: range))
  }
}
