import Foundation
import Testing

@Suite("A file that an option names, with a fault,") struct MalformedOptionTests {
  private static let header = "kind,key,value\n"
  private static let right =
    "layout,name,ours\nfield,patient-id,Nr\nfield,test,Test\nfield,value,Value\n"

  @Test(
    "ends the run with status 64, a line that says where, and no output",
    arguments: [
      ("--layout", "", "it is empty"),
      ("--layout", "a,b\nc,d\n", "its header must be kind,key,value"),
      ("--layout", header + "field,patient-id\n", "line 2 has more or fewer fields"),
      ("--layout", header + "layout,name,\"ours\n", "line 2: a quote is never closed"),
      ("--layout", header + "field,patient-id,Nr\n", "it has no name"),
      ("--layout", header + right + "colour,a,b\n", "line 6 is of no known kind"),
      ("--layout", header + right + "field,blood-group,B\n", "line 6: 'blood-group' is no fact"),
      ("--layout", header + right + "constant,blood-group,B\n", "line 6: 'blood-group' is no fact"),
      ("--names", "", "names.csv"), ("--names", "name,analyte\nKalium,zinc\n", "names.csv:2"),
      ("--names", "name,analyte\nKalium\n", "names.csv"),
      ("--names", "word,analyte\nKalium,potassium\n", "names.csv"),
    ])
  func tables(_ option: String, _ text: String, _ said: String) throws {
    let scratch = try ScratchFolder(["names.csv": text, "t.csv": Rows.table(Rows.before)])
    let run = try Program.run(
      ["t.csv", option, "names.csv", "-o", "out", "--manifest", "m"] + Samples.today, in: scratch)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(said), "\(run.messages)")
    #expect(try scratch.names() == ["names.csv", "t.csv"])
  }

  @Test("is no layout above a mebibyte", arguments: [(0, 0), (1, 66)] as [(Int, Int32)])
  func largeLayout(_ more: Int, _ status: Int32) throws {
    let table = Self.header + Self.right + "field,unit,"
    let filler = String(repeating: "U", count: (1 << 20) + more - table.utf8.count - 1)
    let scratch = try ScratchFolder([
      "l.csv": table + filler + "\n", "t.csv": Rows.table(Rows.before),
    ])
    let run = try Program.run(["t.csv", "--layout", "l.csv"] + Samples.today, in: scratch)
    #expect(run.status == status)
  }

  @Test(
    "is refused with status 64 among the tables of ranges, by table, line and column",
    arguments: [
      ("analytes.csv", "potassium,", "potassium,potassium,", "analytes.csv"),
      ("units.csv", "mmol/L", "mmol/", "units.csv"),
      ("intervals.csv", "\"[3.5,5.0]\"", "\"[3.5,5.0\"", "intervals.csv:"),
      ("intervals.csv", "\"[3.5,5.0]\"", "\"[5.0,3.5]\"", "intervals.csv:"),
      ("intervals.csv", "\"[3.5,5.0]\"", "[3.5]", "intervals.csv:"),
      ("profiles.csv", "us,potassium,", "us,zinc,", "profiles.csv:"),
      ("loinc.csv", "2823-3", "2823-4", "loinc.csv:"),
      ("critical.csv", "potassium,", "potassiun,", "critical.csv:"),
      ("sources.csv", "\n", "\n\"", "sources.csv"),
    ])
  func ranges(_ table: String, _ text: String, _ replacement: String, _ said: String) throws {
    let scratch = try ScratchFolder(["t.csv": Rows.table(Rows.before)])
    _ = try Program.run(["ranges", "export", "tables"], in: scratch)
    let kept = try scratch.text("tables/" + table)
    let place = try #require(kept.firstRange(of: text))
    try Data(kept.replacingCharacters(in: place, with: replacement).utf8)
      .write(to: scratch["tables/" + table])
    let run = try Program.run(["t.csv", "--ranges", "tables"] + Samples.today, in: scratch)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(said), "\(run.messages)")
  }

  @Test(
    "is no salt if it is too short, too long or no file",
    arguments: [
      ("", 64), ("fifteen bytes..", 64), (String(repeating: "x", count: (1 << 20) + 1), 66),
    ]
      as [(String, Int32)])
  func salts(_ salt: String, _ status: Int32) throws {
    let scratch = try ScratchFolder(["salt": salt, "t.csv": Rows.table(Rows.before)])
    for (file, expected) in [("salt", status), ("missing", 66), (".", 66)] {
      let run = try Program.run(["t.csv", "--deidentify", "--salt-file", file], in: scratch)
      #expect(run.status == expected)
      #expect(run.output.isEmpty)
    }
    #expect(try Program.run(["t.csv", "--salt-file", "salt"], in: scratch).status == 64)
  }

  @Test(
    "is read from standard input as from a path, the faults too",
    arguments: [
      Rows.between("PX-71,Quillfeather"), Rows.between(Rows.row(value: "pending")),
      "a,b,c\n1,2,3\n",
      "", "<results>", "MSH|^~\\&|\rOBX|1|NM|2823-3^Potassium^LN||4.1|mmol/L\r",
    ])
  func standardInput(_ text: String) throws {
    let scratch = try ScratchFolder(["t.csv": text])
    let options = ["-f", "ndjson", "--rows", "results", "--rejects", "r"] + Samples.today
    let named = try Program.run(["t.csv"] + options, in: scratch)
    let rejected = try scratch.text("r").replacing("\"t.csv\"", with: "\"-\"")
    let piped = try Program.run(["-"] + options, in: scratch, input: Data(text.utf8))
    #expect(piped.status == named.status)
    #expect(piped.text == named.text.replacing("\"t.csv\"", with: "\"-\""))
    #expect(try scratch.text("r") == rejected)
  }
}
