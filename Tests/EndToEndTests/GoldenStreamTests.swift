import Foundation
import Testing

@Suite("The summary of the samples") struct GoldenStreamTests {
  @Test(
    "is the recorded one for each file and folder", arguments: Samples.files + Samples.folders,
    ["results", "findings"])
  func file(_ file: String, _ rows: String) throws {
    let run = try Program.run(
      ["Samples/\(file)", "-q", "-f", "ndjson", "--rows", rows] + Samples.today)
    #expect(run.status == 0)
    #expect(run.messages == "")
    try Golden.expect(run.output, is: "streams/\(Self.name(of: file)).\(rows).ndjson")
  }

  @Test(
    "is the recorded one for the folder in each format", arguments: Samples.rows, Samples.formats)
  func folder(_ rows: String, _ format: String) throws {
    let run = try Program.run(["Samples", "-q", "-f", format, "--rows", rows] + Samples.today)
    #expect(run.status == 0)
    try Golden.expect(run.output, is: "summaries/\(rows).\(format)")
  }

  @Test("holds only what was asked for", arguments: ["abnormal", "critical"])
  func only(_ filter: String) throws {
    let run = try Program.run(
      ["Samples", "-q", "-f", "csv", "--rows", "results", "--only", filter] + Samples.today)
    try Golden.expect(run.output, is: "summaries/results.\(filter).csv")
  }

  private static func name(of file: String) -> String { file.replacing("/", with: "-") }

  @Test("has no recorded file that nothing writes")
  func complete() throws {
    let streams = (Samples.files + Samples.folders).flatMap { file in
      ["results", "findings"].map { "\(Self.name(of: file)).\($0).ndjson" }
    }
    let summaries = Samples.rows.flatMap { rows in Samples.formats.map { "\(rows).\($0)" } }
    try Golden.expectOnly(streams, in: "streams")
    let reports =
      Samples.files + Samples.folders.map { $0.split(separator: "/")[0] }.map(String.init)
    try Golden.expectOnly(Set(reports), in: "reports")
    try Golden.expectOnly(
      summaries + ["results.abnormal.csv", "results.critical.csv"], in: "summaries")
  }
}
