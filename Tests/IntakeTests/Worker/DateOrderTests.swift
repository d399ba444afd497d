import Formats
import Intake
import Laboratory
import Testing

@Suite("The order of day and month in a table") struct DateOrderTests {
  private func run(_ dates: String..., options: IntakeOptions? = nil) throws -> FileRun {
    try FileRun(
      "patient_id,dob,collected,test,value,unit\n"
        + dates.map { "P1,\($0),K,4.2,mmol/L\n" }.joined(), options: options)
  }

  private func dates(_ run: FileRun) -> [String] { run.observations.map { "\($0.collected)" } }

  @Test("is told by any date that can have but one, before or behind the others") func evidence()
    throws
  {
    #expect(
      dates(try run(",03/04/2025", ",21/02/2025", ",05-06-2025"))
        == ["2025-02-21", "2025-04-03", "2025-06-05"])
    #expect(dates(try run(",03/04/2025", ",02/21/2025")) == ["2025-02-21", "2025-03-04"])
  }

  @Test("is told by birth dates too") func births() throws {
    #expect(dates(try run("25/12/1980,03/04/2025")) == ["2025-04-03"])
    #expect(try run("03/04/1980,12/25/2025").patients.first?.birthDate?.description == "1980-03-04")
  }

  @Test("stays open where nothing tells it, or dates contradict each other") func open() throws {
    let silent = try run(",03/04/2025")
    #expect(dates(silent) == [""])
    #expect(
      silent.charts.warnings.map(\.message) == [
        "1 collection date(s) could not be read without guessing"
      ])
    #expect(
      dates(try run(",03/04/2025", ",21/02/2025", ",02/22/2025")) == [
        "", "2025-02-21", "2025-02-22",
      ])
  }

  @Test("is one file's alone") func files() throws {
    let head = "patient_id,collected,test,value,unit\n"
    let run = try FileRun(
      head + "P1,21/02/2025,K,4.2,mmol/L\n", head + "P2,03/04/2025,K,4.2,mmol/L\n")
    #expect(dates(run) == ["2025-02-21", ""])
  }

  @Test(
    "is one file's alone where another printed the same birth date, whoever reads which",
    arguments: [[[0, 1]], [[1, 0]], [[0], [1]]])
  func birthsOfFiles(workers: [[Int]]) throws {
    let files = ["P2,25/04/1980,", "P3,04/25/1980,"].map { other in
      let rows = ["P1,03/04/1980,", other].map { $0 + "2025-01-05,K,4.2,mmol/L\n" }
      return Array(("patient_id,dob,collected,test,value,unit\n" + rows.joined()).utf8)
    }
    let run = try FileRun(files, workers: workers)
    let patient = try #require(run.patients.first { $0.id == "P1" })
    #expect(patient.birthDate?.description == "1980-04-03")
    #expect(patient.conflicts == .birthDate)
  }

  @Test("is what the user says, where they say it") func stated() throws {
    let options = IntakeOptions(asOf: FileRun.today, dateOrder: .monthFirst)
    #expect(dates(try run(",03/04/2025", options: options)) == ["2025-03-04"])
  }

  @Test(
    "does not matter to dates of a spreadsheet's own count",
    arguments: [
      ("45931", "2025-10-01"), ("41953.93508", "2014-11-10T22:26:31"),
      ("45931.5", "2025-10-01T12:00:00"),
      ("20251", ""), ("60000", ""), ("459315", ""), ("45931x", ""),
    ])
  func serial(text: String, expected: String) throws {
    #expect(dates(try run(",\(text)")) == [expected])
  }

  @Test("of five digits are no days of a spreadsheet where they may be a day, a month and a year")
  func packed() throws {
    #expect(dates(try run(",30624")) == [""])
    #expect(dates(try run(",45931", ",130619")) == ["", ""])
    #expect(dates(try run(",40625", ",45931")) == ["2011-03-23", "2025-10-01"])
    #expect(try run("30624,45931").patients.first?.birthDate == nil)
  }

  @Test("shows from a few dates", arguments: ["21/02/2025", "21-2-2025 10:00", "31/01/2000"])
  func shapes(date: String) {
    var evidence = DateEvidence()
    evidence.look(at: date.utf8Span.span)
    #expect(evidence.order == .dayFirst)
  }

  @Test(
    "is not shown by what is no such date",
    arguments: [
      "2025-02-21", "32/01/2025", "21/13/2025", "21/02/25", "21.02.2025", "21/02-2025", "",
    ])
  func otherShapes(date: String) {
    var evidence = DateEvidence()
    evidence.look(at: date.utf8Span.span)
    #expect(!evidence.matters)
  }
}
