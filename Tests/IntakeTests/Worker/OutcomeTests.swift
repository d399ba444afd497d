import Intake
import Laboratory
import Testing

@Suite("A row with one result") struct LongRowTests {
  private static let header = "patient_id,collected,loinc,test,specimen,value,unit,status\n"

  private func run(_ rows: String, _ options: IntakeOptions? = nil) throws -> FileRun {
    try FileRun(Self.header + rows, options: options)
  }

  @Test(
    "ends in exactly one way",
    arguments: [
      ("P1,2025-01-02,2823-3,Potassium,serum,4.2,mmol/L,final", "charted 1"),
      ("P1,2025-01-02,,Potassium,,4.2,mmol/L,", "charted 1"),
      ("P1,,2823-3,,,,,", "charted 1"),
      ("P1,2025-01-02,2093-3,Cholesterol,serum,4.2,mmol/L,final", "charted 0, outside 1"),
      ("P1,2025-01-02,2828-2,Potassium,urine,42,mmol/L,final", "charted 0, outside 1"),
      (",2025-01-02,2093-3,Cholesterol,serum,4.2,mmol/L,final", "charted 0, outside 1"),
      ("P1,2025-01-02,,Potassium,urine,42,mmol/L,final", "charted 0, outside 1"),
      ("P1,2025-01-02,,Unheard of,,1,,final", "charted 0, outside 1"),
      ("P1,2025-01-02,2823-3,Potassium,serum,4.2,mmol/L,cancelled", "charted 0, withdrawn 1"),
      (
        "P1,2025-01-02,2823-3,Potassium,serum,4.2,mmol/L,entered-in-error",
        "charted 0, withdrawn 1"
      ),
      (",2025-01-02,2823-3,Potassium,serum,4.2,mmol/L,final", "charted 0, rejected 1"),
      ("P1,2025-01-02,,,serum,4.2,mmol/L,final", "charted 0, rejected 1"),
      ("P1,2025-01-02,2823-3,Potassium", "charted 0, rejected 1"),
      ("", "charted 0"),
      (",,,,,,,", "charted 0"),
      ("   ", "charted 0"),
      (" , ,\t,,,,,", "charted 0"),
    ] as [(String, String)])
  func outcome(row: String, expected: String) throws {
    #expect(try run(row + "\n").outcomes == expected)
    let counting = IntakeOptions(asOf: FileRun.today, countsUnmapped: true)
    #expect(try run(row + "\n", counting).outcomes == expected)
  }

  @Test("ends in that way however often it is repeated") func repeated() throws {
    let outside = "P1,2025-01-02,2093-3,Cholesterol,serum,4.2,mmol/L,final\n"
    #expect(try run(outside + outside + outside).outcomes == "charted 0, outside 3")
  }

  @Test("outside the panel is counted under its name where that is asked for") func unmapped()
    throws
  {
    let run = try run(
      "P1,,2093-3,Cholesterol,,1,,\nP1,,2093-3,Cholesterol,,2,,\nP1,,2093-3,,,2,,\n",
      IntakeOptions(asOf: FileRun.today, countsUnmapped: true))
    let reading = try #require(run.charts.readings.first)
    #expect(reading.unmapped == ["2093-3 Cholesterol": 2, "2093-3": 1])
  }

  @Test(
    "is refused by a rule, with record, line and column",
    arguments: [
      (",2025-01-02,2823-3,Potassium,serum,4.2,mmol/L,final", "0 1 2 1 patient-missing"),
      ("\n\n,,2823-3,Potassium,serum,4.2,mmol/L,final", "0 1 4 1 patient-missing"),
      ("P1,,,,serum,4.2,mmol/L,final", "0 1 2 - test-missing"),
      ("P1,,2823-3,Potassium,serum,4.2,mmol/L", "0 1 2 - row-too-short 7 of 8"),
      ("P1,,2823-3,Potassium,serum,4,2,mmol/L,final", "0 1 2 - row-too-long 9 of 8"),
      ("P1,,2823-3,Potassium,serum,4\0.2,mmol/L,final", "0 1 2 6 control-character"),
      ("P1,,2823-3,Potassium,serum,\"4.2,mmol/L,final", "0 1 2 - quote-unclosed 8 of 8"),
    ] as [(String, String)])
  func refused(row: String, expected: String) throws {
    let run = try run(row + "\nP2,2025-01-02,2823-3,Potassium,serum,4.4,mmol/L,final\n")
    #expect(run.rejections == [expected])
    #expect(run.lines == ["P2 potassium 4.4 mmol/L"])
  }

  @Test("keeps its text in the rejection only where the user wants it") func excerpts() throws {
    let row = ",,2823-3,Potassium,serum,4.2,mmol/L,final"
    #expect(try run(row).charts.rejections.map(\.excerpt) == [""])
    let verbose = IntakeOptions(asOf: FileRun.today, keepsExcerpts: true)
    #expect(try run(row, verbose).charts.rejections.map(\.excerpt) == [row])
  }

