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

  /// Runs the program on this input and on a right file after it, and claims what should come of it.
  func check(fileExtension: String) throws {
    let scratch = try ScratchFolder(["z-right.csv": Rows.table(Rows.row(id: "PX-100"))])
    let file = "a-wrong.\(fileExtension)"
    try bytes.write(to: scratch[file])
    try Data("Quillfeather".utf8).write(to: scratch["secret.txt"])
    let run = try Program.run(
      [file, "z-right.csv", "-f", "ndjson", "--rows", "results", "--manifest", "m"]
        + ["--rejects", "r", "-o", "out"] + Samples.today, in: scratch)
    #expect(run.status == status)
    let files = try ManifestFile(scratch["m"]).files
    try #require(files.count == 2)
    #expect(try Accounting(files[0]) == totals)
    #expect(try Accounting(files[1]) == Accounting(1, interpreted: 1), "the next file goes on")
    #expect(try words("rule", in: scratch.text("r")) == rules)
    #expect(try words("reason", in: run.text) == reasons)
    #expect(!run.messages.contains("Quillfeather") && !run.messages.contains("PX-71"))
    #expect(try !scratch.text("r").contains("Quillfeather"))
    #expect(try scratch.names(in: "out").contains("PX-100.txt"))
  }

  /// What stands under a key, line by line, null left out.
  private func words(_ key: String, in lines: String) throws -> [String] {
    try lines.split(separator: "\n").compactMap { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(json as? [String: Any])[key] as? String
    }
  }
}
