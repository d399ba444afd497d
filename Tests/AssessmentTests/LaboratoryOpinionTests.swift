import Laboratory
import Testing

@testable import Assessment

@Suite("What the laboratory itself said")
struct LaboratoryOpinionTests {
  static let range = LaboratoryRange(low: "3.5", high: "5.1")

  @Test(
    "is compared by direction",
    arguments: [
      ("5.2", .high, nil, true), ("4.0", .high, nil, false), ("4.0", .none, range, true),
      ("5.05", .none, range, false), ("4.0", .none, nil, nil), ("4.0", .undirected, nil, nil),
      ("2.4", .low, nil, true), ("<2.4", .none, range, true),
    ] as [(String, LaboratoryFlag, LaboratoryRange?, Bool?)])
  func agreement(
    value: String, flag: LaboratoryFlag, range: LaboratoryRange?, agrees: Bool?
  ) throws {
    let judgement = try shipped().judge(
      Printed(.potassium, value, "mmol/L", flag: flag, range: range))
    #expect(judgement.agreesWithLaboratory == agrees)
  }

  @Test("is noted where flag and interval contradict each other")
  func contradiction() throws {
    let judgement = try shipped().judge(
      Printed(.potassium, "4.0", "mmol/L", flag: .high, range: Self.range))
    #expect(judgement.notes.contains(.laboratoryConflict))
  }

  @Test(
    "decides where it is preferred and proves something",
    arguments: [
      ("5.05", range, .normal, true), ("5.2", range, .high, true), ("3.4", range, .low, true),
      ("2.4", range, .lowCritical, true), ("4.0", LaboratoryRange(low: "3.5"), .normal, false),
      ("3.4", LaboratoryRange(low: "3.6"), .low, true), ("5.05", nil, .high, false),
    ] as [(String, LaboratoryRange?, Interpretation, Bool)])
  func preferred(
    value: String, range: LaboratoryRange?, expected: Interpretation, decided: Bool
  ) throws {
    var patient = try shipped()
    patient.options.preferLaboratory = true
    let judgement = try patient.judge(Printed(.potassium, value, "mmol/L", range: range))
    #expect(judgement.interpretation == expected)
    #expect(judgement.notes.contains(.laboratoryInterval) == decided)
    #expect((judgement.interval == nil) == decided)
  }

  @Test("never makes an amount beyond a critical limit normal", arguments: ["2.4", "6.8"])
  func critical(value: String) throws {
    var patient = try shipped()
    patient.options.preferLaboratory = true
    let wide = LaboratoryRange(low: "2.0", high: "7.5")
    let judgement = try patient.judge(Printed(.potassium, value, "mmol/L", range: wide))
    #expect(judgement.interpretation?.isCritical == true)
    #expect(!judgement.notes.contains(.laboratoryInterval))
    #expect(judgement.agreesWithLaboratory == false)
  }

  @Test(
    "is the reference limit that grades begin at, where it is preferred",
    arguments: [("5.05", 0), ("5.2", 1), ("5.6", 2), ("3.4", 1), ("2.9", 3)] as [(String, UInt8)])
  func grades(value: String, grade: UInt8) throws {
    var patient = try shipped()
    patient.options.preferLaboratory = true
    let printed = Printed(.potassium, value, "mmol/L", range: Self.range)
    #expect(try patient.judge(printed).grade == grade)
  }
}
