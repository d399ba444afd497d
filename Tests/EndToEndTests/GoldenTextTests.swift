import Foundation
import Testing

@Suite("What the program says of itself and of its input") struct GoldenTextTests {
  @Test("is the recorded help, for the command and for each subcommand")
  func help() throws {
    var (open, names): ([[String]], [String]) = ([[]], [])
    while let command = open.popLast() {
      let run = try Program.run(command + ["--help"])
      #expect(run.status == 0)
      let name = (["myolyte"] + command).joined(separator: "-") + ".txt"
      names.append(name)
      try Golden.expect(run.output, is: "help/\(name)")
      open += subcommands(in: run.text).map { command + [$0] }
    }
    #expect(names.count >= 4)
    try Golden.expectOnly(names, in: "help")
  }

  /// The names in the list of subcommands, which are indented by two columns.
  private func subcommands(in help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  @Test(
    "is the recorded schema of each stream",
    arguments: ["results", "findings", "patients", "manifest", "rejects"])
  func schema(_ stream: String) throws {
    let run = try Program.run(["schema", stream])
    #expect(run.status == 0)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: run.output) }
    try Golden.expect(run.output, is: "schemas/\(stream).json")
  }

  @Test("is what each sample was taken for")
  func inspect() throws {
    let run = try Program.run(["inspect", "Samples"] + Samples.today)
    #expect(run.status == 0)
    try Golden.expect(run.output, is: "inspect.txt")
  }

  @Test("is the manifest of the samples, but for the time that the run took")
  func manifest() throws {
    let scratch = try ScratchFolder()
    _ = try Program.run(
      ["Samples", "-q", "--manifest", scratch["manifest.json"].path] + Samples.today)
    let masked = try scratch.text("manifest.json")
      .replacing(/"elapsed_seconds":[0-9.]+/, with: "\"elapsed_seconds\":0")
    try Golden.expect(Data(masked.utf8), is: "manifest.json")
  }

  @Test("is one line that accounts for every record")
  func sentence() throws {
    let run = try Program.run(["Samples"] + Samples.today)
    #expect(
      run.messages == """
        40 files, 130 records: 103 interpreted, 6 undetermined, 17 outside the panel, 1 duplicate, \
        1 superseded, 2 withdrawn, 0 rejected; 37 patients

        """)
  }

  @Test("is a version")
  func version() throws {
    let run = try Program.run(["--version"])
    #expect(run.status == 0)
    #expect(run.text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }
}
