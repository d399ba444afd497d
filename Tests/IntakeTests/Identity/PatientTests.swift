import Intake
import Laboratory
import Testing

@Suite("A patient") struct PatientTests {
  private static let header = "patient_id,patient_system,name,dob,sex,test,value,unit\n"

  /// A file with one potassium a row of id, system, name, birth date and sex.
  private func file(_ rows: String...) -> String {
    Self.header + rows.map { $0 + ",K,4.2,mmol/L\n" }.joined()
  }

  private func ids(_ run: FileRun) -> [String] {
    run.sifted.charts.map { chart in
      let system = chart.patient.system.map { "\($0)|" } ?? ""
      return "\(system)\(chart.patient.id) \(chart.observations.count)"
    }
  }

  @Test("is one in all files that name the same id") func oneInTwoFiles() throws {
    #expect(ids(try FileRun(file("P1,,,,", "P2,,,,"), file("P1,,,,"))) == ["P1 2", "P2 1"])
  }

  @Test("is another under another assigning authority, or under none") func systems() throws {
    let run = try FileRun(file("P1,A,,,", "P1,B,,,", "P1,,,,"), file("P1,B,,,"))
    #expect(ids(run) == ["P1 1", "A|P1 1", "B|P1 2"])
  }

  @Test("is no other whose authority and id run together alike") func runTogether() throws {
    let run = try FileRun(file("BC,A,,,", "C,AB,,,", "ABC,,,,", "A|BC,,,,"))
    #expect(ids(run) == ["ABC 1", "A|BC 1", "A|BC 1", "AB|C 1"])
  }

  @Test(
    "is told apart byte for byte",
    arguments: [
      ("P1", "p1"), ("1", "01"), ("1", "1.0"), ("\u{E9}", "e\u{301}"), ("P 1", "P  1"),
      ("P1", "P1-"), ("12345678", "123456789"), ("P1", "Р1"), ("\"a\"\"b\"", "ab"),
    ])
  func bytes(first: String, second: String) throws {
    let run = try FileRun(file("\(first),,,,", "\(second),,,,"), file("\(second),,,,"))
    #expect(run.patients.count == 2)
    #expect(run.sifted.charts.map(\.observations.count).sorted() == [1, 2])
  }

  @Test("is the same with blanks or quotes around the id") func blanks() throws {
    #expect(ids(try FileRun(file(" P1 ,,,,", "\"P1\",,,,", "P1,,,,"))) == ["P1 3"])
  }

