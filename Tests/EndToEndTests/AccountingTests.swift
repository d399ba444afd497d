import Foundation
import Testing

@Suite("The accounting") struct AccountingTests {
  @Test(
    "puts each record where it belongs",
    arguments: [
      ([Rows.row()], Accounting(1, interpreted: 1)),
      ([Rows.row(), Rows.row(collected: "2025-01-06")], Accounting(2, interpreted: 2)),
      ([Rows.row(test: "Albumin", value: "41", unit: "g/L")], Accounting(1, interpreted: 1)),
      // Charted, but without a flag.
      ([Rows.row(value: "pending")], Accounting(1, undetermined: 1)),
      ([Rows.row(value: "")], Accounting(1, undetermined: 1)),
      ([Rows.row(unit: "")], Accounting(1, undetermined: 1)),
      ([Rows.row(birth: "")], Accounting(1, undetermined: 1)),
      ([Rows.row(value: "<80")], Accounting(1, undetermined: 1)),
      // Known, but of no interest here.
      ([Rows.row(test: "Hair colour")], Accounting(1, outside: 1)),
      (
        [Rows.row(), Rows.row(test: "Chloride", value: "101")],
        Accounting(2, interpreted: 1, outside: 1)
      ),
      // The same twice counts once; two values at one time decide nothing.
      ([Rows.row(), Rows.row()], Accounting(2, interpreted: 1, duplicates: 1)),
      ([Rows.row(), Rows.row(), Rows.row()], Accounting(3, interpreted: 1, duplicates: 2)),
      ([Rows.row(), Rows.row(value: "5.9")], Accounting(2, undetermined: 2)),
      // Nobody's results, and results of nothing.
      ([Rows.row(id: "")], Accounting(1, rejected: 1)),
      ([Rows.row(test: "")], Accounting(1, rejected: 1)),
      (["PX-71,Quillfeather"], Accounting(1, rejected: 1)),
      // What is no record.
      ([], Accounting(0)),
      (["", ",,,,,,,,", "   "], Accounting(0)),
    ] as [([String], Accounting)])
  func tables(_ rows: [String], _ totals: Accounting) throws {
    let table = ([Rows.header] + rows).map { $0 + "\n" }.joined()
    #expect(try accounting(of: ["table.csv": table]).totals == totals)
  }

  @Test(
    "knows what a laboratory corrected and what it took back",
    arguments: [
      (["final"], Accounting(1, interpreted: 1)),
      (["final", "corrected"], Accounting(2, interpreted: 1, superseded: 1)),
      (["corrected", "final"], Accounting(2, interpreted: 1, superseded: 1)),
      (["preliminary", "final"], Accounting(2, interpreted: 1, superseded: 1)),
      (["preliminary"], Accounting(1, undetermined: 1)),
      (["entered-in-error"], Accounting(1, withdrawn: 1)),
      (["cancelled"], Accounting(1, withdrawn: 1)),
      (
        ["final", "cancelled", "corrected"],
        Accounting(3, interpreted: 1, superseded: 1, withdrawn: 1)
      ),
    ] as [([String], Accounting)])
  func statuses(_ statuses: [String], _ totals: Accounting) throws {
    let rows = statuses.enumerated().map { Rows.row(value: "4.\($0)") + ",\($1)\n" }
    let table = Rows.header + ",status\n" + rows.joined()
    #expect(try accounting(of: ["table.csv": table]).totals == totals)
  }

