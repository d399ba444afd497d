import Foundation
import Testing

@Suite("A table of an odd shape") struct MalformedHeaderTests {
  private static let text = Rows.between(Rows.row())
  private static let threeRead = Accounting(3, interpreted: 3)

  @Test(
    "is read where the header still says which column is which",
    arguments: [
      MalformedInput(
        "a line end in a header", text.replacing("patient_id", with: "\"patient\nid\""), threeRead),
      MalformedInput(
        "blanks around headers",
        text.replacing(Rows.header, with: Rows.header.replacing(",", with: " , ")), threeRead),
      MalformedInput(
        "a header of no name", text.replacing("specimen", with: ""), threeRead),
      MalformedInput(
        "a delimiter said above", "sep=;\n" + text.replacing(",", with: ";"), threeRead),
      MalformedInput("a remark above", "# exported, twice\n" + text, threeRead),
      MalformedInput(
        "five thousand columns of nothing",
        text.replacing("\n", with: String(repeating: ",", count: 5000) + "\n"), threeRead),
      MalformedInput(
        "eleven remarks above", String(repeating: "exported\n", count: 11) + text, threeRead),
      MalformedInput("a quote before the header", "\"" + text, threeRead),
    ])
  func headers(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "is one rejected record where it does not",
    arguments: ["unit", "test", "collected", "birth_date", "sex", "specimen"].map {
      MalformedInput.file("two columns \($0)", Rows.adding($0, "x"), "header-ambiguous")
    } + [
      .file(
        "twelve remarks above", String(repeating: "exported\n", count: 12) + text, "header-missing"),
      .file("a delimiter of no kind", text.replacing(",", with: "^"), "header-missing"),
      .file(
        "rows in quotes",
        text.split(separator: "\n").map { "\"\($0)\"\n" }.joined(), "header-missing"),
      .file(
        "a header of numbers", text.replacing(Rows.header, with: "1,2,3,4,5,6,7,8,9"),
        "header-missing"),
    ])
  func ambiguous(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  private static let swapped = Rows.header.replacing("value,unit", with: "unit,value")
  private static let moved = Rows.header.replacing("patient_id,name", with: "name,patient_id")
  private static let threeRefused = Accounting(4, interpreted: 1, rejected: 3)
  private static let refusals = ["header-ambiguous", "header-ambiguous", "header-ambiguous"]

  @Test(
    "with another table behind it is read by no header but its own",
    arguments: [
      MalformedInput(
        "the same header with a mark", Rows.between("\u{FEFF}" + Rows.header, Rows.row()),
        status: 65, Accounting(4, interpreted: 3, rejected: 1), rules: ["patient-missing"]),
      MalformedInput(
        "two columns swapped", Rows.between(swapped, Rows.row(value: "mmol/L", unit: "4.1")),
        status: 65, threeRefused, rules: refusals),
      MalformedInput(
        "two columns swapped, with a mark",
        Rows.between("\u{FEFF}" + swapped, Rows.row(value: "mmol/L", unit: "4.1")), status: 65,
        threeRefused, rules: refusals),
      MalformedInput(
        "ids elsewhere", Rows.between(moved, Rows.row(id: "Quillfeather", name: "PX-71")),
        status: 65, threeRefused, rules: refusals),
      MalformedInput(
        "ids elsewhere, with a mark",
        Rows.between("\u{FEFF}" + moved, Rows.row(id: "Quillfeather", name: "PX-71")), status: 65,
        threeRefused, rules: refusals),
      MalformedInput(
        "fewer columns", Rows.between("patient_id,test,value,unit", "PX-71,Potassium,4.1,mmol/L"),
        status: 65, Accounting(4, interpreted: 2, rejected: 2),
        rules: ["row-too-short", "row-too-short"]),
      MalformedInput(
        "another delimiter", text + text.replacing(",", with: ";"), status: 65,
        Accounting(7, interpreted: 3, rejected: 4),
        rules: Array(repeating: "row-too-short", count: 4)),
      MalformedInput(
        "a patient who is called like a column", Rows.between(Rows.row(id: "test")), threeRead),
    ])
  func concatenated(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "loses what quotes make unreadable, and never joins two patients",
    arguments: [
      MalformedInput(
        "two quotes never closed",
        Rows.between(
          Rows.row(name: "\"Quillfeather"),
          Rows.row(id: "PX-72", name: "\"Quillfeather", value: "6.9")),
        status: 65, Accounting(3, interpreted: 2, rejected: 1), rules: ["quote-unclosed"]),
      MalformedInput(
        "a quote closed in the next row",
        Rows.between(
          Rows.row(name: "\"Quillfeather"),
          Rows.row(id: "PX-72", name: "Quillfeather\"", value: "6.9")),
        status: 65, Accounting(3, interpreted: 2, rejected: 1), rules: ["quote-unclosed"]),
      MalformedInput(
        "a quote closed two rows below",
        Rows.between(
          Rows.row(name: "\"Quillfeather"), Rows.row(id: "PX-72"),
          Rows.row(id: "PX-73", name: "Quillfeather\"", value: "6.9")),
        status: 65, Accounting(3, interpreted: 2, rejected: 1), rules: ["quote-unclosed"]),
      MalformedInput(
        "a quote closed in another column",
        Rows.between(
          Rows.row(name: "\"Quillfeather"), Rows.row(id: "PX-72", specimen: "serum\"", value: "6.9")
        ),
        status: 65, Accounting(3, interpreted: 2, rejected: 1), rules: ["row-too-short"]),
      .row("a row in quotes", "\"" + Rows.row() + "\"", "row-too-short"),
      .row("quotes of a word processor", Rows.row(name: "“Quillfeather, Ada”"), "row-too-long"),
      .row("a row of another delimiter", Rows.row().replacing(",", with: ";"), "row-too-short"),
      .row("a row of tabs", Rows.row().replacing(",", with: "\t"), "row-too-short"),
      .row("a remark", "# Quillfeather", "row-too-short"),
      .row("an end", "END OF FILE", "row-too-short"),
      .row("a count", "(3 rows)", "row-too-short"),
      .row("units below the header", ",,,,,,,,mmol/L", "test-missing"),
      .row("an id in quotes, blank", Rows.row(id: "\"\""), "patient-missing"),
      MalformedInput(
        "an address of three lines",
        Rows.between(Rows.row(name: "\"Quillfeather, Ada\n5, Mill Lane\nWick\"")), threeRead),
      MalformedInput(
        "a quote behind a stroke", Rows.between(Rows.row(name: "\"Quill\\\"feather\"")), threeRead),
      MalformedInput(
        "a carriage return in quotes", Rows.between(Rows.row(name: "\"Quill\rfeather\"")),
        threeRead),
    ] as [MalformedInput])
  func quotes(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  /// A wide table: a header, then one row of the patient in question.
  private static func wide(_ header: String, _ cells: String, id: String = "PX-71") -> String {
    "patient_id,sex,birth_date,collected,\(header)\n\(id),female,1980-02-03,2025-01-05,\(cells)\n"
  }

  @Test(
    "with a column a test counts each cell",
    arguments: [
      MalformedInput(
        "the same column twice", wide("Potassium (mmol/L),Potassium (mmol/L)", "4.1,4.1"),
        Accounting(2, interpreted: 1, duplicates: 1)
      ).telling("PX-71 potassium N"),
      MalformedInput(
        "two columns at odds", wide("Potassium (mmol/L),Potassium (mmol/L)", "4.1,5.9"),
        Accounting(2, undetermined: 2), reasons: ["conflict", "conflict"]),
      MalformedInput(
        "a unit nobody knows", wide("Potassium (furlong)", "4.1"), Accounting(1, undetermined: 1),
        reasons: ["unit-unknown"]),
      MalformedInput(
        "no unit", wide("Potassium", "4.1"), Accounting(1, undetermined: 1),
        reasons: ["unit-missing"]),
      MalformedInput(
        "a cell with another unit", wide("Potassium (mmol/L)", "16 mg/dL"),
        Accounting(1, undetermined: 1), reasons: ["unit-unknown"]),
      MalformedInput(
        "urine beside blood", wide("Potassium (mmol/L),Potassium urine (mmol/L)", "4.1,41"),
        Accounting(1, interpreted: 1)
      ).telling("PX-71 potassium N"),
      MalformedInput(
        "three results of nobody",
        wide("Potassium (mmol/L),Ferritin (ug/L),Calcium (mmol/L)", "4.1,50,2.4", id: ""),
        status: 65, Accounting(3, rejected: 3),
        rules: ["patient-missing", "patient-missing", "patient-missing"]),
      MalformedInput(
        "a cell too many", wide("Potassium (mmol/L)", "4.1,x"), status: 65,
        Accounting(1, rejected: 1), rules: ["row-too-long"]),
    ])
  func wideTables(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }
}
