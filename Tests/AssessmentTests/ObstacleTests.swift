import Laboratory
import Testing

@testable import Assessment

@Suite("What stands in the way of a judgement")
struct ObstacleTests {
  @Test(
    "is told in order: the number, the specimen, the unit, then the rest",
    arguments: [
      (Printed(.potassium, "", "", traits: .hasNoNumber), .notNumeric),
      (Printed(.potassium, "5,9", "", obstacle: .ambiguousNumber), .ambiguousNumber),
      (Printed(.potassium, "4.1", "", obstacle: .specimenNotBlood), .specimenNotBlood),
      (Printed(.potassium, "4.1", "", obstacle: .conflict), .unitMissing),
      (Printed(.potassium, "4.1", "furlong", obstacle: .conflict), .unitUnknown),
      (Printed(.potassium, "4.1", "mmol/L", obstacle: .conflict), .conflict),
      (Printed(.potassium, "4.1", "", obstacle: .unitWrongDimension), .unitWrongDimension),
    ] as [(Printed, UndeterminedReason)])
  func order(result: Printed, reason: UndeterminedReason) throws {
    #expect(try shipped().judge(result).reason == reason)
  }

  @Test(
    "is not haemolysis, which is noted where it changes the amount",
    arguments: [
      (.potassium, "4.1", "mmol/L", true), (.magnesium, "2.0", "mg/dL", true),
      (.phosphate, "1.1", "mmol/L", true), (.folate, "20", "nmol/L", true),
      (.sodium, "140", "mmol/L", false), (.calcium, "9.5", "mg/dL", false),
    ] as [(Analyte, String, String, Bool)])
  func haemolysis(analyte: Analyte, value: String, unit: String, isNoted: Bool) throws {
    let judgement = try shipped().judge(Printed(analyte, value, unit, traits: .haemolysed))
    #expect(judgement.interpretation == .normal)
    #expect(judgement.notes.contains(.haemolysed) == isNoted)
    #expect(try !shipped().judge(Printed(analyte, value, unit)).notes.contains(.haemolysed))
  }

  @Test(
    "is an amount that cannot be, at and beyond the ends of what can",
    arguments: [
      (.potassium, "1.0", "mmol/L", false), (.potassium, "0.9", "mmol/L", true),
      (.potassium, "15", "mmol/L", false), (.potassium, "15.1", "mmol/L", true),
      (.crp, "0", "mg/L", false), (.vitaminD, "0", "nmol/L", true),
    ] as [(Analyte, String, String, Bool)])
  func plausibility(analyte: Analyte, value: String, unit: String, isImplausible: Bool) throws {
    let judgement = try shipped().judge(Printed(analyte, value, unit))
    #expect((judgement.reason == .implausible) == isImplausible)
    #expect((judgement.interpretation == nil) == isImplausible)
  }

  @Test(
    "is a name without a code where the amount is that of the analyte printed alike",
    arguments: [("1.22", .namedOnly, true), ("1.22", [], false), ("1.3", .namedOnly, false)]
      as [(String, ObservationTraits, Bool)])
  func lookalike(value: String, traits: ObservationTraits, isImplausible: Bool) throws {
    let judgement = try shipped().judge(Printed(.calcium, value, "mmol/L", traits: traits))
    #expect((judgement.reason == .implausible) == isImplausible)
  }

  @Test(
    "is no unit that is only suspect: the judgement stands and the doubt is noted",
    arguments: [
      (.potassium, ">8.5", "mmol/L", .highCritical, true),
      (.potassium, "8.0", "mmol/L", .highCritical, false),
      (.potassium, "8.1", "mmol/L", .highCritical, true),
      (.potassium, "1.9", "mmol/L", .lowCritical, true),
      (.potassium, "2.0", "mmol/L", .lowCritical, false),
      (.vitaminD, "4", "ng/mL", .low, false),
    ] as [(Analyte, String, String, Interpretation, Bool)])
  func suspicion(
    analyte: Analyte, value: String, unit: String, expected: Interpretation, isNoted: Bool
  ) throws {
    let judgement = try shipped().judge(Printed(analyte, value, unit))
    #expect(judgement.interpretation == expected)
    #expect(judgement.notes.contains(.unexpectedMagnitude) == isNoted)
  }

  @Test(
    "is no critical limit below the age from which it holds",
    arguments: [(0, .high), (10, .highCritical)] as [(Int, Interpretation)])
  func critical(years: Int, expected: Interpretation) throws {
    #expect(
      try shipped().aged(years).judge(Printed(.potassium, "6.6", "mmol/L")).interpretation
        == expected)
  }
}
