import Laboratory
import Testing

@testable import Assessment

@Suite("An interval that was passed over")
struct CandidateTests {
  /// Why a row was passed over for the first of some results; `nil` where it is no candidate.
  private func reasons(
    _ row: String, _ patient: Situation, _ printed: Printed...
  ) throws -> [IntervalCandidate.Reason]? {
    let trace = try #require(try patient.explain(printed).results.first)
    return trace.candidates.first { patient.tables.intervals[Int($0.interval)].row == row }?.reasons
  }

  @Test(
    "says for whom it would have been, to a woman of fifty",
    arguments: [
      ("fer-who-13up-healthy", []), ("fer-who-13up-healthy-M", [.otherSex]),
      ("fer-who-0-5-healthy", [.otherAge]), ("fer-who-13up-inflam", [.otherCondition]),
      ("fer-who-0-5-inflam", [.otherAge, .otherCondition]), ("fer-who-preg-T1", [.notVerified]),
      ("fer-aga", nil),
    ] as [(String, [IntervalCandidate.Reason]?)])
  func person(row: String, expected: [IntervalCandidate.Reason]?) throws {
    #expect(try reasons(row, shipped(), Printed(.ferritin, "40", "ug/L")) == expected)
  }

  @Test(
    "depends on what is known of the person",
    arguments: [
      ("fer-who-13up-healthy", [.otherCondition]), ("fer-who-13up-inflam", []),
      ("fer-who-13up-healthy-M", [.otherSex, .otherCondition]),
    ] as [(String, [IntervalCandidate.Reason])])
  func inflammation(row: String, expected: [IntervalCandidate.Reason]) throws {
    let reasons = try reasons(
      row, shipped(), Printed(.ferritin, "40", "ug/L"), Printed(.crp, "14", "mg/L"))
    #expect(reasons == expected)
  }

  @Test(
    "is for another state of pregnancy",
    arguments: [
      ("hb-f", .no, []), ("hb-f", .secondTrimester, [.otherPregnancy]),
      ("hb-preg-T2", .secondTrimester, []), ("hb-preg-T1", .secondTrimester, [.otherPregnancy]),
      ("hb-preg-T2", .unknown, [.otherPregnancy]),
    ] as [(String, Pregnancy, [IntervalCandidate.Reason])])
  func pregnancy(row: String, stated: Pregnancy, expected: [IntervalCandidate.Reason]) throws {
    let patient = try shipped().aged(30)
    let result = Printed(.hemoglobin, "118", "g/L", pregnancy: stated)
    #expect(try reasons(row, patient, result) == expected)
  }

  @Test(
    "gives way to a guideline that comes first, and to its twin in the printed unit",
    arguments: [
      (.calcium, "8.1", "mg/dL", "ca-tot-us", []),
      (.calcium, "8.1", "mg/dL", "ca-ped-y18", [.laterGuideline]),
      (.calcium, "8.1", "mg/dL", "ca-ped-y5-13", [.otherAge]),
      (.vitaminD, "18", "ng/mL", "vitd-iom2011-ngml", []),
      (.vitaminD, "18", "ng/mL", "vitd-iom2011-nmol", [.otherUnit]),
      (.vitaminD, "45", "nmol/L", "vitd-iom2011-ngml", [.otherUnit]),
    ] as [(Analyte, String, String, String, [IntervalCandidate.Reason])])
  func order(
    analyte: Analyte, value: String, unit: String, row: String,
    expected: [IntervalCandidate.Reason]
  ) throws {
    #expect(try reasons(row, shipped(), Printed(analyte, value, unit)) == expected)
  }

  @Test("gives way to one that describes the person more closely, and to one that stands before it")
  func closeness() throws {
    var patient = try shipped()
    var copy = try #require(patient.tables.intervals.first { $0.row == "k-us" })
    copy.row = "k-twin"
    patient.tables.intervals.append(copy)
    (copy.row, copy.sex) = ("k-women", .female)
    let potassium = Printed(.potassium, "4.2", "mmol/L")
    #expect(try reasons("k-twin", patient, potassium) == [.laterRow])
    patient.tables.intervals.append(copy)
    #expect(try reasons("k-women", patient, potassium) == [])
    #expect(try reasons("k-us", patient, potassium) == [.lessSpecific])
  }

  @Test("is none where age or sex is open and several may hold")
  func open() throws {
    let young = try shipped().born(CalendarDate(year: 2006))
    let potassium = Printed(.potassium, "4.0", "mmol/L")
    #expect(try reasons("k-us", young, potassium) == [])
    #expect(try reasons("k-ped-2-19y", young, potassium) == [])
    let someone = try shipped().of(.unknown)
    let ferritin = Printed(.ferritin, "170", "ug/L")
    #expect(try reasons("fer-who-13up-healthy", someone, ferritin) == [])
    #expect(try reasons("fer-who-13up-healthy-M", someone, ferritin) == [])
  }

  @Test(
    "is not looked for where there is no amount",
    arguments: [
      Printed(.potassium, "4.2", ""), Printed(.potassium, "4.2", "furlongs"),
      Printed(.potassium, "4.2", "mmol/L", obstacle: .conflict),
      Printed(.potassium, "0", "mmol/L", traits: .hasNoNumber),
      Printed(.potassium, "400", "mmol/L"),
    ])
  func nothingAsked(result: Printed) throws {
    let trace = try #require(try shipped().explain(result).results.first)
    #expect(trace.candidates.isEmpty)
  }

  @Test("is none of a guideline that another profile judges by")
  func otherProfile() throws {
    var patient = try shipped()
    patient.options.profile = "nordic"
    let ferritin = Printed(.ferritin, "40", "ug/L")
    #expect(try reasons("fer-no-f40", patient, ferritin) == [])
    #expect(try reasons("fer-who-preg-T1", patient, ferritin) == nil)
  }
}
