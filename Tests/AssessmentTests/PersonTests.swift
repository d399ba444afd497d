import Laboratory
import Testing

@testable import Assessment

@Suite("An interval that depends on the person")
struct PersonTests {
  @Test(
    "is chosen by the age on the day of collection",
    arguments: [
      (CalendarDate(year: 2014, month: 6), "3.7", .low, nil),
      (CalendarDate(year: 2000, month: 6), "3.7", .normal, nil),
      (CalendarDate(year: 2023, month: 4, day: 1), "4.0", nil, .noInterval),
      (CalendarDate(year: 2006), "3.7", nil, .needsAge),
      (CalendarDate(year: 2006), "4.0", .normal, nil),
      (nil, "4.0", nil, .needsAge),
      (CalendarDate(year: 2030), "4.0", nil, .needsAge),
    ] as [(CalendarDate?, String, Interpretation?, UndeterminedReason?)])
  func age(
    born: CalendarDate?, value: String, expected: Interpretation?, reason: UndeterminedReason?
  ) throws {
    let judgement = try shipped().born(born).judge(Printed(.potassium, value, "mmol/L"))
    #expect(judgement.interpretation == expected)
    #expect(judgement.reason == reason)
  }

  @Test("needs no age where all ages agree")
  func ageless() throws {
    let judgement = try shipped().born(nil).judge(Printed(.vitaminD, "20", "nmol/L"))
    #expect(judgement.interpretation == .low)
    #expect(judgement.interval != nil)
  }

  @Test(
    "needs the sex only where the sexes differ",
    arguments: [
      (.unknown, "170", nil, .needsSex), (.other, "170", nil, .needsSex),
      (.unknown, "100", .normal, nil), (.unknown, "250", .high, nil),
      (.male, "170", .normal, nil), (.female, "170", .high, nil),
    ] as [(Sex, String, Interpretation?, UndeterminedReason?)])
  func sex(
    sex: Sex, value: String, expected: Interpretation?, reason: UndeterminedReason?
  ) throws {
    let judgement = try shipped().of(sex).judge(Printed(.ferritin, value, "ug/L"))
    #expect(judgement.interpretation == expected)
    #expect(judgement.reason == reason)
  }

  @Test("is not named when intervals that differ agree on the result")
  func noMisleadingInterval() throws {
    let judgement = try shipped().of(.unknown).judge(Printed(.ferritin, "100", "ug/L"))
    #expect(judgement.interval == nil)
  }

  @Test("is a conflict where the files contradict each other")
  func conflicts() throws {
    var patient = try shipped()
    patient.conflicts = [.birthDate, .sex]
    #expect(try patient.judge(Printed(.ferritin, "170", "ug/L")).reason == .conflict)
    #expect(try patient.judge(Printed(.potassium, "4.0", "mmol/L")).reason == .conflict)
    #expect(try patient.judge(Printed(.vitaminD, "20", "nmol/L")).interpretation == .low)
  }

  @Test(
    "follows what is said of pregnancy",
    arguments: [
      (.no, .low), (.unspecifiedTrimester, .normal), (.secondTrimester, .normal), (.unknown, .low),
    ] as [(Pregnancy, Interpretation)])
  func pregnancy(stated: Pregnancy, expected: Interpretation) throws {
    let judgement = try shipped().aged(30)
      .judge(Printed(.albumin, "30", "g/L", pregnancy: stated))
    #expect(judgement.interpretation == expected)
    #expect(judgement.notes.contains(.assumedNotPregnant) == (stated == .unknown))
  }

  @Test("is used unverified only when its guideline is asked for by name")
  func unverified() throws {
    let pregnant = Printed(.ferritin, "14", "ug/L", pregnancy: .firstTrimester)
    #expect(try shipped().aged(30).judge(pregnant).reason == .noInterval)
    let asked = try shipped().aged(30).by("who-2020", for: .ferritin).judge(pregnant)
    #expect(asked.interpretation == .low)
  }

  @Test(
    "follows inflammation",
    arguments: [("20", .low), ("<5", .normal), ("5", .normal), ("5.1", .low), (">4", .normal)]
      as [(String, Interpretation)])
  func inflammation(protein: String, expected: Interpretation) throws {
    let judgement = try shipped().judge(
      Printed(.ferritin, "40", "ug/L"), Printed(.crp, protein, "mg/L"))
    #expect(judgement.interpretation == expected)
  }

  @Test("follows anemia and ignores old results")
  func anemia() throws {
    let patient = try shipped().by("aga-2020", for: .ferritin)
    let ferritin = Printed(.ferritin, "44", "ng/mL")
    #expect(
      try patient.judge(ferritin, Printed(.hemoglobin, "11.0", "g/dL")).interpretation == .low)
    #expect(try patient.judge(ferritin, Printed(.hemoglobin, "12.0", "g/dL")).reason == .noInterval)
    let old = Printed(.hemoglobin, "11.0", "g/dL", day: 19_900)
    #expect(try patient.judge(ferritin, old).reason == .noInterval)
  }

  @Test("needs a profile and a guideline that exist")
  func options() throws {
    let tables = try shipped().tables
    #expect(throws: AssessmentOptionsError.unknownProfile("mars")) {
      try Assessor(tables: tables, options: AssessmentOptions(profile: "mars"))
    }
    #expect(throws: AssessmentOptionsError.unknownGuideline(.mma, "who-2020")) {
      try Assessor(
        tables: tables, options: AssessmentOptions(guidelines: [(.mma, "who-2020")]))
    }
  }
}
