import Foundation
import Testing

/// What can be staged anywhere; `Scripts/faults` stages more.
@Suite("When the caller or the machine is at fault, the program") struct FaultTests {
  private static let table = Rows.between("PX-71,Quillfeather")
  private static let arguments =
    "table.csv -o out -f csv --manifest m --rejects r --as-of 2025-07-01"

  @Test(
    "writes into no file what was meant for a standard stream that is closed",
    arguments: [
      ("<&-", 65), ("2>&-", 65), ("<&- 2>&-", 65), (">&-", 74), (">&- 2>&-", 74),
      ("<&- >&- 2>&-", 74),
    ])
  func closedStreams(closing: String, status: Int) throws {
    let expected = try ScratchFolder(["table.csv": Self.table])
    let scratch = try ScratchFolder(["table.csv": Self.table])
    _ = try Program.shell("\"$MYOLYTE\" \(Self.arguments)", in: expected)
    let run = try Program.shell(
      "(\"$MYOLYTE\" \(Self.arguments) \(closing)); echo $?", in: scratch)
    #expect(run.lines.last == "\(status)")
    for name in try scratch.names(in: "out") {
      #expect(try scratch.text("out/\(name)") == expected.text("out/\(name)"))
    }
    let published = try scratch.names()
    #expect(published == (status == 65 ? ["m", "out", "r", "table.csv"] : ["out", "table.csv"]))
    if status == 65 { #expect(try scratch.text("r") == expected.text("r")) }
  }

  @Test(
    "tells a limit on the size of files like a full disk",
    .disabled(if: Program.isSanitized, "a sanitizer has files of its own"))
  func sizeLimit() throws {
    let scratch = try ScratchFolder(["table.csv": Self.table])
    let run = try Program.shell(
      "(ulimit -f 1; \"$MYOLYTE\" \(Self.arguments) >/dev/null); echo $?", in: scratch)
    #expect(run.lines == ["74"])
    #expect(run.messages.contains("File too large"))
    #expect(try scratch.names(in: "out").isEmpty)
    #expect(try scratch.names() == ["out", "r", "table.csv"])
  }

  @Test("publishes no account of records whose reports are missing")
  func missingReports() throws {
    let scratch = try ScratchFolder(["table.csv": Self.table])
    for folder in ["out", "out/PX-01.txt"] {
      try FileManager.default.createDirectory(
        at: scratch[folder], withIntermediateDirectories: false)
    }
    let run = try Program.shell("\"$MYOLYTE\" \(Self.arguments)", in: scratch)
    #expect(run.status == 73)
    #expect(try !scratch.names().contains("m"))
  }

  @Test("goes on where its caller wants a signal to be passed over", arguments: ["HUP", "INT"])
  func ignoredSignals(name: String) throws {
    let scratch = try ScratchFolder([:])
    let run = try Program.shell(
      """
      mkfifo input; (sleep 0.5; printf '%s\\n' '\(Rows.header)' '\(Rows.before)') >input &
      trap '' \(name); "$MYOLYTE" - -f csv --rows patients <input & program=$!
      sleep 0.2; kill -\(name) $program; wait $program; echo $?
      """, in: scratch)
    #expect(run.lines.count == 3)
    #expect(run.lines.last == "0")
  }
}
