import Foundation
import Testing

@Suite("The program") struct MannersTests {
  /// One right row, and rows that are rejected or not judged in different ways.
  private static let table = Rows.between(
    "PX-71,Quillfeather", Rows.row(id: ""), Rows.row(test: ""), Rows.row(value: "7.77 maybe"),
    Rows.row(value: "-7.77"), Rows.row(unit: "furlong"), Rows.row(sex: "male"),
    Rows.row(birth: "1950-05-05"), Rows.row(id: "PX-88", collected: "2031-07-07"))
  private static let secrets = [
    "Quillfeather", "PX-", "7.77", "1980-02-03", "1950-05-05", "2031-07-07",
  ]

  @Test("tells no name, id, date or value on standard error, in the manifest or in the rejects")
  func privacy() throws {
    let scratch = try ScratchFolder(["table.csv": Self.table])
    let run = try Program.run(
      ["table.csv", "-o", "out", "--manifest", "m", "--rejects", "r"] + Samples.today,
      in: scratch)
    #expect(run.status == 65)
    let manifest = try scratch.text("m")
    let rejects = try scratch.text("r")
    #expect(!rejects.isEmpty)
    for secret in Self.secrets {
      #expect(!run.messages.contains(secret))
      #expect(!manifest.contains(secret))
      #expect(!rejects.contains(secret))
    }
  }

  @Test("shows excerpts when it is asked to with -v")
  func verbose() throws {
    let scratch = try ScratchFolder(["table.csv": Self.table])
    _ = try Program.run(["table.csv", "-v", "--rejects", "r"] + Samples.today, in: scratch)
    #expect(try scratch.text("r").contains("\"excerpt\":\"PX-71,Quillfeather\""))
  }

  @Test("puts each message on a line of its own")
  func lines() throws {
    let scratch = try ScratchFolder(["table.csv": Self.table])
    let run = try Program.run(["table.csv"] + Samples.today, in: scratch)
    let lines = run.messages.split(separator: "\n")
    #expect(run.messages.hasSuffix("\n"))
    #expect(lines.count == 6)
    #expect(lines.prefix(3).allSatisfy { $0.hasPrefix("table.csv:") })
    #expect(lines.last?.hasPrefix("1 file, 11 records: ") == true)
  }

  @Test("says nothing on standard error when it is quiet, but errors")
  func quiet() throws {
    let scratch = try ScratchFolder(["table.csv": Rows.table(Rows.before)])
    #expect(try Program.run(["table.csv", "-q"], in: scratch).messages == "")
    let failed = try Program.run(["nowhere.csv", "-q"], in: scratch)
    #expect(failed.messages.split(separator: "\n").count == 1)
  }

  @Test("ends quietly when nobody reads its output any more, and keeps the reports")
  func closedPipe() throws {
    let rows = (1...3000).map { Rows.row(id: "PX-\($0)") }
    let scratch = try ScratchFolder([
      "table.csv": ([Rows.header] + rows).map { $0 + "\n" }.joined()
    ])
    let run = try Program.shell(
      "{ \"$MYOLYTE\" table.csv -o out -f ndjson --rows results; echo $? >status; } | head -1",
      in: scratch)
    #expect(run.lines.count == 1)
    #expect(!run.messages.contains("myolyte:"))
    #expect(try ["0\n", "141\n"].contains(scratch.text("status")))
    let reports = try scratch.names(in: "out")
    #expect(!reports.isEmpty)
    #expect(reports.allSatisfy { $0.hasSuffix(".txt") && !$0.hasPrefix(".") })
  }

  @Test("leaves no partial file behind when it is told to stop")
  func interruption() throws {
    let scratch = try ScratchFolder([:])
    let run = try Program.shell(
      """
      mkfifo input; sleep 5 >input & feeder=$!
      "$MYOLYTE" - -o out --manifest m --rejects r <input & program=$!
      tries=0; while [ ! -d out ] && [ $tries -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
      sleep 0.3
      kill -TERM $program; wait $program; echo $?; kill $feeder
      """, in: scratch)
    #expect(run.text == "143\n")
    #expect(try scratch.names() == ["input", "out"])
    #expect(try scratch.names(in: "out").isEmpty)
  }

  @Test("writes reports that only their owner can read, and leaves nothing else behind")
  func files() throws {
    let scratch = try ScratchFolder(["table.csv": Self.table])
    _ = try Program.run(
      ["table.csv", "-o", "deep/out", "--manifest", "m", "--rejects", "r"] + Samples.today,
      in: scratch)
    #expect(try scratch.names() == ["deep", "m", "r", "table.csv"])
    #expect(
      try scratch.names(in: "deep/out") == ["PX-01.txt", "PX-71.txt", "PX-88.txt", "PX-99.txt"])
    #expect(try scratch.mode("deep") == 0o700)
    #expect(try scratch.mode("deep/out") == 0o700)
    #expect(try scratch.mode("deep/out/PX-01.txt") == 0o600)
    #expect(try scratch.mode("m") == 0o600)
    #expect(try scratch.mode("r") == 0o600)
  }

  @Test(
    "names reports so that no id leads out of the folder or hides another's",
    arguments: [
      (["../../PX"], ["..%2F..%2FPX.txt"].map { $0.replacing(/^\./, with: "%2E") }),
      ([".hidden"], ["%2Ehidden.txt"]),
      (["PX 1"], ["PX%201.txt"]),
      (["Ω"], ["%CE%A9.txt"]),
    ] as [([String], [String])])
  func names(_ ids: [String], _ names: [String]) throws {
    let table = ([Rows.header] + ids.map { Rows.row(id: $0) }).map { $0 + "\n" }.joined()
    let scratch = try ScratchFolder(["table.csv": table])
    _ = try Program.run(["table.csv", "-o", "a/b/out"] + Samples.today, in: scratch)
    #expect(try scratch.names(in: "a/b/out") == names)
    #expect(try scratch.names() == ["a", "table.csv"])
  }

  @Test("gives two ids that differ in case two reports, whatever the file system")
  func caseOfNames() throws {
    let scratch = try ScratchFolder([
      "table.csv": Rows.table(Rows.row(id: "px-1"), Rows.row(id: "PX-1"))
    ])
    _ = try Program.run(["table.csv", "-o", "out"] + Samples.today, in: scratch)
    #expect(Set(try scratch.names(in: "out").map { $0.lowercased() }).count == 2)
  }

  @Test("reads standard input where a path is -")
  func standardInput() throws {
    let table = Rows.table(Rows.before)
    let scratch = try ScratchFolder(["table.csv": table])
    let arguments = ["-q", "-f", "csv", "--rows", "patients"] + Samples.today
    let piped = try Program.run(["-"] + arguments, in: scratch, input: Data(table.utf8))
    let read = try Program.run(["table.csv"] + arguments, in: scratch)
    #expect(piped.status == 0)
    #expect(piped.output == read.output)
  }

  @Test("leaves an earlier report in place when it can say nothing new of that patient")
  func earlierReports() throws {
    let scratch = try ScratchFolder(["table.csv": Rows.table(Rows.before), "other.csv": ""])
    _ = try Program.run(["table.csv", "-o", "out"] + Samples.today, in: scratch)
    let before = try scratch.text("out/PX-01.txt")
    _ = try Program.run(["other.csv", "-o", "out"] + Samples.today, in: scratch)
    #expect(try scratch.text("out/PX-01.txt") == before)
  }
}
