import Foundation
import Testing

@Suite("A table read in pieces") struct LargeTableTests {
  @Test("gives the same bytes for every number of threads", arguments: ["\n", "\r\n"])
  func threads(_ lineEnd: String) throws {
    let scratch = try ScratchFolder()
    try LargeTable(lineEnd: lineEnd).write(to: scratch["large.csv"])
    let arguments = ["large.csv", "-f", "ndjson", "--rows", "results"] + Samples.today
    var outputs: [Data] = []
    for jobs in ["1", "2", "3"] {
      let run = try Program.run(
        arguments + ["-j", jobs, "--rejects", "r\(jobs)", "--manifest", "m\(jobs)"],
        in: scratch)
      #expect(run.status == 65)
      outputs.append(run.output)
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
    #expect(try scratch.text("r1") == scratch.text("r2"))
    #expect(try scratch.text("r1") == scratch.text("r3"))
    let elapsed = /"elapsed_seconds":[0-9.]+/
    let manifests = try ["m1", "m2", "m3"].map {
      try scratch.text($0).replacing(elapsed, with: "")
    }
    #expect(manifests[0] == manifests[1])
    #expect(manifests[0] == manifests[2])
  }

  @Test("names the line of each rejected row and accounts for all rows")
  func rejects() throws {
    let scratch = try ScratchFolder()
    try LargeTable().write(to: scratch["large.csv"])
    _ = try Program.run(
      ["large.csv", "-q", "-j", "2", "--rejects", "r", "--manifest", "m"] + Samples.today,
      in: scratch)
    let places = try scratch.text("r").split(separator: "\n").map { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(json as? [String: Any])
      return [object["record"] as? Int, object["line"] as? Int]
    }
    // A third of the rows stands on two lines, but for the two of the eight short rows that would.
    #expect(
      places == [
        [1250, 1667], [2500, 3334], [3750, 5000], [5000, 6666], [6250, 8333], [7500, 9999],
        [8750, 11665], [10000, 13332],
      ])
    let manifest = try ManifestFile(scratch["m"])
    #expect(manifest.totals == Accounting(10_000, interpreted: 9_992, rejected: 8))
    #expect(manifest.files.count == 1)
  }

  @Test("of one byte a character has the units of its header")
  func singleBytes() throws {
    let scratch = try ScratchFolder()
    let row = "S-1;" + String(repeating: "x", count: 2000) + ";12.5\n"
    var bytes = "patient_id;comment;Ferritin (\u{B5}g/L)\n".unicodeScalars.map { UInt8($0.value) }
    for _ in 0..<4_500 { bytes += row.utf8 }
    try Data(bytes).write(to: scratch["large.csv"])
    let run = try Program.run(
      ["large.csv", "-q", "-f", "ndjson", "--rows", "results"] + Samples.today, in: scratch)
    let first = try #require(run.lines.first)
    #expect(first.contains("\"unit_text\":\"µg/L\""))
    #expect(first.contains("\"value\":12.5,\"unit\":\"ug/L\""))
  }

  @Test("of two tables one behind the other is never read by the wrong header")
  func secondHeader() throws {
    let scratch = try ScratchFolder()
    let filler = String(repeating: "x", count: 4_000)
    var bytes = Array("patient_id,comment,Ferritin (ug/L),Potassium (mmol/L)\n".utf8)
    for number in 1...900 { bytes += "S-\(number),\(filler),90,4.1\n".utf8 }
    bytes += "patient_id,comment,Potassium (mmol/L),Ferritin (ug/L)\n".utf8
    for number in 901...2_700 { bytes += "S-\(number),\(filler),4.1,90\n".utf8 }
    try Data(bytes).write(to: scratch["large.csv"])
    let run = try Program.run(
      ["large.csv", "-q", "-f", "ndjson", "--rows", "results", "--rejects", "r"] + Samples.today,
      in: scratch)
    #expect(run.lines.count == 1_800)
    #expect(!run.lines.contains { $0.contains("\"ferritin\"") && $0.contains("\"4.1\"") })
    #expect(try scratch.text("r").split(separator: "\n").count == 1_801)
  }

  @Test(
    "gives what the same rows give in small files",
    arguments: ["plain", "5\" tube", "\"two \"\" inches\"", "\"closed\"late", "\"a\nb\"", "\"\""])
  func sameAsSmallFiles(_ comment: String) throws {
    let table = LargeTable(comment: comment)
    let scratch = try ScratchFolder()
    try table.write(to: scratch["large.csv"])
    try FileManager.default.createDirectory(
      at: scratch["small"], withIntermediateDirectories: false)
    for (number, first) in stride(from: 1, through: table.rowCount, by: 500).enumerated() {
      try table.write(first...(first + 499), to: scratch["small/\(10 + number).csv"])
    }
    let rows = try ["large.csv", "small"].map { path in
      try Program.run(
        [path, "-q", "-f", "ndjson", "--rows", "results"] + Samples.today, in: scratch
      ).lines.map { $0.prefix { $0 != "}" }.replacing(/,"file":.*/, with: "") }
    }
    #expect(rows[0].count == 9_992)
    #expect(rows[0] == rows[1])
  }
}
