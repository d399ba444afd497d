import Foundation
import Formats
import Intake
import Laboratory
import ReferenceRanges
import Testing

/// Guards against a slip of the keyboard in a table: what decides cannot change unnoticed.
@Suite("The limits of a guideline")
struct RecordedTablesTests {
  private static let record = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "recorded-limits.txt")

  @Test("are the recorded ones; if a change is meant, RECORD=1 records them anew")
  func recorded() throws {
    let tables = try ReferenceTablesReader.read(EmbeddedTables.bytes(of:))
    let current = tables.digests
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let lines = current.map { "\($0.key) \($0.value)\n" }.sorted()
      try Data(lines.joined().utf8).write(to: Self.record)
    }
    let text = String(decoding: try Data(contentsOf: Self.record), as: UTF8.self)
    let recorded = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(recorded.map { $0[0] } == current.keys.sorted())
    for line in recorded {
      #expect(
        current[line[0]] == line[1],
        "A limit of \(line[0]) changed: is that meant? Then record it anew with RECORD=1.")
    }
  }
}

extension ReferenceTables {
  /// Checksums of what each guideline, list of critical limits and ladder of grades says of an
  /// analyte, by `analyte/guideline`; neither layout nor order of the tables matters.
  fileprivate var digests: [String: String] {
    var lines: [String: [String]] = [:]
    for row in intervals {
      let to = row.to.map { "\($0.days)" } ?? ""
      let whom = "\(String(describing: row.sex)) \(row.from.days) \(to) \(row.pregnancy)"
      let how = "\(row.condition) \(row.isDecisionLimit) \(row.isVerified)"
      for band in row.bands {
        lines["\(row.analyte.key)/\(row.guideline)", default: []].append(
          "\(row.row) \(whom) \(how) \(units[row.unit].ucum) \(band.statement)")
      }
    }
    for limit in criticalLimits {
      let low = "\(limit.includesLow) \(String(describing: limit.low))"
      let high = "\(limit.includesHigh) \(String(describing: limit.high))"
      lines["\(limit.analyte.key)/critical", default: []].append(
        "\(limit.identifier) \(limit.from.days) \(units[limit.unit].ucum) \(low) \(high) "
          + limit.guidelines.joined(separator: ";"))
    }
    for grade in gradeCriteria {
      lines["\(grade.analyte.key)/grades", default: []].append(
        "\(grade.isHigh) \(grade.grade) \(units[grade.unit].ucum) "
          + "\(String(describing: grade.beyond)) \(grade.needsSymptoms)")
    }
    return lines.mapValues { statements in
      let text = Array(statements.sorted().joined(separator: "\n").utf8)
      return String(SHA256.hexadecimal(of: text.span).prefix(16))
    }
  }
}

extension Band {
  fileprivate var statement: String {
    let bounds = [low, high].map { $0?.description ?? "inf" }
    let flag = interpretation.map { "\($0.code)" } ?? "-"
    return "\(flag) \(includesLow) \(bounds[0]) \(bounds[1]) \(includesHigh) \(label)"
  }
}
