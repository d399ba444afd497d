import Intake
import Laboratory
import Testing

@Suite("HL7 version 2 with bars") struct HL7v2MessageTests {
  private static let header = #"MSH|^~\&|LAB|H|||20250101||ORU^R01|1|P|2.5.1"#
  private static let patient = "PID|1||M7^^^HOSP&1.2.3&ISO^MR||Lee^Ann||19800501|F"
  private static let order = "OBR|1|||K^Potassium^L|||20250102103000||||||||SER&Serum"

  private static func result(
    _ value: String, _ code: String = "2823-3^Potassium^LN", type: String = "NM",
    unit: String = "mmol/L"
  ) -> String {
    "OBX|1|\(type)|\(code)||\(value)|\(unit)|3.5-5.1|H|||F"
  }

  private func run(_ lines: String..., end: String = "\r") throws -> FileRun {
    try FileRun((lines + [""]).joined(separator: end))
  }

  @Test("is read with any line end, in a frame or not", arguments: ["\r", "\n", "\r\n"])
  func whole(end: String) throws {
    for frame in [("", ""), ("\u{B}", "\u{1C}\r"), ("\u{FEFF}", "")] {
      let text = [Self.header, Self.patient, Self.order, Self.result("5.90"), ""]
      let run = try FileRun(frame.0 + text.joined(separator: end) + frame.1)
      #expect(run.lines == ["M7 potassium 5.90 mmol/L"])
      #expect(run.people == ["M7 Ann Lee 1980-05-01 female 44"])
      #expect(run.patients.first?.system == "1.2.3")
      #expect(run.observations.first?.laboratoryFlag == .high)
      #expect(run.outcomes == "charted 1")
    }
  }

