import Foundation
import Testing

@Suite("A table with a fault") struct MalformedTableTests {
  @Test(
    "loses the row that is at fault, with a reason, and no other",
    arguments: [
      .row("a row too short", "PX-71,Quillfeather,1980-02-03", "row-too-short"),
      .row("a line of totals", "Total: 2 results", "row-too-short"),
      .row("a row too long", Rows.row() + ",x", "row-too-long"),
      .row("an unquoted comma", Rows.row(name: "Quillfeather, Ada"), "row-too-long"),
      .row("no patient", Rows.row(id: ""), "patient-missing"),
      .row("a patient of spaces", Rows.row(id: "   "), "patient-missing"),
      .row("the header again", Rows.header, "patient-missing"),
      .row("no test", Rows.row(test: ""), "test-missing"),
      .row("a zero byte in a value", Rows.row(value: "4.\0" + "1"), "control-character"),
      .row("a zero byte in an id", Rows.row(id: "PX-7\0" + "1"), "control-character"),
      MalformedInput(
        "a quote never closed", Rows.table(Rows.before, Rows.after, "PX-71,\"Quillfeather"),
        status: 65, Accounting(3, interpreted: 2, rejected: 1), rules: ["quote-unclosed"]),
      MalformedInput(
        "a quote never closed above other rows",
        Rows.table(Rows.row(name: "\"Quillfeather"), Rows.before, Rows.after), status: 65,
        Accounting(3, interpreted: 2, rejected: 1), rules: ["quote-unclosed"]),
    ] as [MalformedInput])
  func rows(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "keeps a result that it cannot judge, and says why",
    arguments: [
      .unjudged("words for a value", Rows.row(value: "see comment"), "not-numeric"),
      .unjudged("no value", Rows.row(value: ""), "not-numeric"),
      .unjudged("not a number", Rows.row(value: "NaN"), "not-numeric"),
      .unjudged("infinity", Rows.row(value: "inf"), "not-numeric"),
      .unjudged("a range for a value", Rows.row(value: "3-5"), "not-numeric"),
      .unjudged("a comparator alone", Rows.row(value: "<"), "not-numeric"),
      .unjudged("two comparators", Rows.row(value: "<>4"), "not-numeric"),
      .unjudged(
        "one comma, three digits", Rows.row(test: "Ferritin", value: "\"1,234\"", unit: "ug/L"),
        "ambiguous-number"),
      .unjudged("a thousandfold value", Rows.row(value: "4100"), "implausible"),
      .unjudged("a negative value", Rows.row(value: "-4.1"), "implausible"),
      .unjudged("an exponent out of reach", Rows.row(value: "1e400"), "implausible"),
      .unjudged(
        "five thousand digits", Rows.row(value: String(repeating: "9", count: 5000)),
        "implausible"),
      .unjudged("a day to come", Rows.row(collected: "2031-01-05"), "implausible"),
      .unjudged("a day before birth", Rows.row(collected: "1979-01-05"), "conflict"),
      .unjudged("no unit", Rows.row(unit: ""), "unit-missing"),
      .unjudged("a unit of length", Rows.row(unit: "furlong"), "unit-unknown"),
      .unjudged("a unit of something else", Rows.row(unit: "L/s"), "unit-wrong-dimension"),
      .unjudged("a percentage in a column of mmol/L", Rows.row(value: "4.1 %"), "unit-unknown"),
      .unjudged(
        "a unit behind the value that is not the column's", Rows.row(value: "4.1 mg/dL"),
        "unit-unknown"
      ),
      .unjudged("a birth that is no date", Rows.row(birth: "1980-13-45"), "needs-age"),
      .unjudged(
        "a sex that decides", Rows.row(sex: "purple", test: "Ferritin", value: "180", unit: "ug/L"),
        "needs-sex"),
      MalformedInput(
        "two values at one time", Rows.between(Rows.row(), Rows.row(value: "5.9")),
        Accounting(4, interpreted: 2, undetermined: 2), reasons: ["conflict", "conflict"]),
      MalformedInput(
        "two births under one id",
        Rows.between(
          Rows.row(value: "3.6"),
          Rows.row(birth: "2020-02-03", collected: "2025-01-06", value: "3.6")),
        Accounting(4, interpreted: 2, undetermined: 2), reasons: ["conflict", "conflict"]),
      MalformedInput(
        "two sexes under one id",
        Rows.between(
          Rows.row(test: "Ferritin", value: "180", unit: "ug/L"),
          Rows.row(
            sex: "male", collected: "2025-01-06", test: "Ferritin", value: "180", unit: "ug/L")),
        Accounting(4, interpreted: 2, undetermined: 2), reasons: ["conflict", "conflict"]),
    ] as [MalformedInput])
  func results(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "is read all the same where only its form is odd",
    arguments: [
      MalformedInput(
        "an inch in a name", Rows.between(Rows.row(name: "5\" tube")), Accounting(3, interpreted: 3)
      ),
      MalformedInput(
        "text behind a closing quote", Rows.between(Rows.row(name: "\"Quill\"feather")),
        Accounting(3, interpreted: 3)),
      MalformedInput(
        "lines of commas and spaces", Rows.between(",,,,,,,,", "", "   "),
        Accounting(2, interpreted: 2)),
      MalformedInput(
        "line ends of two kinds", Rows.between(Rows.row() + "\r"), Accounting(3, interpreted: 3)),
      MalformedInput(
        "line ends of an old kind", Rows.between(Rows.row()).replacing("\n", with: "\r"),
        Accounting(3, interpreted: 3)),
      MalformedInput(
        "two byte order marks", "\u{FEFF}\u{FEFF}" + Rows.between(Rows.row()),
        Accounting(3, interpreted: 3)),
      MalformedInput(
        "no end of the last line", String(Rows.between(Rows.row()).dropLast()),
        Accounting(3, interpreted: 3)),
      MalformedInput("a header and no row", Rows.table(), Accounting(0)),
      MalformedInput(
        "bytes that are no UTF-8",
        Data(Rows.table(Rows.before).utf8) + Data([0x4D, 0xFC]) + Data(Rows.after.utf8),
        Accounting(2, interpreted: 2)),
    ] as [MalformedInput])
  func forms(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "is one rejected record where nothing in it can be read",
    arguments: [
      .file("no bytes but line ends", " \n\n  \n", "header-missing"),
      .file("columns of no known kind", "a,b,c\n1,2,3\n", "header-missing"),
      .file("rows without a header", Rows.before + "\n" + Rows.after + "\n", "header-missing"),
      .file(
        "two columns of ids",
        Rows.table(Rows.before).replacing("name", with: "patient_id"), "header-ambiguous"),
      .file(
        "two columns of values",
        Rows.table(Rows.before).replacing("specimen", with: "value"), "header-ambiguous"),
      .file(
        "no column of values", Rows.table(Rows.before).replacing("value", with: "colour"),
        "column-missing"),
      .file(
        "no column of ids", Rows.table(Rows.before).replacing("patient_id", with: "colour"),
        "column-missing"),
      .file(
        "no column of tests", Rows.table(Rows.before).replacing("test", with: "colour"),
        "column-missing"),
      .file(
        "half a character of UTF-16",
        Data([0xFF, 0xFE]) + Data(Rows.table(Rows.before).utf8.flatMap { [$0, 0] }).dropLast(),
        "encoding-invalid"),
      .file(
        "a picture", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(0...255),
        "header-missing"),
      .file(
        "a packed file of nonsense", Data([0x1F, 0x8B, 0x08]) + Data("Quillfeather".utf8),
        "compression-invalid"),
    ] as [MalformedInput])
  func files(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }
}