  @Test("is numbered by the rows that hold anything") func numbers() throws {
    let run = try run(
      "\nP1,2025-01-02,2823-3,K,,4.1,mmol/L,\n,,,,,,,\nP1,2025-01-03,2093-3,x,,1,,\nshort\n"
        + "P1,2025-01-04,2823-3,K,,4.3,mmol/L,\n")
    let records = run.observations.map { run.charts.lexicon.record(of: $0) }
    #expect(records == [1, 4])
    #expect(run.rejections == ["0 3 6 - row-too-short 1 of 8"])
  }

  @Test(
    "has a test whose unit may keep it from being judged",
    arguments: [
      ("mmol/L", "potassium 4.2 mmol/L"), ("MMOL/L", "potassium 4.2 MMOL/L"),
      ("", "potassium 4.2 (unit-missing) -"), ("furlongs", "potassium 4.2 (unit-unknown) furlongs"),
      ("mmol/h", "potassium 4.2 (unit-wrong-dimension) mmol/h"),
    ])
  func units(unit: String, expected: String) throws {
    #expect(try run("P1,,2823-3,K,,4.2,\(unit),\n").lines == ["P1 \(expected)"])
  }

  @Test("of a code for blood that was taken elsewhere is charted and not judged") func elsewhere()
    throws
  {
    #expect(
      try run("P1,,2823-3,K,urine,42,mmol/L,\n").lines
        == ["P1 potassium 42 (specimen-not-blood) mmol/L"])
  }
}

@Suite("A row with a result a column") struct WideRowTests {
  private static let header = "patient_id,collected,specimen,status,K (mmol/L),Ferritin,comment\n"

  @Test("is as many records as it has results") func cells() throws {
    let run = try FileRun(Self.header + "P1,2025-01-02,,,4.2,50 ug/L,\nP2,2025-01-02,,,4.4,,\n")
    #expect(
      run.lines == [
        "P1 ferritin 50 ug/L ug/L", "P1 potassium 4.2 mmol/L", "P2 potassium 4.4 mmol/L",
      ])
    #expect(run.observations.map { run.charts.lexicon.record(of: $0) } == [1, 1, 2])
  }

  @Test(
    "ends in as many outcomes",
    arguments: [
      ("P1,2025-01-02,,,4.2,50,", "charted 2"),
      ("P1,2025-01-02,,cancelled,4.2,50,", "charted 0, withdrawn 2"),
      (",2025-01-02,,,4.2,,", "charted 0, rejected 1"), ("P1,2025-01-02,,,,,", "charted 0"),
      (",,,,,,", "charted 0"), ("P1,4.2", "charted 0, rejected 1"),
      ("P1,2025-01-02,urine,,4.2,50,", "charted 0, outside 2"),
    ] as [(String, String)])
  func outcomes(row: String, expected: String) throws {
    #expect(try FileRun(Self.header + row + "\n").outcomes == expected)
  }

  @Test("is refused result by result, since none has a patient") func nobody() throws {
    let run = try FileRun(Self.header + ",2025-01-02,,,4.2,50,\n")
    #expect(run.rejections == ["0 1 2 1 patient-missing", "0 1 2 1 patient-missing"])
  }

  @Test("shares its comment among its results") func comment() throws {
    let run = try FileRun(Self.header + "P1,2025-01-02,,,4.2,50,haemolysed\n")
    #expect(run.observations.map { $0.traits.contains(.haemolysed) } == [true, true])
  }
}

@Suite("More rejections than memory bears") struct UnlistedRejectionTests {
  private static let files = (1...3).map { number in
    Array(
      ("pid,test,value,unit\nP\(number),K,4.2,mmol/L\n"
        + String(repeating: ",K,1,mmol/L\n", count: 4)).utf8)
  }

  @Test("are all counted; of each file at least the first is listed, and how many more there are")
  func counted() throws {
    let run = try FileRun(Self.files, IntakeOptions(asOf: FileRun.today, mostListedRejections: 5))
    #expect(run.outcomes == "charted 3, rejected 12")
    #expect(
      run.rejections == (2...5).map { "0 \($0) \($0 + 1) 1 patient-missing" } + [
        "1 2 3 1 patient-missing", "2 2 3 1 patient-missing", "1 - - - records-unlisted 3",
        "2 - - - records-unlisted 3",
      ])
  }

  @Test("keep their file from being taken over by another run, which may have more memory")
  func kept() throws {
    for (listed, isTakenOver) in [(3, false), (4, true)] {
      let worker = IntakeWorker(
        try FileRun.context(IntakeOptions(asOf: FileRun.today, mostListedRejections: listed)))
      let bytes = Self.files[0]
      worker.readFile(0, bytes.span)
      #expect(worker.keptSource().isReadable == isTakenOver)
    }
  }
}
