import Foundation
import Testing

@Suite("The exit status") struct ExitStatusTests {
  private static let good = Rows.table(Rows.before)
  private static let mixed = Rows.between("PX-71,Quillfeather")

  /// `good.csv`, `mixed.csv` with one rejected row, an empty folder, and a folder of pictures.
  private func scratch() throws -> ScratchFolder {
    let scratch = try ScratchFolder(["good.csv": Self.good, "mixed.csv": Self.mixed])
    for name in ["empty", "pictures"] {
      try FileManager.default.createDirectory(
        at: scratch[name], withIntermediateDirectories: false)
    }
    try Data("no table".utf8).write(to: scratch["pictures/photo.jpeg"])
    return scratch
  }

  @Test(
    "is 0 when everything was accounted for",
    arguments: [
      ["good.csv"], ["report", "good.csv"], ["good.csv", "good.csv"], ["good.csv", "empty"],
      ["inspect", "good.csv"], ["good.csv", "--strict"], ["good.csv", "-j", "256"],
      ["good.csv", "-j2"],
      ["good.csv", "--guideline", "potassium=uk-2017"], ["--help"], ["schema", "results"],
    ])
  func success(_ arguments: [String]) throws {
    let run = try Program.run(arguments, in: scratch())
    #expect(run.status == 0)
  }

  @Test(
    "is 64 for wrong usage",
    arguments: [
      [], ["report"], ["good.csv", "--frobnicate"], ["good.csv", "--profile", "mars"],
      ["good.csv", "--guideline", "potassium"], ["good.csv", "--guideline", "potassium=none"],
      ["good.csv", "--guideline", "zinc=us"], ["good.csv", "--jobs", "0"],
      ["good.csv", "--jobs", "257"], ["good.csv", "--jobs", "many"], ["good.csv", "-f", "yaml"],
      ["good.csv", "--rows", "columns"], ["good.csv", "--only", "good"],
      ["good.csv", "--as-of", "tomorrow"], ["good.csv", "--as-of", "2025-02-30"],
      ["good.csv", "--window=-1"], ["good.csv", "--decimal", ";"],
      ["good.csv", "--delimiter", "ab"], ["good.csv", "--encoding", "ebcdic-9"],
      ["good.csv", "--input-format", "pdf"], ["good.csv", "--layout", "good.csv"],
      ["schema"], ["schema", "nothing"], ["inspect"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Program.run(arguments, in: scratch())
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(!run.messages.isEmpty)
  }

  @Test("is 65 when a row was rejected, and the others are published")
  func rejected() throws {
    let scratch = try scratch()
    let run = try Program.run(["mixed.csv", "-o", "out", "-f", "csv"], in: scratch)
    #expect(run.status == 65)
    #expect(run.lines.count == 3)
    #expect(try scratch.names(in: "out") == ["PX-01.txt", "PX-99.txt"])
  }

  @Test("is 65 under --strict, and nothing is published")
  func strict() throws {
    let scratch = try scratch()
    let run = try Program.run(["mixed.csv", "-o", "out", "--strict"], in: scratch)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(try scratch.names() == ["empty", "good.csv", "mixed.csv", "pictures"])
  }

  @Test(
    "is 66 when there is no input",
    arguments: [
      ["nowhere.csv"], ["empty"], ["pictures"], ["good.csv", "nowhere"], ["inspect", "nowhere"],
      ["good.csv", "--ranges", "empty"], ["good.csv", "--layout", "nowhere.csv"],
    ])
  func noInput(_ arguments: [String]) throws {
    let run = try Program.run(arguments, in: scratch())
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(run.messages.hasPrefix("myolyte: "))
  }

  @Test(
    "is 73 when output cannot be created",
    arguments: [
      ["-o", "good.csv/out"], ["-o", "good.csv"], ["--manifest", "nowhere/m.json"],
      ["--rejects", "nowhere/r.ndjson"], ["--manifest", "empty"], ["-o", "/proc/none/out"],
    ])
  func cannotCreate(_ arguments: [String]) throws {
    let scratch = try scratch()
    let run = try Program.run(["good.csv"] + arguments, in: scratch)
    #expect(run.status == 73)
    #expect(run.output.isEmpty)
    #expect(try scratch.text("good.csv") == Self.good)
    #expect(try scratch.names() == ["empty", "good.csv", "mixed.csv", "pictures"])
  }

  @Test("is 74 when standard output fails part way")
  func outputFails() throws {
    let run = try Program.shell("\"$MYOLYTE\" good.csv >/dev/full", in: scratch())
    #expect(run.status == 74)
  }
}
