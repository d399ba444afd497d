import Foundation
import Testing

@Suite("A summary for programs") struct StreamShapeTests {
  private static let keys = [
    "results": [
      "patient_id", "patient_system", "sex", "birth_date", "age_years", "analyte", "loinc", "test",
      "specimen", "collected", "status", "value_text", "unit_text", "comparator", "value", "unit",
      "guideline", "low", "high", "band", "flag", "grade", "reason", "lab_low", "lab_high",
      "lab_flag", "agrees_with_lab", "file", "record",
    ],
    "findings": [
      "patient_id", "patient_system", "finding", "nutrient", "severity", "certainty", "evidence",
      "symptoms", "foods", "withheld", "advice", "articles", "guideline", "collected",
    ],
    "patients": [
      "patient_id", "patient_system", "sex", "birth_date", "results", "abnormal", "critical",
      "undetermined", "findings", "report",
    ],
  ]

  @Test("has these keys in this order on every line", arguments: Samples.rows)
  func keys(_ rows: String) throws {
    let keys = try #require(Self.keys[rows])
    let run = try Program.run(["Samples", "-q", "-f", "ndjson", "--rows", rows] + Samples.today)
    #expect(!run.lines.isEmpty)
    for line in run.lines {
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(json as? [String: Any])
      #expect(Set(object.keys) == Set(keys))
      #expect(topLevelKeys(of: line) == keys)
    }
  }

  /// The keys of an object as they stand on a line, those of inner objects left out.
  private func topLevelKeys(of line: Substring) -> [String] {
    var (depth, keys, text): (Int, [String], String?) = (0, [], nil)
    var (last, isEscaped) = ("", false)
    for character in line {
      if let inner = text {
        if isEscaped || character == "\\" {
          isEscaped.toggle()
        } else if character == "\"" {
          (last, text) = (inner, nil)
        } else {
          text = inner + String(character)
        }
        continue
      }
      switch character {
      case "\"": text = ""
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case ":" where depth == 1: keys.append(last)
      default: break
      }
    }
    return keys
  }

  @Test("has the same columns as CSV and as TSV", arguments: Samples.rows)
  func columns(_ rows: String) throws {
    let keys = try #require(Self.keys[rows])
    for (format, delimiter) in [("csv", ","), ("tsv", "\t")] {
      let run = try Program.run(["Samples", "-q", "-f", format, "--rows", rows] + Samples.today)
      #expect(run.lines.first.map(String.init) == keys.joined(separator: delimiter))
    }
  }

  @Test("names the same patients in each format, once each")
  func patients() throws {
    let ids = try ["csv", "tsv"].map { format in
      try Program.run(["Samples", "-q", "-f", format] + Samples.today).lines.dropFirst()
        .map { $0.prefix(5) }
    }
    #expect(ids[0].count == 37)
    #expect(Set(ids[0]).count == 37)
    #expect(ids[0] == ids[1])
  }

  @Test("flags every result with a code of the standard, or says why not")
  func flags() throws {
    let run = try Program.run(
      ["Samples", "-q", "-f", "ndjson", "--rows", "results"] + Samples.today)
    #expect(run.lines.count == 114)
    for line in run.lines {
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(json as? [String: Any])
      let (flag, reason) = (object["flag"] as? String, object["reason"] as? String)
      #expect((flag == nil) != (reason == nil))
      #expect(flag.map { ["LL", "L", "N", "H", "HH", "E"].contains($0) } ?? true)
      // Where age or sex is not known, several intervals may agree, and none of them is the one.
      let hasOne = object["low"] is NSNumber || object["high"] is NSNumber
      #expect(flag == nil || !hasOne || object["guideline"] is String)
    }
  }

  @Test("cites an article for every symptom and food, and only the five")
  func articles() throws {
    let known: Set = [
      "sore-muscles", "b12-sore-muscles", "sore-calves", "hard-muscles", "muscle-loss",
    ]
    let run = try Program.run(
      ["Samples", "-q", "-f", "ndjson", "--rows", "findings"] + Samples.today)
    for line in run.lines {
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(json as? [String: Any])
      for key in ["symptoms", "foods"] {
        for term in try #require(object[key] as? [[String: Any]]) {
          let articles = try #require(term["articles"] as? [String])
          #expect(!articles.isEmpty)
          #expect(known.isSuperset(of: articles))
        }
      }
    }
  }

  @Test("keeps a value that a spreadsheet would run, unless it is asked to be safe")
  func spreadsheets() throws {
    let scratch = try ScratchFolder(["t.csv": Rows.table(Rows.row(id: "=1+1"))])
    let plain = try Program.run(["t.csv", "-q", "-f", "csv"] + Samples.today, in: scratch)
    #expect(plain.lines.last?.hasPrefix("=1+1,") == true)
    let safe = try Program.run(
      ["t.csv", "-q", "-f", "csv", "--csv-safe"] + Samples.today, in: scratch)
    #expect(safe.lines.last?.hasPrefix("'=1+1,") == true)
  }
}
