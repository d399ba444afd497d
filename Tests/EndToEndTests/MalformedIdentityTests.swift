import Foundation
import Testing

@Suite("A table that is unsure of persons or days") struct MalformedIdentityTests {
  @Test(
    "keeps ids apart that differ in a byte, and shows both patients",
    arguments: [
      ("Jos\u{E9}", "Jose\u{301}"), ("px-71", "PX-71"), ("007", "7"), ("0", "00"),
      ("P 71", "P  71"), ("P71", "\u{420}71"), ("PX-71", "PX-71\u{200B}"),
      ("PX-71", "PX\u{2011}71"), ("PX-71", "PX-71\u{A0}"), ("71", "71.0"), ("71", "7.1E+01"),
      ("PX-71", "PX-71;PX-72"), ("1", "\u{661}"),
    ])
  func ids(_ one: String, _ other: String) throws {
    let scratch = try ScratchFolder([
      "t.csv": Rows.table(Rows.row(id: one, value: "4.1"), Rows.row(id: other, value: "6.9"))
    ])
    let run = try Program.run(
      ["t.csv", "-f", "ndjson", "--rows", "results", "-o", "out"] + Samples.today, in: scratch)
    #expect(run.status == 0)
    var flags: [[UInt8]: String] = [:]
    for line in run.lines {
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(json as? [String: Any])
      let id = try #require(object["patient_id"] as? String)
      flags[Array(id.utf8)] = object["flag"] as? String
    }
    #expect(flags == [Array(one.utf8): "N", Array(other.utf8): "HH"])
    #expect(try scratch.names(in: "out").count == 2)
  }

  @Test(
    "takes no word for nobody as an id",
    arguments: ["NULL", "N/A", "n/a", "none", "unknown", "-", "\"\"", "\" \""].map {
      MalformedInput.row("the id \($0)", Rows.row(id: $0), "patient-missing")
    })
  func nobody(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "knows no day where none is meant, and says what follows from it",
    arguments: [
      .judged("a day that no month has", Rows.row(collected: "2025-02-30"), "potassium N"),
      .judged("a month that no year has", Rows.row(collected: "2025-13-01"), "potassium N"),
      .judged("an hour that no day has", Rows.row(collected: "2025-01-05T25:00"), "potassium N"),
      .judged("day or month first", Rows.row(collected: "05/01/2025"), "potassium N"),
      .judged("two days", Rows.row(collected: "2025-01-05;2025-01-06"), "potassium N"),
      .judged("a count of seconds", Rows.row(collected: "1736035200"), "potassium N"),
      .judged("words", Rows.row(collected: "last week"), "potassium N"),
      .unjudged("a Persian year", Rows.row(collected: "1403-10-16"), "conflict"),
      .unjudged("a Thai year", Rows.row(collected: "2568-01-05"), "implausible"),
      .unjudged("tomorrow", Rows.row(collected: "2025-12-02"), "implausible"),
      .unjudged("a birth on a day that is none", Rows.row(birth: "1980-02-30"), "needs-age"),
      .unjudged("a birth in two figures", Rows.row(birth: "80-02-03"), "needs-age"),
      .unjudged("a birth, day or month first", Rows.row(birth: "03/04/1980"), "needs-age"),
      .unjudged("a birth long ago", Rows.row(birth: "1880-01-01"), "needs-age"),
      .unjudged("a birth masked", Rows.row(birth: "**/**/1980"), "needs-age"),
      .unjudged("a birth of zeros", Rows.row(birth: "0000-00-00"), "needs-age"),
      .unjudged("a birth to come", Rows.row(birth: "2031-01-01"), "conflict"),
      .unjudged("a birth the day after", Rows.row(birth: "2025-01-06"), "conflict"),
    ] as [MalformedInput])
  func days(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "takes no sex from what is none",
    arguments: ["0", "9", "X", "U", "male/female", "F M", "Fem.", ""].map {
      MalformedInput.unjudged(
        "the sex \($0)",
        Rows.row(sex: $0, test: "Ferritin", value: "180", unit: "ug/L"), "needs-sex")
    })
  func sexes(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "counts a status that takes a result back, or makes it early",
    arguments: ["cancelled", "entered-in-error", "X", "W", "D", "not done", "deleted", "void"].map {
      MalformedInput(
        "the status \($0)", Rows.adding("status", $0),
        Accounting(3, interpreted: 2, withdrawn: 1))
    }
      + ["P", "prelim", "registered", "pending", "I", "not verified"].map {
        MalformedInput(
          "the status \($0)", Rows.adding("status", $0),
          Accounting(3, interpreted: 2, undetermined: 1), reasons: ["preliminary"])
      })
  func statuses(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "takes no comparator for another, nor none for one",
    arguments: [("<", "censored-spans-bands"), ("≤", "censored-spans-bands")].map {
      (sign, reason) in
      MalformedInput(
        "the comparator \(sign)", Rows.adding("comparator", sign),
        Accounting(3, interpreted: 2, undetermined: 1), reasons: [reason])
    }
      + ["<<", "~", "ca", "0", "LT", "less"].map {
        MalformedInput(
          "the comparator \($0)", Rows.adding("comparator", $0),
          Accounting(3, interpreted: 2, undetermined: 1), reasons: ["not-numeric"])
      })
  func comparators(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "writes no cell that a spreadsheet would run under --csv-safe", arguments: ["=", "+", "-", "@"])
  func formulas(_ sign: String) throws {
    let id = "\(sign)HYPERLINK(1)"
    let scratch = try ScratchFolder([
      "t.csv": Rows.table(Rows.row(id: id, value: "\(sign)cmd|1", unit: "\(sign)x"))
    ])
    for rows in Samples.rows {
      let run = try Program.run(
        ["t.csv", "-q", "-f", "csv", "--rows", rows, "--csv-safe"] + Samples.today, in: scratch)
      for cell in run.lines.dropFirst().flatMap({ $0.split(separator: ",") }) {
        #expect(!cell.hasPrefix(sign) && !cell.hasPrefix("\"\(sign)"))
      }
    }
    let plain = try Program.run(
      ["t.csv", "-q", "-f", "csv", "--rows", "results"] + Samples.today, in: scratch)
    #expect(plain.lines[1].hasPrefix(id))
  }
}
