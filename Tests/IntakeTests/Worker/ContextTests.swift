import Intake
import Laboratory
import Testing

@Suite("What a row says beside its value") struct RowContextTests {
  private func observation(_ column: String, _ text: String) throws -> (Observation, Lexicon) {
    let run = try FileRun(
      "patient_id,test,value,unit,\(column)\nP1,K,4.2,mmol/L,\(text)\n")
    return (try #require(run.observations.first), run.charts.lexicon)
  }

  @Test(
    "may be the laboratory's own interval",
    arguments: [
      ("reference_range", "3.5-5.1", LaboratoryRange(low: 3.5, high: 5.1)),
      ("range", "<5.1", LaboratoryRange(high: 5.1, includesHigh: false)),
      ("range", "see below", LaboratoryRange(text: "see below")), ("range", "", LaboratoryRange()),
      ("ref_low,ref_high", "3.5,5.1", LaboratoryRange(low: 3.5, high: 5.1)),
      ("ref_low,ref_high", ",5.1", LaboratoryRange(high: 5.1)),
      ("ref_low,ref_high", "3.5,", LaboratoryRange(low: 3.5)),
      ("ref_low,ref_high", "<3.5,x", LaboratoryRange()),
      ("ref_low,ref_high", ",", LaboratoryRange()),
      ("ref_low,ref_high,range", ",,3.5-5.1", LaboratoryRange(low: 3.5, high: 5.1)),
      ("ref_low,ref_high", "3.5,1.000", LaboratoryRange()),
      ("ref_low,ref_high,range", "3.6,5.0,3.5-5.1", LaboratoryRange(low: 3.6, high: 5.0)),
    ])
  func ranges(column: String, text: String, expected: LaboratoryRange) throws {
    let (observation, lexicon) = try observation(column, text)
    #expect(lexicon.range(of: observation) == expected)
    #expect((observation.range == 0) == (expected == LaboratoryRange()))
  }

  @Test(
    "has no limits where its own unit makes other amounts of them",
    arguments: [
      ("range", "30-100 nmol/L", "30"), ("range", "30-100 ng/mL", ""), ("range", ">30 ng/mL", ""),
      ("range", "F: 30-100 ng/mL M: 30-90 ng/mL", ""), ("range", "30 - 100 NMOL/L", "30"),
      ("ref_low,ref_high", "30 ng/mL,100 ng/mL", ""),
      ("ref_low,ref_high", "30 nmol/L,100 nmol/L", "30"),
    ])
  func unitOfRange(columns: String, range: String, low: String) throws {
    let run = try FileRun(
      "patient_id,sex,test,value,unit,\(columns)\nP1,F,25-OH Vitamin D,40,nmol/L,\(range)\n")
    let stated = run.charts.lexicon.range(of: try #require(run.observations.first))
    #expect(stated.low?.description ?? "" == low)
    #expect(low != "" || stated.text != nil)
  }

  @Test(
    "is the one of the patient's sex where there are two",
    arguments: [("F", "12"), ("M", "13"), ("", ""), ("other", "")])
  func rangeOfSex(sex: String, low: String) throws {
    let run = try FileRun(
      "patient_id,sex,test,value,unit,range\nP0,F,K,4,mmol/L,3.5-5.1\n"
        + "P1,\(sex),Hemoglobin,12.5,g/dL,F: 12-16 M: 13-18\n")
    let range = run.charts.lexicon.range(of: try #require(run.observations.last))
    #expect(range.low?.description ?? "" == low)
    #expect(range.text == "F: 12-16 M: 13-18")
  }

  @Test("is told apart from row to row") func manyRanges() throws {
    let run = try FileRun(
      """
      patient_id,test,value,unit,ref_low,ref_high
      P1,K,4.1,mmol/L,3.5,5.1
      P2,K,4.2,mmol/L,3.5,5.2
      P3,K,4.3,mmol/L,3.5,5.1
      P4,K,4.4,mmol/L,,

      """)
    let highs = run.observations.map { run.charts.lexicon.range(of: $0).high?.description }
    #expect(highs == ["5.1", "5.2", "5.1", nil])
  }

  @Test(
    "may be the laboratory's flag",
    arguments: [
      ("H", .high), ("LL", .lowCritical), ("N", .normal), ("↓", .low), ("abnormal", .undirected),
      ("", .none),
    ] as [(String, LaboratoryFlag)])
  func flags(text: String, expected: LaboratoryFlag) throws {
    #expect(try observation("flag", text).0.laboratoryFlag == expected)
  }

  @Test(
    "may be a pregnancy",
    arguments: [
      ("yes", .unspecifiedTrimester), ("T2", .secondTrimester), ("no", .no), ("", .unknown),
      ("30 weeks", .thirdTrimester),
    ] as [(String, Pregnancy)])
  func pregnancies(text: String, expected: Pregnancy) throws {
    #expect(try observation("pregnancy", text).0.pregnancy == expected)
  }

  @Test(
    "may be how final the result is",
    arguments: [
      ("final", .final), ("P", .preliminary), ("Corrected", .corrected), ("amended", .amended),
      ("registered", .registered), ("", .unknown), ("whatever", .unknown),
    ] as [(String, ResultStatus)])
  func statuses(text: String, expected: ResultStatus) throws {
    #expect(try observation("status", text).0.status == expected)
  }

  @Test("is told apart where status words follow each other") func manyStatuses() throws {
    let run = try FileRun(
      """
      patient_id,test,value,unit,status
      P1,K,4.1,mmol/L,final
      P2,K,4.2,mmol/L,
      P3,K,4.3,mmol/L,preliminary
      P4,K,4.4,mmol/L,final
      P5,K,4.5,mmol/L,P
      P6,K,4.6,mmol/L,P

      """)
    #expect(
      run.observations.map(\.status)
        == [.final, .unknown, .preliminary, .final, .preliminary, .preliminary])
  }

  @Test(
    "may be when the specimen was taken",
    arguments: [
      ("collected", "2025-01-02", "2025-01-02"),
      ("collected", "2025-01-02T03:04:05", "2025-01-02T03:04:05"),
      ("collected", "20250102030405+0100", "2025-01-02T03:04:05+01:00"),
      ("collected", "02.01.2025", "2025-01-02"), ("collected", "2025-01", "2025-01"),
      ("collected", "03/04/2025", ""), ("collected", "2025-02-30", ""), ("collected", "", ""),
      ("date,collected_time", "2025-01-02,03:04", "2025-01-02T03:04:00"),
      ("date,collected_time", "2025-01-02,noon", "2025-01-02"),
      ("date,collected_time", "2025-01-02,", "2025-01-02"),
    ])
  func collections(column: String, text: String, expected: String) throws {
    #expect(try observation(column, text).0.collected.description == expected)
  }

  @Test("is said aloud where a date cannot be read") func unreadDates() throws {
    let run = try FileRun(
      "pid,date,test,value,unit\nP1,03/04/2025,K,4.1,mmol/L\nP1,13/14/2025,K,4.1,mmol/L\n"
        + "P1,,K,4.1,mmol/L\n")
    #expect(
      run.charts.warnings == [
        Warning(file: 0, message: "2 collection date(s) could not be read without guessing")
      ])
  }

  @Test(
    "keeps a result from being judged that was taken before the birth or later than today",
    arguments: [
      ("1980-05-01", "1980-05-01", nil), ("1980-05-01", "1980-04-30", .conflict),
      ("1980-05-01", "1980", nil), ("1980-05-01", "1980-04", .conflict),
      ("1980", "1980-01-01", nil), ("1980", "1979-12-31", .conflict), ("", "1850-01-01", nil),
      ("1980-05-01", "2026-01-01", nil), ("1980-05-01", "2026-01-02", .implausible),
      ("2026-05-01", "2026-04-01", .conflict), ("1980-05-01", "", nil),
    ] as [(String, String, UndeterminedReason?)])
  func impossibleDates(born: String, collected: String, expected: UndeterminedReason?) throws {
    let run = try FileRun("pid,dob,date,test,value,unit\nP1,\(born),\(collected),K,4.1,mmol/L\n")
    #expect(run.observations.map(\.obstacle) == [expected])
  }

  @Test("stays an obstacle where a comma was settled") func settledLater() throws {
    let run = try FileRun(
      "pid;dob;date;test;value;unit\nP1;;2026-01-02;Ferritin;1,234;ug/L\n"
        + "P2;1980-01-01;1970-01-01;Ferritin;1,234;ug/L\nP3;;2025-01-01;Ferritin;4,2;ug/L\n")
    #expect(run.observations.map(\.obstacle) == [.implausible, .conflict, nil])
  }
}

extension PrintedDecimal: ExpressibleByFloatLiteral {
  /// A limit with one decimal.
  package init(floatLiteral value: Double) {
    self.init(mantissa: Int64((value * 10).rounded()), scale: 1)
  }
}
