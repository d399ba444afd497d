import Foundation
import Formats
import Laboratory
import Testing

@testable import Reports

@Suite("The manifest") struct ManifestTests {
  @Test("accounts for every file and for all of them together")
  func whole() {
    var first = Tally()
    first[.interpreted] = 3
    first[.outsidePanel] = 2
    var second = Tally()
    second[.rejected] = 1
    let manifest = Manifest(
      version: "1.2.3", profile: "us", options: [Manifest.Option(name: "window", value: "90")],
      tablesSHA256: "ab",
      files: [
        Manifest.File(
          file: InputFile(
            path: "a \"1\".csv", bytes: 120, layout: "generic-long", encoding: "utf-8"),
          sha256: "cd", tally: first),
        Manifest.File(file: InputFile(path: "b.csv"), sha256: "ef", tally: second),
      ], skipped: [Manifest.Skipped(reason: "hidden", count: 4)], elapsedSeconds: 0.0416)
    var buffer = ByteBuffer()
    ManifestWriter().write(manifest, into: &buffer)
    #expect(
      buffer.text == """
        {"schema":"myolyte-manifest-1","version":"1.2.3","profile":"us",\
        "options":{"window":"90"},"tables_sha256":"ab","files":[
        {"path":"a \\"1\\".csv","bytes":120,"sha256":"cd","layout":"generic-long",\
        "encoding":"utf-8","records":5,"interpreted":3,"undetermined":0,"outside_panel":2,\
        "duplicates":0,"superseded":0,"withdrawn":0,"rejected":0},
        {"path":"b.csv","bytes":0,"sha256":"ef","layout":null,"encoding":null,"records":1,\
        "interpreted":0,"undetermined":0,"outside_panel":0,"duplicates":0,"superseded":0,\
        "withdrawn":0,"rejected":1}
        ],"skipped":{"hidden":4},"totals":{"records":6,"interpreted":3,"undetermined":0,\
        "outside_panel":2,"duplicates":0,"superseded":0,"withdrawn":0,"rejected":1},\
        "elapsed_seconds":0.042}

        """)
  }
}

@Suite("A rejected record") struct RejectsTests {
  let rejection = Rejection(
    file: 0, record: 3, line: 4, column: 9, rule: .quoteUnclosed, excerpt: "P3,\"Doe Jane")

  @Test("is told with its place and without what stands there")
  func quiet() {
    var buffer = ByteBuffer()
    RejectsWriter(lexicon: Fixture.lexicon).append(rejection, into: &buffer)
    #expect(
      buffer.text == """
        {"file":"clinic/results.csv","record":3,"line":4,"column":9,"rule":"quote-unclosed",\
        "message":"the quote that opens here is never closed","excerpt":""}

        """)
  }

  @Test("shows what stands there when asked to")
  func verbose() {
    var buffer = ByteBuffer()
    RejectsWriter(lexicon: Fixture.lexicon, isVerbose: true).append(rejection, into: &buffer)
    #expect(buffer.text.hasSuffix(",\"excerpt\":\"P3,\\\"Doe Jane\"}\n"))
  }

  @Test("has a message for people")
  func diagnostics() {
    let writer = RejectsWriter(lexicon: Fixture.lexicon)
    #expect(
      writer.diagnostic(rejection)
        == "clinic/results.csv:4: the quote that opens here is never closed")
    #expect(
      writer.diagnostic(Rejection(file: 9, rule: .headerMissing))
        == "-: there is no header row that names the columns")
  }

  @Test(
    "is described in a word that tells the trouble",
    arguments: [
      (.patientMissing, "", "patient"), (.headerMissing, "", "header"),
      (.headerAmbiguous, "value", "header is ambiguous: several columns could be 'value'"),
      (.columnMissing, "value", "no column for 'value'"), (.xmlEntity, "e", "(e)"),
    ] as [(Rejection.Rule, String, String)])
  func words(rule: Rejection.Rule, detail: String, word: String) {
    let rejection = Rejection(file: 0, rule: rule, detail: detail)
    #expect(RejectsWriter(lexicon: Fixture.lexicon).message(rejection).contains(word))
  }
}

@Suite("The schema of a stream") struct StreamSchemaTests {
  private func schema(_ stream: StreamSchema) throws -> [String: Any] {
    var buffer = ByteBuffer()
    stream.write(into: &buffer)
    let object = try JSONSerialization.jsonObject(with: Data(buffer.bytes))
    return try #require(object as? [String: Any])
  }

  @Test(
    "is closed and names the keys that the stream writes",
    arguments: [(.results, .results), (.findings, .findings), (.patients, .patients)]
      as [(StreamSchema, SummaryRows)])
  func keys(stream: StreamSchema, rows: SummaryRows) throws {
    let schema = try schema(stream)
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(schema["additionalProperties"] as? Bool == false)
    for line in summary(.ndjson, rows, Fixture.all).split(separator: "\n") {
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let keys = try #require(row as? [String: Any]).keys
      #expect(Set(keys) == Set(properties.keys))
    }
  }

  @Test("is JSON", arguments: StreamSchema.allCases)
  func json(stream: StreamSchema) throws {
    let schema = try schema(stream)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["required"] is [Any])
  }

  @Test("of patients reads as a whole")
  func patients() {
    var buffer = ByteBuffer()
    StreamSchema.patients.write(into: &buffer)
    #expect(
      buffer.text == """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "myolyte patients",
          "type": "object",
          "additionalProperties": false,
          "required": ["patient_id", "patient_system", "sex", "birth_date", "results", "abnormal", \
        "critical", "undetermined", "findings", "report"],
          "properties": {
            "patient_id": {"type": "string"},
            "patient_system": {"type": ["string", "null"]},
            "sex": {"enum": ["female", "male", "other", null]},
            "birth_date": {"type": ["string", "null"]},
            "results": {"type": "integer", "minimum": 0},
            "abnormal": {"type": "integer", "minimum": 0},
            "critical": {"type": "integer", "minimum": 0},
            "undetermined": {"type": "integer", "minimum": 0},
            "findings": {"type": "array", "items": {"type": "string"}},
            "report": {"type": ["string", "null"]}
          }
        }

        """)
  }
}
