import Foundation
import Testing

@Suite("A strict run") struct StrictTests {
  /// Two patients, of whom one has a report already.
  private func scratch() throws -> ScratchFolder {
    let scratch = try ScratchFolder(["in.csv": Rows.table(Rows.before, Rows.after)])
    try FileManager.default.createDirectory(at: scratch["out"], withIntermediateDirectories: false)
    try Data("earlier".utf8).write(to: scratch["out/PX-01.txt"])
    try Data("earlier".utf8).write(to: scratch["m"])
    return scratch
  }

  private static let everything =
    ["in.csv", "--strict", "-o", "out", "--manifest", "m", "--rejects", "r", "-f", "csv"]
    + Samples.today

  /// Nothing but what was there before.
  private func expectUntouched(_ scratch: ScratchFolder, and others: [String] = []) throws {
    #expect(try scratch.names() == (["in.csv", "m", "out"] + others).sorted())
    #expect(try scratch.names(in: "out").filter { $0 != "PX-99.txt" } == ["PX-01.txt"])
    #expect(try scratch.text("out/PX-01.txt") == "earlier")
    #expect(try scratch.text("m") == "earlier")
  }

  @Test("writes what any other run writes, and leaves nothing else behind")
  func success() throws {
    let scratch = try ScratchFolder()
    func run(_ name: String, _ options: [String]) throws -> Run {
      try Program.run(
        ["Samples", "-f", "ndjson", "--rows", "results", "-o", scratch[name].path]
          + ["--rejects", scratch["\(name).r"].path, "--manifest", scratch["\(name).m"].path]
          + options + Samples.today)
    }
    let (plain, strict) = (try run("plain", []), try run("strict", ["--strict"]))
    #expect(strict.status == 0)
    #expect(strict.output == plain.output)
    #expect(strict.messages == plain.messages)
    let names = try scratch.names(in: "plain")
    #expect(names.count > 20)
    #expect(try scratch.names(in: "strict") == names)
    for name in names {
      #expect(try scratch.text("strict/\(name)") == scratch.text("plain/\(name)"))
      #expect(try scratch.mode("strict/\(name)") == 0o600)
    }
    #expect(
      try scratch.names() == ["plain", "plain.m", "plain.r", "strict", "strict.m", "strict.r"])
    #expect(try scratch.text("strict.r") == scratch.text("plain.r"))
    #expect(
      try ManifestFile(scratch["strict.m"]).totals == ManifestFile(scratch["plain.m"]).totals)
  }

  @Test("replaces earlier reports when all is well")
  func replaced() throws {
    let scratch = try scratch()
    let run = try Program.run(Self.everything, in: scratch)
    #expect(run.status == 0)
    #expect(run.lines.count == 3)
    #expect(try scratch.names(in: "out") == ["PX-01.txt", "PX-99.txt"])
    #expect(try scratch.text("out/PX-01.txt").hasPrefix("BLOOD TEST REPORT"))
    #expect(try ManifestFile(scratch["m"]).totals == Accounting(2, interpreted: 2))
    #expect(try scratch.text("r") == "")
  }

  @Test("publishes nothing where a record is rejected, and tells which")
  func rejected() throws {
    let scratch = try scratch()
    try Data(Rows.between("PX-71,Quillfeather").utf8).write(to: scratch["in.csv"])
    let run = try Program.run(Self.everything, in: scratch)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    try expectUntouched(scratch, and: ["r"])
    #expect(try scratch.text("r").contains("\"rule\":\"row-too-short\""))
  }

  @Test("publishes nothing where a folder bears the name of a report")
  func folder() throws {
    let scratch = try scratch()
    try FileManager.default.createDirectory(
      at: scratch["out/PX-99.txt"], withIntermediateDirectories: false)
    let run = try Program.run(Self.everything, in: scratch)
    #expect(run.status == 73)
    #expect(run.output.isEmpty)
    try expectUntouched(scratch)
    #expect(try scratch.names(in: "out/PX-99.txt").isEmpty)
  }

  @Test(
    "publishes nothing where a report, the summary or the manifest finds no room",
    .disabled(if: Program.isSanitized, "a sanitizer has files of its own"), arguments: [1, 20])
  func full(_ blocks: Int) throws {
    // Of 512 bytes each: one is less than a report, twenty are more than that and less than a manifest of many files.
    let scratch = try scratch()
    var paths = "in.csv"
    for number in 0..<(blocks == 1 ? 0 : 60) {
      try Data(Rows.table(Rows.before).utf8).write(to: scratch["more-\(number).csv"])
      paths += " more-\(number).csv"
    }
    let options = Self.everything.dropFirst().joined(separator: " ")
    let run = try Program.shell(
      "trap '' XFSZ; ulimit -f \(blocks); \"$MYOLYTE\" \(paths) \(options) | cat >/dev/null; "
        + "exec \"$MYOLYTE\" \(paths) \(options) 2>&1 >/dev/null", in: scratch)
    #expect(run.status == 74)
    let more = try scratch.names().filter { $0.hasPrefix("more") }
    try expectUntouched(scratch, and: more)
    #expect(try scratch.names(in: "out") == ["PX-01.txt"])
  }

  @Test("takes its files back where standard output fails")
  func output() throws {
    let scratch = try scratch()
    let run = try Program.shell(
      "exec \"$MYOLYTE\" \(Self.everything.joined(separator: " ")) >/dev/full", in: scratch)
    #expect(run.status == 74)
    try expectUntouched(scratch)
    #expect(try scratch.names(in: "out") == ["PX-01.txt"])
  }

  @Test("keeps its files where nobody reads its output any more")
  func closedPipe() throws {
    let rows = (1...3000).map { Rows.row(id: "PX-\($0)") }
    let scratch = try ScratchFolder([
      "in.csv": ([Rows.header] + rows).map { $0 + "\n" }.joined()
    ])
    let run = try Program.shell(
      "{ \"$MYOLYTE\" in.csv --strict -o out -f ndjson --rows results; echo $? >status; } | head -1",
      in: scratch)
    #expect(run.lines.count == 1)
    #expect(try scratch.text("status") == "0\n")
    #expect(try scratch.names(in: "out").count == 3000)
  }

  @Test("takes everything back when it is told to stop", arguments: ["TERM", "HUP"])
  func interruption(_ signal: String) throws {
    let rows = (1...3000).map { Rows.row(id: "PY-\($0)") }
    let scratch = try scratch()
    try Data(([Rows.header] + rows).map { $0 + "\n" }.joined().utf8).write(to: scratch["in.csv"])
    // The reports stand in their places, and the summary waits for somebody to read it. A shell has what it runs in
    // the background pass SIGINT over, and so does the program.
    let run = try Program.shell(
      """
      mkfifo stream; sleep 90 <stream & reader=$!
      "$MYOLYTE" \(Self.everything.joined(separator: " ")) --rows results >stream & program=$!
      tries=0
      while [ ! -e out/PY-999.txt ] && [ $tries -lt 600 ]; do sleep 0.1; tries=$((tries + 1)); done
      ls out | wc -l
      sleep 0.3
      kill -\(signal) $program; wait $program; echo $?; kill $reader
      """, in: scratch)
    #expect(run.text == "3001\n\(signal == "TERM" ? 143 : 129)\n")
    try expectUntouched(scratch, and: ["stream"])
    #expect(try scratch.names(in: "out") == ["PX-01.txt"])
  }

  @Test("leaves no folder behind that it made, when it is told to stop while it reads")
  func early() throws {
    let scratch = try ScratchFolder([:])
    let run = try Program.shell(
      """
      mkfifo input; sleep 5 >input & feeder=$!
      "$MYOLYTE" - --strict -o deep/out --manifest m --rejects r <input & program=$!
      tries=0; while [ ! -d deep/out ] && [ $tries -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
      sleep 0.3
      kill -TERM $program; wait $program; echo $?; kill $feeder
      """, in: scratch)
    #expect(run.text == "143\n")
    #expect(try scratch.names() == ["input"])
  }
}
