import Foundation
import Testing

@Suite("No output of a de-identifying run") struct DeidentificationAuditTests {
  @Test("holds a word that tells who somebody is, wherever it stands in a file")
  func hostile() throws {
    let scratch = try ScratchFolder()
    try HostileFiles.write(into: scratch, folder: "in")
    let ordinary = try AllOutputs(of: "in", in: scratch, [])
    let told = try AllOutputs(of: "in", in: scratch, Salt.options(in: scratch))
    for word in HostileFiles.words {
      #expect(
        !ordinary.holding(word, inAnyCase: true).isEmpty,
        "\(word) stands in no output that could hold it")
      #expect(told.holding(word, inAnyCase: true) == [], "\(word) is told")
    }
  }

  @Test("holds an id, a system, a name, a birth date or a file name of the samples")
  func samples() throws {
    let scratch = try ScratchFolder()
    let ordinary = try Program.run(
      ["Samples", "-q", "-o", scratch["out"].path, "-f", "ndjson", "--rows", "results"]
        + Samples.today)
    let names = try scratch.names(in: "out").flatMap {
      try Self.names(in: scratch.text("out/\($0)"))
    }
    #expect(names.count > 40)
    let told = try AllOutputs(of: "Samples", Salt.options(in: scratch))
    for secret in try Self.identifiers(in: ordinary).union(names) {
      #expect(told.holding(secret) == [], "\(secret) is told")
    }
  }

  /// What rows of results tell of persons and their files.
  private static func identifiers(in run: Run) throws -> Set<String> {
    var found: Set<String> = []
    for line in run.lines {
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(json as? [String: Any])
      for key in ["patient_id", "patient_system", "birth_date", "file"] {
        if let text = object[key] as? String { found.insert(text) }
      }
    }
    #expect(found.count > 90)
    return found
  }

  /// The parts of the name in a report that are long enough to be one.
  private static func names(in report: String) -> [String] {
    report.split(separator: "\n").filter { $0.hasPrefix("Name  ") }
      .flatMap { $0.dropFirst(6).split { !$0.isLetter }.filter { $0.count >= 4 } }
      .map(String.init)
  }

  @Test("names a path that cannot be opened, or a salt that is none")
  func unopened() throws {
    let scratch = try ScratchFolder(["short": "fifteen bytes.."])
    let missing = try Program.run(["Quillfeather.csv", "--deidentify"], in: scratch)
    #expect(missing.status == 66)
    #expect(missing.messages.hasPrefix("myolyte: path 1 cannot be opened"))
    for salt in ["short", "Quillfeather"] {
      let run = try Program.run([".", "--deidentify", "--salt-file", salt], in: scratch)
      #expect(run.status != 0)
      #expect(!run.messages.contains("Quillfeather"))
    }
  }
}
