import Intake
import Laboratory
import Testing

@Suite("A printed value") struct ValueReaderTests {
  @Test(
    "is a number with its comparator",
    arguments: [
      ("4.2", .exact, "4.2"), ("4.50", .exact, "4.50"), ("0", .exact, "0"), ("007", .exact, "7"),
      (" 4.2 ", .exact, "4.2"), ("<2.0", .lessThan, "2.0"), ("< 2.0", .lessThan, "2.0"),
      ("<=2", .lessThanOrEqual, "2"), ("=<2", .lessThanOrEqual, "2"),
      ("≤2.0", .lessThanOrEqual, "2.0"),
      (">60", .greaterThan, "60"), (">= 60", .greaterThanOrEqual, "60"),
      ("=>60", .greaterThanOrEqual, "60"),
      ("≥ 60", .greaterThanOrEqual, "60"), ("&gt; 60", .greaterThan, "60"), ("＜５", .lessThan, "5"),
      ("LESS THAN 2.0", .lessThan, "2.0"), ("Greater  than 2000", .greaterThan, "2000"),
      ("less than or equal to 5", .lessThanOrEqual, "5"), ("more than 3", .greaterThan, "3"),
      ("above 3", .greaterThan, "3"), ("below 3", .lessThan, "3"),
      ("up to 3", .lessThanOrEqual, "3"),
      ("-4.2", .exact, "-4.2"), ("−4.2", .exact, "-4.2"), ("+4", .exact, "4"),
      (".5", .exact, "0.5"),
      (",5", .exact, "0.5"), ("5.", .exact, "5"), ("4.2e0", .exact, "4.2"),
      ("4.2E+1", .exact, "42"),
      ("42e-1", .exact, "4.2"), ("1e6", .exact, "1000000"), ("４．２", .exact, "4.2"),
      ("4\u{A0}mmol/L", .exact, "4"), ("4,2", .exact, "4.2"), ("0,123", .exact, "0.123"),
      ("1234,567", .exact, "1234.567"), ("1,234.5", .exact, "1234.5"),
      ("1.234,5", .exact, "1234.5"),
      ("1,234,567", .exact, "1234567"), ("1.234", .exact, "1.234"),
    ] as [(String, Comparator, String)])
  func numbers(text: String, comparator: Comparator, digits: String) {
    let value = ValueReader.read(text)
    #expect(value.kind == .number)
    #expect(value.comparator == comparator)
    #expect(value.decimal.description == digits)
    #expect(!value.digitsCut)
  }

  @Test(
    "is text when it is not one number",
    arguments: [
      "NaN", "inf", "0x4", "3.5-5.1", "3.5 - 5.1", "3.5 to 5.1", "4.2 4.4", "1 234", "hemolyzed",
      "QNS",
      "1:80", "12/3", "2+ (100mg/dL)", "2+", "4.2 <5", "1.2.3", "12,34,5", "2024.03.01", "-", "--",
      "<", "less than", "See comment", "4\u{0}.2", "4.2\u{7}", "lessen 4", "~4", "(4.2)", "=5",
      "1,23,456",
    ])
  func text(text: String) {
    #expect(ValueReader.read(text).kind == .text)
  }

  @Test("is empty when nothing or blanks stand there", arguments: ["", " ", "\t", "\u{A0}"])
  func empty(text: String) {
    #expect(ValueReader.read(text).kind == .empty)
  }

  @Test(
    "is ambiguous when its comma may separate thousands or a fraction",
    arguments: ["1,234", "12,345", "123,456", "-1,234", "<1,234", "1,234 ng/mL"])
  func ambiguous(text: String) {
    #expect(ValueReader.read(text).kind == .ambiguousNumber)
  }

  @Test("reads an ambiguous comma as a decimal one") func ambiguousDigits() {
    #expect(ValueReader.read("1,234").decimal.description == "1.234")
  }

  @Test(
    "follows the mark of its file",
    arguments: [
      ("1,234", .point, .number, "1234"), ("1,234", .comma, .number, "1.234"),
      ("1.234", .comma, .ambiguousNumber, "1.234"), ("1.23", .comma, .number, "1.23"),
      ("1,23", .point, .number, "1.23"),
    ] as [(String, DecimalMark, PrintedValue.Kind, String)])
  func marks(text: String, mark: DecimalMark, kind: PrintedValue.Kind, digits: String) {
    let value = ValueReader.read(text, mark: mark)
    #expect(value.kind == kind)
    #expect(value.decimal.description == digits)
  }

  @Test(
    "leaves what stands behind the number to its reader",
    arguments: [
      ("<2.0 mmol/L", "mmol/L"), ("979H", "H"), ("6.9 H ", "H"), ("6.9*", "*"), ("5 %", "%"),
      ("4.2 µg/L", "µg/L"), ("4.2eq", "eq"), ("60 mL/min/1.73m2", "mL/min/1.73m2"), ("4.2", ""),
    ])
  func rest(text: String, rest: String) throws {
    let value = ValueReader.read(text)
    #expect(value.kind == .number)
    #expect(String(decoding: Array(text.utf8)[value.unitRange], as: UTF8.self) == rest)
  }

  @Test(
    "is canonical when comparator and digits print it again",
    arguments: ["4.20", "<5", ">=0.5", "0", "-1.5", " 4.2"])
  func canonical(text: String) {
    #expect(ValueReader.read(text).isCanonical)
  }

  @Test(
    "is not canonical when they do not",
    arguments: [
      "< 5", "4,2", "≤5", "=<5", "1e3", "05", "+4", ".5", "5.", "4.2 H", "-0", "1,234.5", "４",
    ])
  func notCanonical(text: String) {
    #expect(!ValueReader.read(text).isCanonical)
  }

  @Test("keeps eighteen significant digits") func cut() {
    let value = ValueReader.read("4." + String(repeating: "2", count: 400))
    #expect(value.kind == .number)
    #expect(value.digitsCut)
    #expect(value.decimal.description == "4.22222222222222222")
    #expect(!value.isCanonical)
  }

  @Test("counts no leading zeros as digits") func leadingZeros() {
    let value = ValueReader.read("0.00000000000000000000012")
    #expect(!value.digitsCut)
    #expect(value.decimal.doubleValue == 1.2e-22)
  }

  @Test(
    "keeps the size of a number that no laboratory prints",
    arguments: ["1e308", "1e999999", "99999999999999999999999"])
  func huge(text: String) {
    let value = ValueReader.read(text)
    #expect(value.kind == .number)
    #expect(value.digitsCut)
    #expect(value.decimal.doubleValue > 1e22)
  }

  @Test(
    "survives any bytes",
    arguments: [[0xFF], [0x34, 0xE2], [0xE2, 0x89], [0xC2], [0x3C, 0xF0, 0x9F]] as [[UInt8]])
  func anyBytes(bytes: [UInt8]) {
    let value = ValueReader.read(bytes.span)
    #expect(value.unitRange.upperBound <= bytes.count)
  }
}
