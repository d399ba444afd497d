import Foundation
import Testing

/// Input that is wrong in one way, and what becomes of it.
struct MalformedInput: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: Data
  let status: Int32
  let totals: Accounting
  /// The rules in the file of rejects.
  let rules: [String]
  /// The reasons of results without a flag.
  let reasons: [String]
  /// Options of the run.
  private(set) var options: [String] = []
  /// Files that are read with it, and what becomes of each.
  private(set) var others: [(name: String, bytes: Data, totals: Accounting)] = []
  /// Of its results, but those of the right rows around: patient, analyte, flag or reason; `nil` makes no claim.
  private(set) var told: [String]?

  init(
    _ name: String, _ bytes: Data, status: Int32 = 0, _ totals: Accounting, rules: [String] = [],
    reasons: [String] = []
  ) {
    (self.name, self.bytes, self.status, self.totals) = (name, bytes, status, totals)
    (self.rules, self.reasons) = (rules, reasons)
  }

  init(
    _ name: String, _ text: String, status: Int32 = 0, _ totals: Accounting, rules: [String] = [],
    reasons: [String] = []
  ) {
    self.init(
      name, Data(text.utf8), status: status, totals, rules: rules, reasons: reasons)
  }

  var testDescription: String { name }

  /// The same, claiming what its results tell.
  func telling(_ results: String...) -> MalformedInput {
    var copy = self
    copy.told = results
    return copy
  }

  /// The same, read with another file.
  func beside(_ name: String, _ text: String, _ totals: Accounting) -> MalformedInput {
    var copy = self
    copy.others.append((name, Data(text.utf8), totals))
    return copy
  }

  /// The same, read with options.
  func with(_ options: String...) -> MalformedInput {
    var copy = self
    copy.options = options
    return copy
  }

  /// Rejected as a whole.
  static func file(_ name: String, _ bytes: Data, _ rule: String) -> MalformedInput {
    MalformedInput(name, bytes, status: 65, Accounting(1, rejected: 1), rules: [rule])
  }

  static func file(_ name: String, _ text: String, _ rule: String) -> MalformedInput {
    file(name, Data(text.utf8), rule)
  }

  /// A row that is rejected between two right ones.
  static func row(_ name: String, _ row: String, _ rule: String) -> MalformedInput {
    MalformedInput(
      name, Rows.between(row), status: 65, Accounting(3, interpreted: 2, rejected: 1),
      rules: [rule])
  }

  /// A row that is charted without a flag between two right ones.
  static func unjudged(_ name: String, _ row: String, _ reason: String) -> MalformedInput {
    MalformedInput(
      name, Rows.between(row), Accounting(3, interpreted: 2, undetermined: 1), reasons: [reason])
  }

  /// A row that is judged between two right ones, for what it says in spite of its form.
  static func judged(_ name: String, _ row: String, _ told: String) -> MalformedInput {
    MalformedInput(name, Rows.between(row), Accounting(3, interpreted: 3))
      .telling("PX-71 " + told)
  }

  /// Runs the program on this input and on a right file after it, and claims what should come of it.
  func check(fileExtension: String) throws {
    let scratch = try ScratchFolder(["z-right.csv": Rows.table(Rows.row(id: "PX-100"))])
    let file = "a-wrong.\(fileExtension)"
    try bytes.write(to: scratch[file])
    for (name, bytes, _) in others { try bytes.write(to: scratch[name]) }
    try Data("Quillfeather".utf8).write(to: scratch["secret.txt"])
    let run = try Program.run(
      [file, "z-right.csv"] + others.map(\.name) + ["-f", "ndjson", "--rows", "results"]
        + ["--manifest", "m", "--rejects", "r", "-o", "out"] + options + Samples.today, in: scratch)
    #expect(run.status == status)
    let files = try ManifestFile(scratch["m"]).files
    try #require(files.count == 2 + others.count)
    #expect(try Accounting(files[0]) == totals)
    #expect(try Accounting(files[1]) == Accounting(1, interpreted: 1), "the next file goes on")
    for (place, other) in others.enumerated() {
      #expect(try Accounting(files[2 + place]) == other.totals, "\(other.name)")
    }
    #expect(try words("rule", in: scratch.text("r")) == rules)
    #expect(try words("reason", in: run.text) == reasons)
    if let told { #expect(try results(in: run.text, of: file) == told) }
    for secret in ["Quillfeather", "PX-71", "PX-72"] {
      #expect(!run.messages.contains(secret))
      #expect(try !scratch.text("r").contains(secret))
      #expect(try !scratch.text("m").contains(secret))
    }
    let reports = try scratch.names(in: "out")
    #expect(reports.contains("PX-100.txt") && reports.allSatisfy { $0.hasSuffix(".txt") })
    #expect(reports.allSatisfy { !$0.hasPrefix(".") })
  }

  /// Patient, analyte, flag or reason of a file's results, but those of the right rows.
  private func results(in lines: String, of file: String) throws -> [String] {
    try lines.split(separator: "\n").compactMap { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(json as? [String: Any])
      let patient = try #require(object["patient_id"] as? String)
      guard object["file"] as? String == file, patient != "PX-01", patient != "PX-99" else {
        return nil
      }
      let judged = object["flag"] as? String ?? object["reason"] as? String ?? ""
      return "\(patient) \(object["analyte"] as? String ?? "") \(judged)"
    }
  }

  /// What stands under a key, line by line, null left out.
  private func words(_ key: String, in lines: String) throws -> [String] {
    try lines.split(separator: "\n").compactMap { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(json as? [String: Any])[key] as? String
    }
  }
}