  @Test("counts each cell of a wide table that is not empty")
  func wide() throws {
    let table = """
      patient_id,sex,birth_date,collected,Potassium (mmol/L),Ferritin (ug/L),Comment
      PX-01,female,1980-02-03,2025-01-05,4.1,,fine
      PX-02,female,1980-02-03,2025-01-05,,,
      PX-03,female,1980-02-03,2025-01-05,unclear,50,
      ,female,1980-02-03,2025-01-05,4.0,,

      """
    #expect(
      try accounting(of: ["table.csv": table]).totals
        == Accounting(4, interpreted: 2, undetermined: 1, rejected: 1))
  }

  @Test("keeps files apart, in the order in which they were read, and adds them up")
  func files() throws {
    let manifest = try accounting(of: [
      "b.csv": Rows.table(Rows.row(), Rows.row(id: "")), "a.csv": Rows.table(Rows.row()),
      "notes.md": "not read", "draft.csv~": "not read", ".hidden.csv": "not read",
      "old.csv.part": "not read", "c.csv": "no table",
    ])
    #expect(manifest.files.map { $0["path"] as? String } == ["a.csv", "b.csv", "c.csv"])
    #expect(
      try manifest.files.map { try Accounting($0) } == [
        Accounting(1, interpreted: 1), Accounting(2, duplicates: 1, rejected: 1),
        Accounting(1, rejected: 1),
      ])
    #expect(manifest.totals == Accounting(4, interpreted: 1, duplicates: 1, rejected: 2))
    let skipped = try #require(manifest.object["skipped"] as? [String: Int])
    #expect(skipped.values.reduce(0, +) == 4)
  }

  @Test("names the bytes and the checksum of each file")
  func checksums() throws {
    let manifest = try accounting(of: ["empty.csv": "", "abc.csv": "abc"])
    #expect(manifest.files.map { $0["bytes"] as? Int } == [3, 0])
    #expect(
      manifest.files.map { $0["sha256"] as? String } == [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      ])
  }

  @Test("counts an entry that cannot be looked at as one rejected record")
  func unreachable() throws {
    let scratch = try ScratchFolder(["a.csv": Rows.table(Rows.before)])
    try FileManager.default.createSymbolicLink(
      atPath: scratch["b.csv"].path, withDestinationPath: String(repeating: "x", count: 300))
    let run = try Program.run(
      [".", "-q", "--manifest", "m", "--rejects", "r"] + Samples.today, in: scratch)
    #expect(run.status == 65)
    #expect(try scratch.text("r").contains("\"rule\":\"file-unreadable\""))
    #expect(try ManifestFile(scratch["m"]).totals == Accounting(2, interpreted: 1, rejected: 1))
  }

  @Test("counts a link that leads nowhere among what was passed over")
  func danglingLink() throws {
    let scratch = try ScratchFolder(["a.csv": Rows.table(Rows.before)])
    try FileManager.default.createSymbolicLink(
      atPath: scratch["b.csv"].path, withDestinationPath: "nowhere.csv")
    let run = try Program.run([".", "-q", "--manifest", "m"] + Samples.today, in: scratch)
    #expect(run.status == 0)
    let manifest = try ManifestFile(scratch["m"])
    #expect(manifest.totals == Accounting(1, interpreted: 1))
    #expect(manifest.object["skipped"] as? [String: Int] == ["dangling-link": 1])
  }

  @Test("adds up in every manifest: each record ends in exactly one way")
  func sum() throws {
    let scratch = try ScratchFolder()
    _ = try Program.run(
      ["Samples", "-q", "--manifest", scratch["m"].path] + Samples.today)
    let manifest = try ManifestFile(scratch["m"])
    #expect(
      manifest.totals
        == Accounting(
          130, interpreted: 103, undetermined: 6, outside: 17, duplicates: 1, superseded: 1,
          withdrawn: 2))
    #expect(manifest.files.count == 40)
    #expect(manifest.files.compactMap { $0["records"] as? Int }.reduce(0, +) == 130)
  }

  /// The manifest of a run over a folder with these files.
  private func accounting(of files: [String: String]) throws -> ManifestFile {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(at: scratch["in"], withIntermediateDirectories: false)
    for (name, text) in files { try Data(text.utf8).write(to: scratch["in/\(name)"]) }
    _ = try Program.run(["in", "-q", "--manifest", "m"] + Samples.today, in: scratch)
    return try ManifestFile(scratch["m"])
  }
}
