import Intake
import Laboratory
import Testing

@Suite("Two results of one moment") struct ChartMakerTests {
  /// A file of one patient with a row for each of `collected,loinc,specimen,test,value,unit,status`.
  private func run(_ rows: String...) throws -> FileRun {
    try FileRun(
      "patient_id,collected,loinc,specimen,test,value,unit,status\n"
        + rows.map { "P1,\($0)\n" }.joined())
  }

  /// Two rows of potassium that differ in value, unit and status.
  private func two(_ first: String, _ second: String) throws -> FileRun {
    try run("2025-01-01T10:00,,,K,\(first)", "2025-01-01T10:00,,,K,\(second)")
  }

  @Test(
    "that state the same amount are one",
    arguments: [
      ("4.2,mmol/L,final", "4.2,mmol/L,final"), ("4.2,mmol/L,", "4.20,mmol/L,final"),
      ("4.2,mmol/L,", "4.2,MMOL/L,"), ("4.2,mmol/L,", "4.2,mEq/L,"), ("4.2,mmol/L,", "16.4,mg/dL,"),
      ("<2,mmol/L,", "<2.0,mmol/L,"), ("hemolyzed,mmol/L,", "hemolyzed,mmol/L,"),
      (",mmol/L,", ",mmol/L,"),
    ])
  func duplicates(first: String, second: String) throws {
    let run = try two(first, second)
    #expect(run.outcomes == "charted 1, duplicate 1")
    #expect(run.observations.map(\.record) == [1])
  }

  @Test(
    "of equal rank that differ are both charted and contradict each other",
    arguments: [
      ("4.2,mmol/L,final", "4.3,mmol/L,final"), ("4.2,mmol/L,", "4.3,mmol/L,final"),
      ("4.2,mmol/L,", "4.2,mg/dL,"), ("4.2,mmol/L,", "<4.2,mmol/L,"),
      ("4.2,mmol/L,corrected", "4.3,mmol/L,corrected"),
    ])
  func conflicts(first: String, second: String) throws {
    let run = try two(first, second)
    #expect(run.outcomes == "charted 2")
    #expect(run.observations.map(\.obstacle) == [.conflict, .conflict])
  }

  @Test("do not contradict each other where one is no number") func noNumber() throws {
    let run = try two("4.2,mmol/L,", "hemolyzed,mmol/L,")
    #expect(run.values == ["4.2", "hemolyzed (not-numeric)"])
  }

  @Test(
    "count by how final they are",
    arguments: [
      ("registered", "preliminary"), ("preliminary", "final"), ("preliminary", ""),
      ("final", "amended"), ("", "amended"), ("amended", "corrected"), ("preliminary", "corrected"),
    ])
  func ranks(lower: String, higher: String) throws {
    for run in [
      try two("4.2,mmol/L,\(lower)", "4.3,mmol/L,\(higher)"),
      try two("4.3,mmol/L,\(higher)", "4.2,mmol/L,\(lower)"),
    ] {
      #expect(run.outcomes == "charted 1, superseded 1")
      #expect(run.values == ["4.3"])
      #expect(run.observations.map(\.obstacle) == [nil])
    }
  }

  @Test("that differ supersede only where they are one result") func others() throws {
    for row in [
      "2025-01-01T10:01,,,K,4.2,mmol/L,preliminary", "2025-01-01,,,K,4.2,mmol/L,preliminary",
      "2025-01-01T10:00,,,Na,140,mmol/L,preliminary",
      "2025-01-01T10:00,,plasma,K,4.2,mmol/L,preliminary",
    ] {
      let run = try run("2025-01-01T10:00,,serum,K,4.3,mmol/L,final", row)
      #expect(run.outcomes == "charted 2")
      #expect(run.observations.map(\.obstacle) == [nil, nil])
    }
  }

  @Test("of different codes are not one") func codes() throws {
    let run = try run(
      "2025-01-01,2823-3,,K,4.2,mmol/L,", "2025-01-01,6298-4,,K,4.4,mmol/L,preliminary")
    #expect(run.values == ["4.2", "4.4"])
    #expect(run.observations.map(\.obstacle) == [nil, nil])
  }

