import Foundation
import Testing

@Suite("A result in an odd script or form") struct MalformedNumberTests {
  @Test(
    "is judged where its number is certain",
    arguments: [
      .judged("a sign of full width", Rows.row(value: "＜2"), "potassium LL"),
      .judged("a slanted sign", Rows.row(value: "⩽2.0"), "potassium LL"),
      .judged("a sign the wrong way round", Rows.row(value: "=<2.0"), "potassium LL"),
      .judged("a sign in words", Rows.row(value: "at least 8"), "potassium HH"),
      .judged("digits of full width", Rows.row(value: "４．１"), "potassium N"),
      .judged("zeros in front", Rows.row(value: "00004.1"), "potassium N"),
      .judged("an exponent", Rows.row(value: "41E-1"), "potassium N"),
      .judged("a decimal comma", Rows.row(value: "\"4,1\""), "potassium N"),
      .judged("a blank that does not break", Rows.row(value: "\u{A0}4.1\u{A0}"), "potassium N"),
      .judged("a line end in its cell", Rows.row(value: "\"4.1\n\""), "potassium N"),
      .judged("a flag behind it", Rows.row(value: "4.1 H"), "potassium N"),
    ] as [MalformedInput])
  func certain(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "is no number where it is not",
    arguments: [
      "~4.1", "ca. 4.1", "4.1+", "2.0<", "≫8", "≮4", "< = 2.0", "kleiner 2", "٤٫١", "४.१", "4 .1",
      "4..1", "4.1.1", "4 100", "0x4", "1:4", "4.1/4.2", "½", "4.1 (repeat)", "?4.1", "*4.1",
      "4.1-",
      "4.l", "4.O", "O4.1", "#REF!", "=4.1", "'4.1", "<4.1 >3.5", "3.5 to 5.1", "not 4.1",
      "4\u{200B}.1", "\u{202E}1.4", "4.1 mmol/L 16 mg/dL", "\"4.1\n4.2\"", "\"=\"\"4.1\"\"\"",
    ].map { MalformedInput.unjudged("the value \($0)", Rows.row(value: $0), "not-numeric") })
  func noNumber(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "is not judged for something behind it that may be its unit",
    arguments: ["4'100", "4¹", "4½", "4e", "4.1?", "4.1;4.2", "4.1 [3.5-5.1]", "4.1 not valid"].map
    {
      MalformedInput.unjudged("the value \($0)", Rows.row(value: $0), "unit-unknown")
    })
  func odd(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "is not judged where its unit and its analyte do not fit",
    arguments: [
      ("Calcium", "9.5", "mmol/L", "implausible"), ("Calcium", "2.4", "mg/dL", "implausible"),
      ("Potassium", "4.1", "mg/dL", "implausible"), ("Potassium", "4.1", "mmol/dL", "implausible"),
      ("Potassium", "4.1", "μmol/L", "implausible"), ("Magnesium", "0.8", "mol/L", "implausible"),
      ("Vitamin B12", "300", "ng/mL", "implausible"),
      ("Homocysteine", "12", "mmol/L", "implausible"),
      ("Ferritin", "50", "IU/L", "unit-unknown"), ("Ferritin", "50", "?g/L", "unit-unknown"),
      ("Potassium", "4.1", "mmoI/L", "unit-unknown"),
      ("Potassium", "4.1", "mmol/L;mg/dL", "unit-unknown"),
      ("Potassium", "4.1", "mmol", "unit-wrong-dimension"),
      ("Potassium", "4.1", "mmol/24h", "unit-wrong-dimension"),
      ("Potassium", "4.1", "1", "unit-missing"), ("Potassium", "4.1", "NULL", "unit-missing"),
    ].map { (test, value, unit, reason) in
      MalformedInput.unjudged(
        "\(test) of \(value) \(unit)", Rows.row(test: test, value: value, unit: unit), reason)
    })
  func units(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  private static let outside = Accounting(3, interpreted: 2, outside: 1)

  @Test(
    "is outside where its name is that of something else",
    arguments: [
      "Potassium hydroxide", "Potassium ratio", "Ca/K", "Vitamin K", "Urine potassium", "Potasium",
      "P\u{43E}tassium", "Potassium or calcium", "Potassium CSF",
    ].map { MalformedInput("the test \($0)", Rows.between(Rows.row(test: $0)), outside) })
  func names(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "follows its code only where nothing contradicts it",
    arguments: [
      MalformedInput(
        "potassium's code, calcium's name",
        Rows.adding("loinc", "2823-3", to: Rows.row(test: "Calcium", value: "2.4")),
        Accounting(3, interpreted: 2, undetermined: 1), reasons: ["conflict"]
      ).telling("PX-71 potassium conflict"),
      MalformedInput(
        "calcium's code, potassium's name", Rows.adding("loinc", "17861-6"),
        Accounting(3, interpreted: 2, undetermined: 1), reasons: ["conflict"]
      ).telling("PX-71 calcium conflict"),
      MalformedInput(
        "a wrong check digit", Rows.adding("loinc", "2823-4"), Accounting(3, interpreted: 3)
      ).telling("PX-71 potassium N"),
      MalformedInput(
        "a wrong check digit and no name", Rows.adding("loinc", "2823-4", to: Rows.row(test: "")),
        outside),
      MalformedInput("urine's code, the name of both", Rows.adding("loinc", "2828-2"), outside),
      MalformedInput(
        "ionised calcium called calcium",
        Rows.adding("loinc", "1995-0", to: Rows.row(test: "Calcium", value: "1.2")),
        Accounting(3, interpreted: 3)
      ).telling("PX-71 calcium-ionized N"),
      MalformedInput(
        "a tube that adds potassium", Rows.between(Rows.row(specimen: "EDTA plasma")),
        Accounting(3, interpreted: 2, undetermined: 1), reasons: ["specimen-not-blood"]),
    ])
  func codes(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "has no limits of a laboratory that are none",
    arguments: [
      ("range_low,range_high", "5.1,3.5"), ("range_low,range_high", "<3.5,>5.1"),
      ("range_low,range_high", "a,b"), ("range_low,range_high", "13 mg/dL,20 mg/dL"),
      ("range", "5.1-3.5"), ("range", "3.5-5.1-7"), ("range", "=HYPERLINK(1)"),
    ])
  func limits(_ header: String, _ cells: String) throws {
    let scratch = try ScratchFolder(["t.csv": Rows.adding(header, cells)])
    let run = try Program.run(
      ["t.csv", "-f", "csv", "--rows", "results", "--prefer", "lab"] + Samples.today, in: scratch)
    #expect(run.status == 0)
    #expect(run.lines.count == 4)
    let row = try #require(run.lines.first { $0.hasPrefix("PX-71,") })
    // Flag, grade, reason, the laboratory's limits and flag, agreement.
    #expect(row.contains(",N,,,,,,,t.csv,2"))
  }
}