  @Test("that would become more XML than may be is one rejected record") func tooLarge() throws {
    let text = [Self.header, Self.patient, Self.order, Self.result("4.1"), ""].joined(
      separator: "\r")
    let runs = try stride(from: 0, through: 2000, by: 50).map { limit in
      let options = IntakeOptions(asOf: FileRun.today, transcribedLimit: limit)
      return try FileRun([Array(text.utf8)], options)
    }
    let fits = try #require(runs.firstIndex { !$0.lines.isEmpty })
    #expect(fits > 0)
    for run in runs[..<fits] { #expect(run.rejections == ["0 - - - file-too-large"]) }
    for run in runs[fits...] {
      #expect(run.lines == ["M7 potassium 4.1 mmol/L"])
      #expect(run.rejections == [])
    }
  }

  @Test("gives each message its own patient") func messages() throws {
    let run = try run(
      Self.header, Self.patient, Self.order, Self.result("4.1"), Self.header,
      "PID|1||M8^^^^MR", Self.order, Self.result("4.2"), Self.header, Self.result("4.3"))
    #expect(run.lines == ["M8 potassium 4.2 mmol/L", "M7 potassium 4.1 mmol/L"])
    #expect(run.rejections == ["0 3 10 - patient-missing"])
  }

  @Test(
    "has values as text, with their signs, units and escapes",
    arguments: [
      (result("<2.5", type: "ST"), "M7 potassium <2.5 mmol/L"),
      (result(">^5.5", type: "SN"), "M7 potassium >5.5 mmol/L"),
      (result(#"see \T\ note"#, type: "TX"), "M7 potassium see & note (not-numeric) mmol/L"),
      (result("4.1~4.2"), "M7 potassium 4.1 4.2 (not-numeric) mmol/L"),
      (result("4.1", "K1^Potassium^L^2823-3^Potassium^LN"), "M7 potassium 4.1 mmol/L"),
    ])
  func values(segment: String, line: String) throws {
    #expect(try run(Self.header, Self.patient, Self.order, segment).lines == [line])
  }

  @Test("says with a note behind a result that its specimen was haemolysed") func note() throws {
    let run = try run(
      Self.header, Self.patient, "NTE|1||haemolysed last time", Self.order, Self.result("5.9"),
      "NTE|1||Specimen haemolysed", Self.result("4.1", "2000-8^Calcium^LN"))
    #expect(run.observations.map { $0.traits.contains(.haemolysed) } == [false, true])
  }

  @Test("refuses lines that are no segment, and whatever stands behind them without a patient")
  func strays() throws {
    let run = try run(
      Self.header, Self.patient, "BX|1|NM", Self.order, Self.result("4.1"), "", "and so on")
    #expect(
      run.rejections == [
        "0 - 3 - segment-malformed", "0 - 7 - segment-malformed", "0 1 5 - patient-missing",
      ])
  }

  @Test(
    "gives nobody a result behind a damaged, merged or missing line",
    arguments: [
      "pid|1||M8^^^^MR", "MSH", "PI D|1||M8", "PID^1^^M8",
      "OBX|9|NM|2823-3^K^LN||4||||||FPID|1||M8^^^^MR",
      #"OBX|9|NM|2823-3^K^LN||4||||||FMSH|^~\&|LAB"#, "\u{1C}\u{B}" + #"MSH|^~\&|LAB"#,
    ])
  func damaged(line: String) throws {
    let run = try run(
      Self.header, Self.patient, Self.order, Self.result("4.1"), line, Self.order,
      Self.result("6.9"))
    #expect(run.lines == ["M7 potassium 4.1 mmol/L"])
    #expect(run.rejections.last?.hasSuffix("patient-missing") == true)
  }

  @Test("knows authorities by their universal ids, and nobody by two quotes") func identities()
    throws
  {
    let run = try run(
      Self.header, "PID|1||1^^^&1.2.3&ISO^MR", Self.result("4.1"),
      Self.header, "PID|1||1^^^&9.9.9&ISO^MR", Self.result("4.2"),
      Self.header, #"PID|1||""^^^H^MR"#, Self.result("4.3"))
    #expect(run.patients.map { "\($0.id) \($0.system ?? "-")" } == ["1 1.2.3", "1 9.9.9"])
    #expect(run.rejections == ["0 3 9 - patient-missing"])
  }

  @Test(
    "has no number where several stand, or an escape of unknown meaning",
    arguments: [
      ("SN", "^4.1~^9.9"), ("ST", "4.1^9.9"), ("NM", "4.1^<"), ("SN", "^4.1^^9"),
      ("NM", #"4\Z9\.1"#),
    ])
  func noNumber(type: String, value: String) throws {
    let run = try run(Self.header, Self.patient, Self.result(value, type: type))
    #expect(run.observations.first?.obstacle != nil)
  }

  @Test(
    "takes no word for the name of a segment",
    arguments: [
      "OBX|1|ST|99^Influenza rapid||RAPID|1|||||F", "NTE|1|L|see OBX|1",
      "OBX|1|ST|99^x SPM||a|1|||||F",
    ])
  func words(line: String) throws {
    let run = try run(Self.header, Self.patient, line, Self.result("6.9"))
    #expect(run.lines == ["M7 potassium 6.9 mmol/L"])
  }

  @Test("has the status of its order where it has none") func statusOfOrder() throws {
    let order = "OBR|1|||K^Potassium^L|||20250102103000||||||||SER||||||||||X"
    let run = try run(
      Self.header, Self.patient, order, "OBX|1|NM|2823-3^Potassium^LN||4.1|mmol/L||||||",
      Self.result("4.2"))
    #expect(run.values == ["4.2"])
    #expect(run.outcomes == "charted 1, withdrawn 1")
  }

  @Test("keeps to the delimiters that its header names") func delimiters() throws {
    let run = try run(
      "MSH#*~!%#LAB", "PID#1##M7***HOSP%1.2*MR", "OBX#1#NM#2823-3*K*LN##4.1#mmol!F!L#####F")
    #expect(run.lines == ["M7 potassium 4.1 (unit-unknown) mmol#L"])
  }
}
