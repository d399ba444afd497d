@testable import Intake
import Laboratory
import Testing

@Suite("FHIR in JSON") struct FHIRJSONTests {
  private static func observation(
    _ value: String, of patient: String = "Patient/7", _ more: String = ""
  ) -> String {
    #"{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"#
      + #""http://loinc.org","code":"2823-3"}],"text":"Potassium"},"subject":{"reference":""#
      + patient + #""},"effectiveDateTime":"2025-01-02","valueQuantity":"# + value + more + "}"
  }

  private static let amount = #"{"value":4.50,"unit":"mmol/L"}"#
  private static let person =
    #"{"resourceType":"Patient","id":"7","gender":"female","birthDate":"1980-05-01","#
    + #""identifier":[{"system":"urn:h","value":"M7"}],"name":[{"family":"O'N <\"&>","given":["A"]}]}"#

  private static func bundle(_ resources: String...) -> String {
    #"{"resourceType":"Bundle","type":"collection","entry":["#
      + resources.map { #"{"resource":"# + $0 + "}" }.joined(separator: ",\n") + "]}"
  }

  @Test("of a bundle has the digits that were printed and the patient beside") func whole() throws {
    let run = try FileRun(Self.bundle(Self.person, Self.observation(Self.amount)))
    #expect(run.lines == ["M7 potassium 4.50 mmol/L"])
    #expect(run.patients.first?.system == "urn:h")
    #expect(run.people == ["M7 A O'N <\"&> 1980-05-01 female 44"])
  }

  @Test(
    "is read whatever the order of members, as one resource, a list or a bundle",
    arguments: [
      observation(amount), "[\(observation(amount))]", "\u{FEFF} \n" + bundle(observation(amount)),
      observation(amount).replacing(#"{"resourceType":"Observation","#, with: "{").dropLast()
        + #","resourceType":"Observation"}"#,
      observation(amount, of: "Patient/7", #","extension":[{"url":"x","valueString":"<"}]"#),
    ])
  func forms(text: String) throws {
    #expect(try FileRun(text).lines == ["7 potassium 4.50 mmol/L"])
  }

  @Test("keeps comparators") func comparator() throws {
    let amount = #"{"value":2.5,"comparator":"<","unit":"mmol/L"}"#
    #expect(try FileRun(Self.observation(amount)).lines == ["7 potassium <2.5 mmol/L"])
  }

  @Test(
    "that is none, or says something twice, is refused with its line",
    arguments: [
      ("{\n\"resourceType\":\"Observation\",\n\"status\":}", "0 - 3 - json-not-well-formed"),
      ("{\"a\":1}", "0 - 1 - format-unknown"), ("[]x", "0 - 1 - json-not-well-formed"),
      (observation(amount).replacing("status", with: "stat\\u0075s"), "0 - 1 - format-unknown"),
      (
        "{\"resourceType\":\"Observation\",\n\"status\":\"final\",\n\"status\":\"amended\"}",
        "0 - 3 - json-member-twice"
      ),
      (bundle(observation(amount)) + "x", "0 - 1 - json-not-well-formed"),
      (String(bundle(observation(amount)).dropLast(2)), "0 - 1 - json-not-well-formed"),
    ])
  func refused(text: String, rejection: String) throws {
    let run = try FileRun(text)
    #expect(run.rejections == [rejection])
    #expect(run.lines == [])
  }

  @Test("of a bulk export joins files by the resources' ids; a broken line stands alone")
  func bulk() throws {
    let lines = [
      Self.observation(Self.amount), "{\"resourceType\":", "",
      Self.observation(#"{"value":4.6,"unit":"mmol/L"}"#).replacing("01-02", with: "01-03"),
    ]
    let run = try FileRun(
      lines.joined(separator: "\n") + "\n", Self.person + "\n" + #"{"resourceType":"Group"}"# + "\n"
    )
    #expect(run.lines == ["7 potassium 4.50 mmol/L", "7 potassium 4.6 mmol/L"])
    #expect(run.people == ["7 A O'N <\"&> 1980-05-01 female 44 44"])
    #expect(run.rejections == ["0 - 2 - json-not-well-formed"])
    #expect(run.observations.map { run.charts.lexicon.record(of: $0) } == [1, 2])
  }

  @Test("of a resource a line is read in shares, far into the file as at its beginning")
  func shares() {
    let text = Array(String(repeating: "{}\n", count: 1000).utf8)
    let log = ResultLog("<a>")
    var shares: [Int] = []
    FHIRJSON.forEachBundle(text.span, from: 0, limit: .max, share: 64, telling: log) { xml, _ in
      shares.append(xml.count)
    }
    // Each share tells its lines by as many line ends before it.
    #expect(shares.count == 16)
    #expect(log.refusals.dropFirst().map(\.line) == Array(1...1000))
  }

  @Test("that would become more XML than may be is one rejected record") func tooLarge() throws {
    let json = Array(Self.bundle(Self.person, Self.observation(Self.amount)).utf8)
    let fits = (1...400).first { size in
      let options = IntakeOptions(asOf: FileRun.today, transcribedLimit: size * 10)
      return (try? FileRun([json], options).rejections) == []
    }
    let most = try #require(fits) * 10
    let exact = IntakeOptions(asOf: FileRun.today, transcribedLimit: most)
    #expect(try FileRun([json], exact).lines == ["M7 potassium 4.50 mmol/L"])
    let less = IntakeOptions(asOf: FileRun.today, transcribedLimit: most - 10)
    #expect(try FileRun([json], less).rejections == ["0 - 2 - file-too-large"])
    // A list of short values under a long name is many times as long as XML.
    let dense =
      Array(#"{"resourceType":"Observation","referenceRange":[0"#.utf8)
      + Array(repeating: Array(",0".utf8), count: 100_000).joined() + Array("]}".utf8)
    let little = IntakeOptions(asOf: FileRun.today, transcribedLimit: 1 << 20)
    #expect(try FileRun([dense], little).rejections == ["0 - 1 - file-too-large"])
  }

  @Test("a line that would is refused alone, however little of the others fits beside it")
  func tooLargeLine() throws {
    let dates = (10...14).map { "2025-01-\($0)" }
    var lines = dates.map { Self.observation(Self.amount).replacing("2025-01-02", with: $0) }
    let long = #","interpretation":[{"text":"\#(String(repeating: "&", count: 500))"}]"#
    lines[2] = Self.observation(Self.amount, of: "Patient/7", long).replacing(
      "01-02", with: "01-12")
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    var counts: [Int] = []
    for limit in stride(from: 0, through: 6000, by: 50) {
      let run = try FileRun([text], IntakeOptions(asOf: FileRun.today, transcribedLimit: limit))
      #expect(run.lines.count + run.rejections.count == 5)
      #expect(run.rejections.filter { !$0.hasSuffix("file-too-large") } == [])
      if counts.last != run.lines.count { counts.append(run.lines.count) }
    }
    #expect(counts == [0, 4, 5])
  }

  @Test("a line that is a bundle has its own patient, known by the identifier") func bundleLines()
    throws
  {
    let second = Self.person.replacing("M7", with: "M8")
    let run = try FileRun(
      Self.bundle(Self.person, Self.observation(Self.amount)).replacing("\n", with: "") + "\n"
        + Self.bundle(second, Self.observation(Self.amount)).replacing("\n", with: "") + "\n")
    #expect(run.lines == ["M7 potassium 4.50 mmol/L", "M8 potassium 4.50 mmol/L"])
  }

  @Test("with blank lines before and between is a resource a line all the same") func blankLines()
    throws
  {
    let run = try FileRun("\n\n" + Self.observation(Self.amount) + "\n\n" + Self.person + "\n")
    #expect(run.people == ["7 A O'N <\"&> 1980-05-01 female 44"])
  }

  @Test("describes nobody else by an id with a slash") func slash() throws {
    let odd = Self.person.replacing("\"7\"", with: "\"7/x\"")
    let run = try FileRun(Self.observation(Self.amount) + "\n" + odd + "\n")
    #expect(run.people.first == "7 - - unknown ?")
    #expect(try FileRun(Self.person.replacing("\"7\"", with: "\"/\"")).outcomes == "charted 0")
  }

  @Test("described twice is one patient") func describedTwice() throws {
    let run = try FileRun(
      [Self.person, Self.person, Self.observation(Self.amount), ""].joined(separator: "\n"))
    #expect(run.lines == ["7 potassium 4.50 mmol/L"])
  }

  @Test(
    "with several values has none",
    arguments: [
      (#"[{"value":4.1},{"value":9.9}]"#, "7 potassium 4.1; 9.9 (not-numeric) -"),
      (#"{"value":[4.1,9.9],"unit":"mmol/L"}"#, "7 potassium 4.1; 9.9 (not-numeric) mmol/L"),
    ])
  func several(amount: String, line: String) throws {
    #expect(try FileRun(Self.observation(amount)).lines == [line])
  }

  @Test("loses no result to a text that is too long, odd characters or a reference called resource")
  func oddNeighbours() throws {
    let long = String(repeating: "A", count: 200_000)
    for more in [
      ",\"note\":[{\"text\":\"\(long)\"}]", ",\"note\":[{\"text\":\"a\u{FFFF}b\"}]",
      #","note":[{"text":"\uFFFE"}]"#, #","item":{"resource":{"reference":"x"}}"#,
      #","resource":{"reference":"x"}"#,
    ] {
      #expect(
        try FileRun(Self.observation(Self.amount, of: "Patient/7", more)).lines == [
          "7 potassium 4.50 mmol/L"
        ])
    }
  }

  @Test("in a file of its own describes a patient of another one") func alone() throws {
    let run = try FileRun(Self.observation(Self.amount), Self.person)
    #expect(run.people == ["7 A O'N <\"&> 1980-05-01 female 44"])
  }
}