  @Test("of different codes are not one through a third without a code") func bridge() throws {
    let run = try run(
      "2025-01-01,,,K,4.2,mmol/L,", "2025-01-01,2823-3,,K,4.2,mmol/L,",
      "2025-01-01,6298-4,,K,4.4,mmol/L,preliminary")
    #expect(run.values.sorted() == ["4.2", "4.4"])
    #expect(run.outcomes == "charted 2, duplicate 1")
  }

  @Test("are one where one of them has no code") func codeMissing() throws {
    let run = try run("2025-01-01,2823-3,,K,4.2,mmol/L,", "2025-01-01,,,K,4.2,mmol/L,")
    #expect(run.outcomes == "charted 1, duplicate 1")
  }

  @Test("without a date are never one") func undated() throws {
    let run = try run(
      ",2823-3,,K,4.2,mmol/L,", ",2823-3,,K,4.2,mmol/L,", ",2823-3,,K,4.3,mmol/L,corrected")
    #expect(run.values == ["4.2", "4.2", "4.3"])
    #expect(run.observations.map(\.obstacle) == [nil, nil, nil])
  }

  @Test("stay in the order of file and record") func order() throws {
    let run = try run(
      "2025-01-02,,,K,4.9,mmol/L,", "2025-01-01,2823-3,,K,4.2,mmol/L,",
      "2025-01-01,6298-4,,K,4.4,mmol/L,", "2025-01-01,2823-3,,K,4.3,mmol/L,",
      "2025-01-01,,,Ferritin,50,ug/L,", ",,,K,4.8,mmol/L,")
    #expect(run.observations.map(\.record) == [6, 5, 2, 3, 4, 1])
  }

  @Test("are one though a third of the same instant lies between") func interleaved() throws {
    let run = try run(
      "2025-01-01,,,K,4.2,mmol/L,", "2025-01-01T00:00,,,K,4.2,mmol/L,", "2025-01-01,,,K,4.2,mmol/L,"
    )
    #expect(run.outcomes == "charted 2, duplicate 1")
  }

  @Test(
    "are both withdrawn where the same amount was entered in error",
    arguments: ["final", "", "preliminary", "entered-in-error"])
  func error(status: String) throws {
    let run = try two("4.2,mmol/L,\(status)", "4.2,mmol/L,entered-in-error")
    #expect(run.outcomes == "charted 0, withdrawn 2")
  }

  @Test("stays where another amount was entered in error, or it was corrected since") func kept()
    throws
  {
    for row in ["4.3,mmol/L,final", "4.3,mmol/L,", "4.2,mmol/L,corrected", "4.3,mmol/L,amended"] {
      let run = try two(row, "4.2,mmol/L,entered-in-error")
      #expect(run.outcomes == "charted 1, withdrawn 1")
    }
  }

  @Test("entered in error without a date takes no other along") func undatedError() throws {
    let run = try run(",,,K,4.2,mmol/L,entered-in-error", "2025-01-01,,,K,4.2,mmol/L,")
    #expect(run.outcomes == "charted 1, withdrawn 1")
  }

  @Test(
    "are one where two zones name the same moment",
    arguments: [
      ("2025-01-01T10:00Z", "2025-01-01T11:00+01:00", "charted 1, duplicate 1"),
      ("2025-01-01T23:30Z", "2025-01-02T00:30+01:00", "charted 1, duplicate 1"),
      ("2025-01-01T10:00Z", "2025-01-01T10:00+01:00", "charted 2"),
      ("2025-01-01T10:00Z", "2025-01-01T10:00", "charted 2"),
      ("2025-01-01T00:00Z", "2025-01-01", "charted 2"),
    ])
  func zones(first: String, second: String, outcomes: String) throws {
    let run = try run("\(first),,,K,4.2,mmol/L,", "\(second),,,K,4.2,mmol/L,")
    #expect(run.outcomes == outcomes)
  }

  @Test("may be in two files") func twoFiles() throws {
    let file = "patient_id,collected,test,value,unit\nP1,2025-01-01,K,4.2,mmol/L\n"
    let run = try FileRun(file, file)
    var told: [Int] = []
    _ = run.charts.chart(0) { file, _ in told.append(file) }
    #expect(told == [1])
    #expect(run.outcomes == "charted 1, duplicate 1")
  }
}
