import Foundation
import Testing

@Suite("The number of threads") struct DeterminismTests {
  @Test("changes no byte of a summary", arguments: Samples.rows, Samples.formats)
  func summary(_ rows: String, _ format: String) throws {
    let one = try Program.run(
      ["Samples", "-q", "-j", "1", "-f", format, "--rows", rows] + Samples.today)
    for jobs in ["2", "3"] {
      let many = try Program.run(
        ["Samples", "-q", "-j", jobs, "-f", format, "--rows", rows] + Samples.today)
      #expect(many.output == one.output)
    }
  }

  @Test("changes no byte of a report, of the manifest or of a message", arguments: ["2", "3"])
  func reports(_ jobs: String) throws {
    let (one, many) = (try ScratchFolder(), try ScratchFolder())
    let runs = try zip([one, many], ["1", jobs]).map { scratch, jobs in
      try Program.run(
        ["Samples", "-j", jobs, "-o", scratch["r"].path, "--manifest", scratch["m"].path]
          + Samples.today)
    }
    #expect(runs[0].messages == runs[1].messages)
    #expect(try one.names(in: "r") == many.names(in: "r"))
    for name in try one.names(in: "r") {
      #expect(try one.text("r/\(name)") == many.text("r/\(name)"))
    }
    let elapsed = /"elapsed_seconds":[0-9.]+/
    #expect(
      try one.text("m").replacing(elapsed, with: "") == many.text("m").replacing(elapsed, with: ""))
  }
}

@Suite("What surrounds a run") struct SurroundingsTests {
  /// Files that say the same, more, less and other things of the same people.
  private static let files = [
    "a.csv": table(
      Rows.row() + ",final,,", Rows.row(collected: "2025-02-05", value: "5.9") + ",final,,",
      Rows.row(id: "PX-72", name: "Ann", value: "3.1") + ",final,,cramps",
      Rows.row(id: "PX-73", birth: "1990-01-01") + ",final,,",
      Rows.row(id: "PX-74", test: "Ferritin", value: "12", unit: "ug/L") + ",final,,"),
    "b.csv": table(
      Rows.row() + ",final,3.5-5.1,",
      Rows.row(collected: "2025-02-05", value: "6.1") + ",corrected,,",
      Rows.row(id: "PX-72", name: "Anna", value: "3.1") + ",final,,fatigue",
      Rows.row(id: "PX-73", birth: "1991-01-01") + ",final,,",
      Rows.row(id: "PX-74", test: "Ferritin", value: "13", unit: "ug/L") + ",final,,", "PX-75"),
    "c.csv": table(
      Rows.row(value: "4.10") + ",final,,", Rows.row(value: "16.03", unit: "mg/dL") + ",final,,",
      Rows.row(id: "PX-72", collected: "2025-01-05T10:00", value: "3.1") + ",final,,",
      Rows.row(id: "PX-72", collected: "", value: "3.0") + ",final,,",
      Rows.row(id: "PX-74", sex: "male", test: "Ferritin", value: "12.0", unit: "ng/mL")
        + ",final,,"),
    "d.json": """
    {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/PX-71"},
    "code": {"text": "Calcium"}, "effectiveDateTime": "2025-01-05", "valueQuantity": {"value": 2.9, "unit": "mmol/L"}}
    """,
    "e.xml": "<results><patient id='PX-72'><result test='Albumin' collected='2025-01-05'>"
      + "<value unit='g/L'>41</value></result></patient></results>",
  ]

  private static func table(_ rows: String...) -> String {
    ([Rows.header + ",status,range,symptoms"] + rows).map { $0 + "\n" }.joined()
  }

  /// Everything that a run writes, but the manifest's time and order and the rejects' order, which is that of the
  /// input; with how the paths are given and what surrounds the run.
  private func outputs(
    _ paths: [String], _ options: [String] = [], environment: [String: String] = [:]
  ) throws -> [String: String] {
    let scratch = try ScratchFolder(Self.files)
    var found: [String: String] = [:]
    let streams =
      [("table", "patients"), ("tsv", "results")]
      + Samples.rows.flatMap { [("csv", $0), ("ndjson", $0)] }
    for (format, rows) in streams {
      let run = try Program.run(
        paths + ["-q", "-f", format, "--rows", rows] + options + Samples.today, in: scratch,
        environment: environment)
      found["\(format) of \(rows)"] = run.text
    }
    let run = try Program.run(
      paths + ["-o", "out", "--manifest", "m", "--rejects", "r"] + options + Samples.today,
      in: scratch, environment: environment)
    #expect(run.status == 65)
    for name in try scratch.names(in: "out") { found[name] = try scratch.text("out/\(name)") }
    found["rejects"] = try scratch.text("r")
    let manifest = try ManifestFile(scratch["m"])
    var object = manifest.object
    object["elapsed_seconds"] = nil
    object["files"] = manifest.files.sorted { "\($0["path"] ?? "")" < "\($1["path"] ?? "")" }
    let json = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    found["manifest"] = String(decoding: json, as: UTF8.self)
    return found
  }