  @Test("comes in byte order of authority, then id") func order() throws {
    let run = try FileRun(
      file(
        "b,,,,", "B,,,,", "10,,,,", "9,,,,", "é,,,,", "z,,,,", "123456789,,,,", "12345678,,,,",
        "1234567,,,,", "123456788,,,,", "a,Z,,,", "b,A,,,", "a,A,,,", "a,AA,,,"))
    #expect(
      run.charts.ids.map { ($0.system.map { "\($0)|" } ?? "") + $0.id } == [
        "10", "1234567", "12345678", "123456788", "123456789", "9", "B", "b", "z", "é", "A|a",
        "A|b", "AA|a", "Z|a",
      ])
  }

  @Test("is there even if none of the results is charted") func allSetApart() throws {
    let run = try FileRun(
      "patient_id,test,value,unit,status\nP1,K,4.2,mmol/L,entered-in-error\n")
    #expect(ids(run) == ["P1 0"])
    #expect(run.outcomes == "charted 0, withdrawn 1")
  }

  @Test(
    "has a birth date as fine as any record states it, and a conflict where two exclude each other",
    arguments: [
      (["1980-05-01", "1980-05-01"], "1980-05-01", false),
      (["1980-05-01", "01.05.1980"], "1980-05-01", false),
      (["1980", "1980-05-01"], "1980-05-01", false),
      (["1980-05", "1980", "1980-05-01"], "1980-05-01", false),
      (["1980-05-01", "1980", ""], "1980-05-01", false),
      (["", "1980"], "1980", false),
      (["", ""], "", false),
      (["1980-05-01", "1980-05-02"], "1980-05-01", true),
      (["1980-05-02", "1980-05-01"], "1980-05-02", true),
      (["1980", "1981-05-01"], "1981-05-01", true),
      (["1980-05", "1980-06"], "1980-05", true),
      (["1980", "1980-05-01", "1980-06"], "1980-05-01", true),
    ])
  func births(stated: [String], expected: String, isConflict: Bool) throws {
    for run in [
      try FileRun(Self.header + stated.map { "P1,,,\($0),,K,4.2,mmol/L\n" }.joined()),
      try FileRun(
        stated.map { Array("\(Self.header)P1,,,\($0),,K,4.2,mmol/L\n".utf8) },
        workers: stated.indices.reversed().map { [$0] }),
    ] {
      let patient = try #require(run.patients.first)
      #expect((patient.birthDate?.description ?? "") == expected)
      #expect(patient.conflicts.contains(.birthDate) == isConflict)
    }
  }

  @Test("keeps every birth date of a conflict for the age") func contradictoryBirths() throws {
    let run = try FileRun(file("P1,,,1980,", "P1,,,1990-05-01,"))
    let patient = try #require(run.patients.first)
    #expect(
      patient.birth.contradictory == CalendarDate.days(1980, 1, 1)...CalendarDate.days(1990, 5, 1))
    #expect(try FileRun(file("P1,,,1980,")).patients.first?.birth.contradictory == nil)
  }

  @Test(
    "has a sex, and a conflict where two records differ",
    arguments: [
      (["F", "female", ""], .female, false), (["", "M"], .male, false),
      (["", "?"], .unknown, false),
      (["F", "M"], .female, true), (["M", "F", "M"], .male, true), (["F", "X"], .female, true),
    ] as [([String], Sex, Bool)])
  func sexes(stated: [String], expected: Sex, isConflict: Bool) throws {
    let run = try FileRun(
      Self.header + stated.map { "P1,,,,\($0),K,4.2,mmol/L\n" }.joined())
    let patient = try #require(run.patients.first)
    #expect(patient.sex == expected)
    #expect(patient.conflicts.contains(.sex) == isConflict)
  }

  @Test("with a conflict is said aloud, counted and not named") func warnings() throws {
    let run = try FileRun(
      file("P1,,,1980,F", "P1,,,1990,M", "P2,,,1980,F", "P2,,,1990,F", "P3,,,1980,F"))
    #expect(
      run.charts.warnings.map(\.message) == [
        "2 patient id(s) with more than one birth date or age: nothing that depends on age is judged for them",
        "1 patient id(s) with more than one sex: nothing that depends on sex is judged for them",
      ])
  }

  @Test("under whose id two persons may stand keeps equal results of both") func twoPersons() throws
  {
    let run = try FileRun(
      """
      patient_id,dob,collected,test,value,unit
      P1,1980-05-01,2025-01-01,K,4.2,mmol/L
      P1,1990-05-01,2025-01-01,K,4.2,mmol/L
      P1,1980-05-01,2025-01-01,K,4.2,mmol/L

      """)
    #expect(run.outcomes == "charted 2, duplicate 1")
  }

  @Test(
    "has the name that stands first",
    arguments: [
      ("name", ["Ann Lee", "A. Lee"], "Ann Lee"), ("name", ["", "A. Lee"], "A. Lee"),
      ("given_name,family_name", ["Ann,Lee"], "Ann Lee"), ("first_name,last_name", ["Ann,"], "Ann"),
      ("given_name,family_name", [","], nil),
      ("name,given_name,family_name", ["Dr Ann Lee,Ann,Lee"], "Dr Ann Lee"),
      ("name", ["\"Lee, \"\"Ann\"\"\""], "Lee, \"Ann\""),
    ] as [(String, [String], String?)])
  func names(columns: String, stated: [String], expected: String?) throws {
    let run = try FileRun(
      "patient_id,\(columns),test,value,unit\n"
        + stated.map { "P1,\($0),K,4.2,mmol/L\n" }.joined())
    #expect(run.patients.map(\.name) == [expected])
  }
}
