import Foundation
import Testing

@Suite("A run that resumes") struct ResumeTests {
  private static let header = Rows.header + ",status\n"

  private static func table(_ rows: String...) -> String {
    header + rows.map { $0 + "\n" }.joined()
  }

  private static let first = [
    "a.csv": table(
      Rows.row(id: "PX-01", value: "4.4") + ",final",
      Rows.row(id: "PX-02", value: "5.9") + ",final",
      Rows.row(id: "PX-03", name: "", value: "3.1") + ",preliminary", "PX-71,Quillfeather"),
    "b.csv": table(
      Rows.row(id: "PX-01", test: "Ferritin", value: "<8", unit: "ug/L") + ",final",
      Rows.row(id: "PX-04", value: "hemolyzed") + ",final"),
    "c.csv": table(Rows.row(id: "PX-05", test: "Hair colour") + ",final"),
  ]

  /// What happens between the two runs.
  enum Change: CaseIterable {
    case nothing, newPatient, laterResult, duplicate, correction, conflict, withdrawal, otherBirth,
      otherName
    case changed, changedInPlace, removed, renamed, touched, rejected, emptied, inSubfolder

    func apply(to folder: ResumedFolder) throws {
      switch self {
      case .nothing: break
      case .newPatient: try add(Rows.row(id: "PX-00") + ",final", to: folder)
      case .laterResult:
        try add(Rows.row(id: "PX-01", collected: "2025-03-05", value: "6.4") + ",final", to: folder)
      case .duplicate: try add(Rows.row(id: "PX-01", value: "4.4") + ",final", to: folder)
      case .correction: try add(Rows.row(id: "PX-01", value: "4.9") + ",corrected", to: folder)
      case .conflict: try add(Rows.row(id: "PX-01", value: "6.9") + ",final", to: folder)
      case .withdrawal:
        try add(Rows.row(id: "PX-02", value: "5.9") + ",entered-in-error", to: folder)
      case .otherBirth:
        try add(Rows.row(id: "PX-01", birth: "1990-01-01", value: "4.4") + ",final", to: folder)
      case .otherName:
        // Read before the file that tells of the patient already.
        try folder.write(
          "0.csv", ResumeTests.table(Rows.row(id: "PX-03", name: "Featherquill") + ",final"))
      case .changed:
        try folder.write("b.csv", ResumeTests.table(Rows.row(id: "PX-04", value: "4.0") + ",final"))
      case .changedInPlace:
        let text = try folder.scratch.text("in/a.csv").replacing("5.9", with: "5.8")
        try folder.write("a.csv", text)
      case .removed: try folder.remove("b.csv")
      case .renamed:
        try FileManager.default.moveItem(
          at: folder.scratch["in/b.csv"], to: folder.scratch["in/z.csv"])
      case .touched:
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 0)],
          ofItemAtPath: folder.scratch["in/a.csv"].path)
      case .rejected: try add(Rows.row(id: "") + ",final", to: folder)
      case .emptied: try folder.write("a.csv", "")
      case .inSubfolder:
        try FileManager.default.createDirectory(
          at: folder.scratch["in/b"], withIntermediateDirectories: false)
        try folder.write("b/a.csv", try folder.scratch.text("in/a.csv"))
      }
    }

    private func add(_ row: String, to folder: ResumedFolder) throws {
      try folder.write("d.csv", ResumeTests.table(row))
    }

    var counts: (takenOver: Int, read: Int) {
      switch self {
      case .nothing, .touched: (3, 0)
      case .changed, .changedInPlace, .renamed, .emptied: (2, 1)
      case .removed: (2, 0)
      default: (3, 1)
      }
    }
  }

  @Test("writes what a full run writes, and reads only what changed", arguments: Change.allCases)
  func change(_ change: Change) throws {
    let folder = try ResumedFolder(Self.first)
    #expect(try folder.resume().status == 65)
    try change.apply(to: folder)
    let (takenOver, read) = change.counts
    try folder.expectSameAsFullRun(takenOver: takenOver, read: read)
  }

  @Test("keeps its records hidden beside the reports, for their owner alone")
  func store() throws {
    let folder = try ResumedFolder(Self.first)
    let run = try folder.resume()
    #expect(
      run.messages.hasPrefix(
        "--resume: every file is read, as there is no manifest of an earlier run\n"))
    #expect(try folder.scratch.names(in: "out").first == ".myolyte-records")
    #expect(try folder.scratch.mode("out/.myolyte-records") == 0o600)
    #expect(
      try folder.scratch.names(in: "out").filter { $0.hasSuffix(".part") }.isEmpty)
    #expect(try !folder.scratch.text("m").contains("PX-"))
  }

  @Test(
    "joins old and new files that need each other, whichever of them is new",
    arguments: Samples.folders)
  func sideTables(_ samples: String) throws {
    let all = try FileManager.default.contentsOfDirectory(
      atPath: Program.packageRoot.appending(path: "Samples/\(samples)").path
    ).sorted()
    for name in all {
      let folder = try ResumedFolder(copying: "Samples/\(samples)", without: [name])
      let added = try Data(
        contentsOf: Program.packageRoot.appending(path: "Samples/\(samples)/\(name)"))
      // With nothing left there is no run to go on from.
      guard try folder.resume().status != 66 else { continue }
      try added.write(to: folder.scratch["in/\(name)"])
      // A new dictionary has all files beside it read again.
      let isDictionary = ["codes.csv", "d_labitems.csv", "concept.csv"].contains(name.lowercased())
      let counts = isDictionary ? (0, all.count) : (all.count - 1, 1)
      try folder.expectSameAsFullRun(takenOver: counts.0, read: counts.1)
    }
  }

  @Test("takes all samples over, and goes on from a part of them")
  func samples() throws {
    let late = ["fhir-bundle.xml", "packed.csv.gz", "patient-background.csv", "gp-record.xml"]
    let folder = try ResumedFolder(copying: "Samples", without: late)
    try folder.resume()
    for name in late {
      try Data(contentsOf: Program.packageRoot.appending(path: "Samples/\(name)"))
        .write(to: folder.scratch["in/\(name)"])
    }
    try folder.expectSameAsFullRun(takenOver: 36, read: 4)
    try folder.expectSameAsFullRun(takenOver: 40)
  }

  @Test("joins what is told of a person in old and new files")
  func background() throws {
    func table(_ value: String, _ symptoms: String, _ medication: String, _ age: String) -> String {
      "patient_id,age,sex,collected,test,value,unit,symptoms,medication\n"
        + "PX-01,\(age),female,2025-01-05,\(value),\(symptoms),\(medication)\n"
    }
    let folder = try ResumedFolder([
      "a.csv": table("Potassium,3.0,mmol/L", "muscle cramps; odd word", "spironolactone", "41")
    ])
    try folder.resume()
    try folder.write("b.csv", table("Ferritin,8,ug/L", "fatigue", "metformin", "40"))
    try folder.write("0.csv", table("Calcium,2.3,mmol/L", "muscle cramps", "warfarin", "41"))
    try folder.expectSameAsFullRun(takenOver: 1, read: 2)
    try folder.expectSameAsFullRun(takenOver: 3)
  }

  @Test("settles commas by all numbers of a file, and ranges by sex by all files of a patient")
  func settledLate() throws {
    let header = "patient_id;sex;birth_date;collected;test;value;unit;range\n"
    let folder = try ResumedFolder([
      "a.csv": header
        + "PX-01;;1980-02-03;2025-01-05;Ferritin;1,234;ug/L;m: 30-400 / f: 15-150\n"
        + "PX-02;;1980-02-03;2025-01-05;Ferritin;12,5;ug/L;30-400\n"
    ])
    try folder.resume()
    try folder.write("b.csv", header + "PX-01;female;1980-02-03;2025-01-06;Potassium;4,1;mmol/L;\n")
    try folder.expectSameAsFullRun(takenOver: 1, read: 1)
  }

  @Test("takes a table over that was read in pieces")
  func pieces() throws {
    let folder = try ResumedFolder([:])
    try LargeTable(rowCount: 5_000).write(to: folder.scratch["in/large.csv"])
    try folder.resume()
    try folder.write("small.csv", Rows.table(Rows.row(id: "PX-3", value: "6.8")))
    try folder.expectSameAsFullRun(takenOver: 1, read: 1)
  }

  @Test(
    "reads everything again where its records are damaged, and says so",
    arguments: ["heading", "record", "directory", "length", "checksum", "cut", "empty", "gone"])
  func damage(_ damage: String) throws {
    let folder = try ResumedFolder(Self.first)
    try folder.resume()
    let place = folder.scratch["out/.myolyte-records"]
    var bytes = try Data(contentsOf: place)
    switch damage {
    case "heading": bytes[3] ^= 1
    case "record": bytes[40] ^= 16
    case "directory": bytes[bytes.count - 60] ^= 1
    case "length": bytes[bytes.count - 35] ^= 1
    case "checksum": bytes[bytes.count - 1] ^= 1
    case "cut": bytes.removeLast(7)
    default: bytes.removeAll()
    }
    try bytes.write(to: place)
    if damage == "gone" { try FileManager.default.removeItem(at: place) }
    try folder.write("d.csv", Self.table(Rows.row(id: "PX-01", value: "6.4") + ",final"))
    try folder.expectSameAsFullRun(takenOver: nil)
    #expect(
      try folder.resume().messages.contains("files taken over from the last run: 4, read: 0"))
  }

  @Test(
    "reads everything again where it is to read otherwise, or the manifest is another run's",
    arguments: [
      ["--decimal", ","], ["--delimiter", ","], ["--encoding", "utf-8"], ["--date-order", "day"],
      ["--input-format", "csv"], ["-v"], ["--names", "names.csv"], ["--ranges", "tables"],
    ])
  func otherReading(_ options: [String]) throws {
    let folder = try ResumedFolder(Self.first)
    try Data("name,analyte\nHair colour,potassium\n".utf8).write(to: folder.scratch["names.csv"])
    _ = try Program.run(["ranges", "export", "tables"], in: folder.scratch)
    let sources = try folder.scratch.text("tables/sources.csv")
    try Data(sources.replacing("Journal", with: "journal").utf8)
      .write(to: folder.scratch["tables/sources.csv"])
    try folder.resume()
    try folder.expectSameAsFullRun(takenOver: nil, options)
    try folder.expectSameAsFullRun(takenOver: 3, options)
  }

  @Test("reads everything again where another run wrote the manifest")
  func otherManifest() throws {
    let folder = try ResumedFolder(Self.first)
    try folder.resume()
    _ = try Program.run(["in", "-q", "--manifest", "m"] + Samples.today, in: folder.scratch)
    try folder.expectSameAsFullRun(takenOver: nil)
  }

  @Test("judges anew by other guidelines, without reading anew")
  func otherJudgement() throws {
    let folder = try ResumedFolder(Self.first)
    try folder.resume()
    try folder.expectSameAsFullRun(takenOver: 3, ["--profile", "uk", "--only", "abnormal"])
  }

  @Test(
    "reads a file again of which a result lies between the two runs' days",
    arguments: [
      ("2025-02-01", "2025-02-02", 2), ("2025-01-05", "2025-02-02", 2),
      ("2025-01-04", "2025-02-02", 1), ("2025-02-02", "2025-01-04", 1),
      ("2025-01-02", "2025-01-03", 1), ("2024-12-30", "2024-12-31", 0),
    ])
  func otherDay(_ first: String, _ second: String, _ takenOver: Int) throws {
    var folder = try ResumedFolder([
      "a.csv": Rows.table(Rows.row(collected: "2025-01-05")),
      "b.csv": Rows.table(Rows.row(collected: "2025-01-01", value: "4.2")),
    ])
    folder.options = ["--as-of", first]
    try folder.resume()
    folder.options = ["--as-of", second]
    try folder.expectSameAsFullRun(takenOver: takenOver, read: 2 - takenOver)
  }

  @Test("keeps nothing of a run that publishes nothing, and goes on from the one before")
  func strict() throws {
    var files = Self.first
    files["a.csv"] = Self.table(Rows.row(id: "PX-01", value: "4.4") + ",final")
    let folder = try ResumedFolder(files)
    #expect(try folder.resume(["--strict"]).status == 0)
    let (records, manifest) = try (
      Data(contentsOf: folder.scratch["out/.myolyte-records"]), folder.scratch.text("m")
    )
    try folder.write("d.csv", Self.table("PX-71,Quillfeather"))
    #expect(try folder.resume(["--strict"]).status == 65)
    #expect(try Data(contentsOf: folder.scratch["out/.myolyte-records"]) == records)
    #expect(try folder.scratch.text("m") == manifest)
    try folder.remove("d.csv")
    try folder.expectSameAsFullRun(takenOver: 3, ["--strict"])
  }

  @Test("reads everything where standard input is among the paths")
  func stream() throws {
    let folder = try ResumedFolder(Self.first)
    try folder.resume()
    let table = Data(Rows.table(Rows.row(id: "PX-09")).utf8)
    let options = ["in", "-", "-f", "csv"] + Samples.today
    let full = try Program.run(options + ["-o", "full"], in: folder.scratch, input: table)
    let resumed = try Program.run(
      options + ["--resume", "-o", "out", "--manifest", "m"], in: folder.scratch, input: table)
    #expect(full.lines.count == 6)
    #expect(resumed.output == full.output)
    #expect(resumed.messages.contains("every file is read, as standard input"))
  }

  @Test(
    "is refused where its records have no place",
    arguments: [
      ["--resume"], ["--resume", "-o", "out"], ["--resume", "--manifest", "m"],
      ["--resume", "-o", "out", "--manifest", "m", "--deidentify"],
    ])
  func usage(_ options: [String]) throws {
    let folder = try ResumedFolder(Self.first)
    let run = try Program.run(["in"] + options, in: folder.scratch)
    #expect(run.status == 64)
    #expect(run.messages.contains("--resume"))
    #expect(try folder.scratch.names() == ["in"])
  }
}
