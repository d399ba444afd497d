import Testing

@testable import Formats

@Suite("A survey of a piece") struct CSVSurveyTests {
  @Test(
    "says whether every quote stands where one may stand",
    arguments: [
      ("a,\"b\",c\n", true, false), ("\"a\"\n\"b\"\n", true, false),
      ("\"a\"\"b\",c\n", true, false),
      ("\"a\"\r\n", true, false), ("5\" tube,b\n", false, true), ("\"a\"x,b\n", false, false),
      ("a,\"b\n", true, true), ("a,b\n", true, false),
    ] as [(String, Bool, Bool)])
  func saysWhetherQuotesAreRegular(_ text: String, _ isRegular: Bool, _ endsQuoted: Bool) {
    let bytes = Array(text.utf8)
    let survey = CSVSurvey(
      bytes.span, 0..<bytes.count, startsQuoted: false, dialect: CSVDialect())
    #expect(survey.isRegular == isRegular)
    #expect(survey.endsQuoted == endsQuoted)
  }

  @Test("of two halves is the survey of the whole, wherever the cut is", arguments: 1..<70)
  func ofTwoHalvesIsTheWhole(_ cut: Int) {
    let text = String(repeating: "a,\"b \"\"c\"\"\nd\",e\n", count: 5)
    let bytes = Array(text.utf8)
    let first = CSVSurvey(bytes.span, 0..<cut, startsQuoted: false, dialect: CSVDialect())
    let second = CSVSurvey(
      bytes.span, cut..<bytes.count, startsQuoted: first.endsQuoted, dialect: CSVDialect())
    #expect(first.isRegular && second.isRegular)
    #expect(!second.endsQuoted)
    #expect(first.lineEnds + second.lineEnds == 10)
  }

  @Test(
    "tells whether its characters are those of UTF-8",
    arguments: [
      ("µg/L,1\n".utf8 + [], 0, true), ([0xB5] + "g/L,1\n".utf8, 0, false),
      // What the start of a later piece cuts belongs to the piece before.
      ([0x31, 0xB5] + "g/L\n".utf8, 1, true), ([0x31, 0xB5, 0xB5, 0xB5, 0xB5], 1, false),
      (
        Array(repeating: 0x61, count: 62) + "µ,µ\n".utf8 + Array(repeating: 0x61, count: 70), 0,
        true
      ),
      (Array(repeating: 0x61, count: 70) + [0xC3, 0x2C], 0, false),
      ("1,".utf8 + [0xE2, 0x82], 0, true), ("1,".utf8 + [0xED, 0xA0, 0x80], 0, false),
    ] as [([UInt8], Int, Bool)])
  func tellsUTF8(_ bytes: [UInt8], _ start: Int, _ isUTF8: Bool) {
    let survey = CSVSurvey(
      bytes.span, start..<bytes.count, startsQuoted: false, dialect: CSVDialect())
    #expect(survey.isUTF8 == isUTF8)
  }

  @Test(
    "tells with the pieces around it whether the whole is UTF-8",
    arguments: [
      ("12µg".utf8 + [], [2], true), ("12µg".utf8 + [], [3], true), ("12€3".utf8 + [], [3], true),
      ("12€3".utf8 + [], [4], true), ("12€3".utf8 + [], [3, 4, 5], true),
      // What goes on that no piece began.
      ([0x31, 0x32, 0x87, 0x0A], [2], false), ([0x31, 0xC2, 0xB5, 0xB5, 0x0A], [2], false),
      // What a piece begins and the next does not go on with.
      ([0x31, 0xE2, 0x82, 0x41], [2], false), ([0x31, 0xE2, 0x82, 0x41], [3], false),
      // What the end of the text cuts.
      ([0x31, 0x32, 0xE2, 0x82], [2], false), ([0x31, 0x32, 0xE2, 0x82], [3], false),
    ] as [([UInt8], [Int], Bool)])
  func tellsUTF8OfTheWhole(_ bytes: [UInt8], _ cuts: [Int], _ isUTF8: Bool) {
    let pieces = zip([0] + cuts, cuts + [bytes.count]).map { start, end in
      CSVSurvey(bytes.span, start..<end, startsQuoted: false, dialect: CSVDialect())
    }
    #expect(CSVSurvey.areUTF8(pieces) == isUTF8)
  }
}

@Suite("A border between pieces") struct CSVBorderTests {
  @Test(
    "lies where the next row begins",
    arguments: [
      (0, false, 0, 0), (1, false, 4, 1), (4, false, 4, 0), (5, false, 14, 2), (8, true, 14, 2),
    ] as [(Int, Bool, Int, Int)])
  func liesWhereTheNextRowBegins(
    _ from: Int, _ startsQuoted: Bool, _ position: Int, _ lineEnds: Int
  ) {
    let bytes = Array("1,2\n3,\"4\n5\",6\n7,8\n".utf8)
    let border = CSVBorder(
      bytes.span, from: from, startsQuoted: startsQuoted, dialect: CSVDialect())
    #expect(border.isFound)
    #expect(border.position == position)
    #expect(border.lineEnds == lineEnds)
  }

  @Test("is not found where no row begins")
  func isNotFound() {
    let bytes = Array("1,2,3".utf8)
    let border = CSVBorder(bytes.span, from: 1, startsQuoted: false, dialect: CSVDialect())
    #expect(!border.isFound)
    #expect(border.position == 5)
  }
}

@Suite("A table") struct CSVTableTests {
  @Test("gives its cells by row and column")
  func givesItsCells() throws {
    let table = try CSVTable(Array("\u{FEFF}name,note\na,\"x, \"\"y\"\"\"\n\nb,z\n".utf8))
    #expect(table.header == ["name", "note"])
    #expect(table.rowCount == 2)
    #expect(table.column("note") == 1)
    #expect(table[row: 0, column: 1] == "x, \"y\"")
    #expect(table[row: 1, column: 0] == "b")
    #expect(table.line(ofRow: 1) == 4)
  }

  @Test(
    "refuses what is no table, and says where",
    arguments: [
      ("", .empty), ("a,b\n1\n", .raggedRow(line: 2)), ("a,b\n1,2\n1,2,3\n", .raggedRow(line: 3)),
      ("a,b\n1,\"2\n", .unclosedQuote(line: 2)),
    ] as [(String, CSVError)])
  func refusesWhatIsNoTable(_ text: String, _ error: CSVError) {
    #expect(throws: error) { try CSVTable(Array(text.utf8)) }
  }
}