  private static let paths = ["a.csv", "b.csv", "c.csv", "d.json", "e.xml"]

  @Test(
    "changes no byte of a stream, a report, the rejects or an entry of the manifest",
    arguments: [
      (["e.xml", "d.json", "c.csv", "b.csv", "a.csv"], "1", [:]),
      (["b.csv", "a.csv", "e.xml", "c.csv", "d.json"], "2", ["LC_ALL": "tr_TR.UTF-8"]),
      (
        ["c.csv", "e.xml", "a.csv", "d.json", "b.csv"], "3",
        ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE"]
      ),
      (paths, "7", ["TZ": "Pacific/Kiritimati"]), (paths, "1", ["TZ": "America/Los_Angeles"]),
      (paths, "2", ["LC_ALL": "C", "TZ": "Asia/Kathmandu"]),
      (paths, "2", ["TZ": "nonsense", "LC_ALL": "nonsense"]),
      (["."], "2", [:]), (["d.json", "."], "2", [:]),
    ] as [([String], String, [String: String])])
  func shuffled(_ paths: [String], _ jobs: String, _ environment: [String: String]) throws {
    let plain = try outputs(Self.paths)
    let other = try outputs(paths, ["-j", jobs], environment: environment)
    #expect(plain.count > 13)
    // A folder that is read again passes over what was named before it, and says so.
    for (name, text) in plain where name != "manifest" || !paths.contains(".") {
      #expect(other[name] == text, "\(name)")
    }
  }

  @Test("lists the files of the manifest in the order of the paths")
  func manifest() throws {
    let scratch = try ScratchFolder(Self.files)
    let paths = ["e.xml", "a.csv", "d.json"]
    _ = try Program.run(paths + ["-q", "--manifest", "m"] + Samples.today, in: scratch)
    #expect(try ManifestFile(scratch["m"]).files.map { $0["path"] as? String } == paths)
  }

  @Test("names of two files with one result the one that comes first by name")
  func duplicates() throws {
    let scratch = try ScratchFolder([
      "a.csv": Rows.table(Rows.row()), "b.csv": Rows.table(Rows.row()),
    ])
    for paths in [["a.csv", "b.csv"], ["b.csv", "a.csv"]] {
      let run = try Program.run(
        paths + ["-f", "csv", "--rows", "results", "--manifest", "m"] + Samples.today, in: scratch)
      #expect(run.lines.count == 2 && run.lines[1].hasSuffix(",a.csv,1"))
      let files = try ManifestFile(scratch["m"]).files
      let duplicates = files.first { $0["duplicates"] as? Int == 1 }
      #expect(duplicates?["path"] as? String == "b.csv")
    }
  }

  @Test("as little as where a table is cut: rows behind another header are refused in every piece")
  func secondHeaderInALargeTable() throws {
    let scratch = try ScratchFolder()
    let table = LargeTable()
    try table.write(to: scratch["large.csv"])
    let handle = try FileHandle(forWritingTo: scratch["large.csv"])
    try handle.seekToEnd()
    let moved = LargeTable.header.replacing("patient_id,name", with: "name,patient_id")
    try handle.write(contentsOf: Data((moved + "\n").utf8))
    for number in 1...6_000 {
      let row = table.row(number * 4 + 1).replacing(/^PX-[0-9]+,/, with: "Quillfeather,")
      try handle.write(contentsOf: Data(row.utf8))
    }
    try handle.close()
    var outputs: [Data] = []
    for jobs in ["1", "3"] {
      let run = try Program.run(
        ["large.csv", "-q", "-f", "csv", "--rows", "patients", "--manifest", "m", "-j", jobs]
          + Samples.today, in: scratch)
      #expect(run.status == 65)
      #expect(!run.text.contains("Quillfeather"))
      #expect(
        try ManifestFile(scratch["m"]).totals
          == Accounting(16_001, interpreted: 9_992, rejected: 6_009))
      outputs.append(run.output)
    }
    #expect(outputs[0] == outputs[1])
  }
}
