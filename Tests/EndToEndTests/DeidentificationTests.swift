import Foundation
import Testing

@Suite("De-identification") struct DeidentificationTests {
  /// The columns of results that are withheld or replaced.
  private static let ofPersons = [
    "patient_id", "patient_system", "birth_date", "collected", "file", "record", "loinc", "test",
    "specimen", "value_text", "unit_text",
  ]

  /// The rows of a stream of the samples.
  private func rows(_ kind: String, _ options: [String] = []) throws -> [[String: Any]] {
    let run = try Program.run(
      ["Samples", "-q", "-f", "ndjson", "--rows", kind] + options + Samples.today)
    return try run.lines.map { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(json as? [String: Any])
    }
  }

  /// Rows without what is withheld or replaced, in an order of their own.
  private func judged(_ rows: [[String: Any]], without keys: [String]) throws -> [String] {
    try rows.map { row in
      let kept = row.filter { !keys.contains($0.key) }
      let json = try JSONSerialization.data(withJSONObject: kept, options: .sortedKeys)
      return String(decoding: json, as: UTF8.self)
        .replacing(/"collected":"[^"]*"/, with: "\"collected\":\"\"")
    }
    .sorted()
  }

  @Test(
    "changes no judgement",
    arguments: [
      ("results", ofPersons),
      ("findings", ["patient_id", "patient_system", "collected"]),
      ("patients", ["patient_id", "patient_system", "birth_date", "report"]),
    ])
  func judgements(kind: String, withheld: [String]) throws {
    let scratch = try ScratchFolder()
    let ordinary = try judged(rows(kind), without: withheld)
    let told = try judged(rows(kind, Salt.options(in: scratch)), without: withheld)
    #expect(ordinary == told)
    #expect(told.count > 30)
  }

  @Test("moves all dates of a person by the same number of days, never by none")
  func shifts() throws {
    let scratch = try ScratchFolder()
    let (ordinary, told) = (
      try byResults(rows("results")), try byResults(rows("results", Salt.options(in: scratch)))
    )
    #expect(ordinary.count > 25)
    #expect(Set(ordinary.keys) == Set(told.keys))
    var shifts: Set<Double> = []
    for (results, real) in ordinary {
      let days = try zip(real, #require(told[results])).compactMap { real, told in
        try real.map { try $0.timeIntervalSince(#require(told)) / 86_400 }
      }
      #expect(Set(days).count <= 1)
      #expect(days.allSatisfy { (1...366).contains($0) })
      shifts.formUnion(days)
    }
    #expect(shifts.count > 20, "each person by another number")
  }

  /// The collection dates of each person whose results are like no other's, by these results.
  private func byResults(_ rows: [[String: Any]]) throws -> [[String]: [Date?]] {
    let people = Dictionary(grouping: rows) { $0["patient_id"] as? String }.values
    let dated = try people.map { rows in
      let dates = try rows.map { row in
        try (row["collected"] as? String).map {
          try Date(String($0.prefix(10)), strategy: .iso8601.year().month().day())
        }
      }
      return (try judged(rows, without: Self.ofPersons), dates)
    }
    return Dictionary(grouping: dated) { $0.0 }.filter { $1.count == 1 }.mapValues { $0[0].1 }
  }

  @Test("gives the same bytes for the same salt and any number of threads, others for another one")
  func salts() throws {
    let scratch = try ScratchFolder()
    let options = ["Samples", "-q", "-f", "ndjson", "--rows", "results"] + Samples.today
    let salted = try Salt.options(in: scratch)
    let one = try Program.run(options + salted + ["-j", "1"]).output
    #expect(try Program.run(options + salted + ["-j", "3"]).output == one)
    let other = try Salt.options(in: scratch, "another sixteen bytes")
    #expect(try Program.run(options + other).output != one)
    let random = try (1...2).map { _ in try Program.run(options + ["--deidentify"]).output }
    #expect(random[0] != random[1])
  }

  @Test("sorts patients by what stands for their ids, and files by what stands for their names")
  func order() throws {
    let scratch = try ScratchFolder()
    let salted = try Salt.options(in: scratch)
    let ids = try rows("patients", salted).compactMap { $0["patient_id"] as? String }
    #expect(ids.count == 37)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == 37)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{16}/) != nil })
    _ = try Program.run(
      ["Samples", "-q", "--manifest", scratch["m"].path] + salted + Samples.today)
    let manifest = try ManifestFile(scratch["m"])
    let paths = manifest.files.compactMap { $0["path"] as? String }
    #expect(paths.count == 40)
    #expect(paths == paths.sorted())
    #expect(
      manifest.totals
        == Accounting(
          130, interpreted: 103, undetermined: 6, outside: 17, duplicates: 1, superseded: 1,
          withdrawn: 2))
    #expect(manifest.files.allSatisfy { $0["sha256"] as? String == "" })
    #expect(
      manifest.object["options"] as? [String: String] == [
        "as-of": "2025-12-01", "deidentify": "true",
      ])
  }

  @Test("leaves empty what it withholds, and ages instead of birth dates")
  func columns() throws {
    let scratch = try ScratchFolder()
    for row in try rows("results", Salt.options(in: scratch)) {
      for key in ["patient_system", "birth_date", "record"] { #expect(row[key] is NSNull) }
      let collected = row["collected"] as? String
      #expect(collected?.count ?? 10 == 10, "a date without a clock")
    }
  }

  @Test(
    "tells ages over 89 as 90, and none of a person with results before and after",
    arguments: [
      (["2022-01-05"], [89], "89 at collection"),
      (["2022-02-03"], [90], "90 or more at collection"),
      (["2022-02-03", "2034-02-03"], [90, 90], "90 or more at collection"),
      (["2022-01-05", "2022-02-03"], [nil, nil], "not known"),
    ] as [([String], [Int?], String)])
  func ages(dates: [String], ages: [Int?], words: String) throws {
    let rows = dates.map { Rows.row(birth: "1932-01-06", collected: $0) + "\n" }.joined()
    let scratch = try ScratchFolder(["t.csv": Rows.header + "\n" + rows])
    let run = try Program.run(
      ["t.csv", "-q", "--deidentify", "-o", "out", "-f", "ndjson", "--rows", "results"]
        + ["--as-of", "2035-01-01"], in: scratch)
    let told = try run.lines.map { line -> Int? in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(json as? [String: Any])["age_years"] as? Int
    }
    #expect(told == ages)
    let report = try #require(try scratch.names(in: "out").first)
    #expect(try scratch.text("out/\(report)").contains("Age            \(words)\n"))
  }

  @Test("is asked for with a salt, or not at all")
  func usage() throws {
    let run = try Program.run(["Samples", "--salt-file", "LICENSE"])
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }
}
