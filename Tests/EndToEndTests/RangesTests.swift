import Foundation
import Testing

@Suite("The ranges command") struct RangesTests {
  /// The built-in tables as files, with a stretch of one of them replaced.
  private func tables(_ edit: Edit? = nil) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let run = try Program.run(["ranges", "export", "tables"], in: scratch)
    #expect(run.status == 0)
    guard let edit else { return scratch }
    let text = try scratch.text("tables/" + edit.table)
    let edited = text.replacingOccurrences(of: edit.text, with: edit.replacement)
    #expect(text != edited)
    try Data(edited.utf8).write(to: scratch["tables/" + edit.table])
    return scratch
  }

  @Test("lists what a profile judges an analyte by, each with its source")
  func list() throws {
    let run = try Program.run(["ranges", "list", "--profile", "uk", "--analyte", "magnesium"])
    #expect(run.status == 0)
    #expect(
      run.text.hasPrefix(
        """
        uk  magnesium  uk-2017  any sex, from 18 y on
            LL  (-inf,0.4] mmol/L  critical low
            L  (0.4,0.7) mmol/L  low
            N  [0.7,1.0] mmol/L  normal
            H  (1.0,inf) mmol/L  high
            source: uk-2017: Pathology Harmony, in PMC4975217, table 3; Royal College of
        """.replacingOccurrences(of: "of\n", with: "of")))
    #expect(run.text.contains("uk  magnesium  uk-2017  critical, from 1 y on: >=4.5 mg/dL\n"))
    #expect(run.text.contains("uk  magnesium  rcpa-2015  any sex, from 0 y to 7 d\n"))
    #expect(run.lines.allSatisfy { $0.hasPrefix("uk  magnesium") || $0.hasPrefix("    ") })
    let headings = run.lines.filter { $0.hasPrefix("uk") }
    #expect(run.lines.filter { $0.hasPrefix("    source: ") }.count == headings.count)
  }

  @Test("lists the ages at which a profile has nothing, and why")
  func listGap() throws {
    let run = try Program.run(["ranges", "list", "--profile", "us", "--analyte", "potassium"])
    let last = "us  potassium  nothing from 1 y to 2 y: the table of limits for children"
    #expect(run.lines.last?.hasPrefix(last) == true)
  }

  @Test(
    "knows its profiles and analytes",
    arguments: [
      ["list", "--analyte", "zinc"], ["list", "--profile", "mars"], ["check", "--profile", "mars"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Program.run(["ranges"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test("says what it proved")
  func proven() throws {
    let run = try Program.run(["ranges", "check"])
    #expect(run.status == 0)
    #expect(
      run.text == """
        proven: 92 rows of 5 profiles, 2142 cases of analyte, sex, pregnancy, condition and unit; \
        at each age from birth to 120 years exactly one row holds, but for the 21 gaps that \
        gaps.csv declares\n
        """)
  }

  @Test("finds fault with an edited table, by name", arguments: Edit.all)
  func faults(edit: Edit) throws {
    let run = try Program.run(["ranges", "check", "--ranges", "tables"], in: tables(edit))
    #expect(run.status == 65)
    #expect(run.lines.contains { $0.hasPrefix(edit.fault) }, "\(run.text)")
  }

  @Test("names all that is wrong, not only what comes first")
  func all() throws {
    let scratch = try tables(
      Edit("gaps.csv", "potassium,any,any,any,1,2,", "potassium,any,any,any,3,4,", ""))
    let run = try Program.run(
      ["ranges", "check", "--ranges", "tables", "--profile", "us"], in: scratch)
    #expect(
      run.text == """
        gap: us, potassium, 1 y to 2 y, female, male: no row, and gaps.csv does not declare it
        stale: us, potassium, 3 y to 4 y, female, male: gaps.csv declares a gap that is none
        not proven: 61 rows of 1 profile, 450 cases of analyte, sex, pregnancy, condition and \
        unit; 0 overlaps, 6 gaps, 6 stale, 0 rivalries\n
        """)
  }

  @Test("writes the tables as they are kept, the same each time")
  func export() throws {
    let scratch = try tables()
    let kept = Program.packageRoot.appending(path: "ReferenceRanges")
    let names = try FileManager.default.contentsOfDirectory(atPath: kept.path)
      .filter { $0.hasSuffix(".csv") }.sorted()
    #expect(try scratch.names(in: "tables") == names)
    for name in names {
      #expect(
        try Data(contentsOf: kept.appending(path: name))
          == Data(contentsOf: scratch["tables/" + name]))
    }
    let again = try Program.run(["ranges", "export", "tables"], in: scratch)
    #expect(again.status == 0)
    #expect(try scratch.names(in: "tables") == names)
  }

  @Test(
    "writes tables by which the same comes out",
    arguments: [
      ["-f", "csv", "--rows", "results"], ["-f", "ndjson", "--rows", "findings"], ["-f", "table"],
    ])
  func roundTrip(options: [String]) throws {
    let scratch = try tables()
    let samples = [Program.packageRoot.appending(path: "Samples").path, "--as-of", "2025-12-01"]
    let builtIn = try Program.run(samples + options, in: scratch)
    let written = try Program.run(samples + options + ["--ranges", "tables"], in: scratch)
    #expect(!builtIn.output.isEmpty)
    #expect(written.output == builtIn.output)
    #expect(written.messages == builtIn.messages)
    #expect(written.status == builtIn.status)
  }
}
