import Testing

@testable import Formats

/// The cells of all rows of a text, read with an index.
private func cells(
  _ text: String, isRegular: Bool = false, dialect: CSVDialect = CSVDialect()
) -> [[String]] {
  let bytes = Array(text.utf8)
  var index = CSVIndex()
  var rows: [[String]] = []
  var position = 0
  while position < bytes.count {
    index.build(
      bytes.span, from: position, isFinal: true, isRegular: isRegular, dialect: dialect)
    guard index.end > position else { break }
    for number in 0..<index.rowCount {
      rows.append(index.row(number, of: bytes.span).texts)
    }
    position = index.end
  }
  return rows
}

@Suite("A delimited text") struct CSVIndexTests {
  @Test(
    "is rows of fields, whether it is scanned byte by byte or 64 bytes at a time",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,,c\n", [["a", "", "c"]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a\nb\",c\n", [["a\nb", "c"]]),
      ("\"say \"\"hi\"\"\",c\n", [["say \"hi\"", "c"]]),
      ("\"\",x\n", [["", "x"]]),
      (" a , b \n", [["a", "b"]]),
      ("", []),
    ] as [(String, [[String]])])
  func isRowsOfFields(_ text: String, _ expected: [[String]]) {
    #expect(cells(text) == expected)
    #expect(cells(text, isRegular: true) == expected)
  }

  @Test("keeps its fields apart across every border of 64 bytes", arguments: 50...80)
  func keepsFieldsApart(_ width: Int) {
    let long = String(repeating: "x", count: width)
    let text = "\(long),\"q,\(long)\"\n\"\(long)\n\",2\n"
    let expected = [[long, "q,\(long)"], [long, "2"]]
    #expect(cells(text, isRegular: true) == expected)
    #expect(cells(text) == expected)
  }

  @Test("takes a quote inside an unquoted field for text")
  func takesStrayQuoteForText() {
    #expect(
      cells("Doe \"JJ\" Jane,1\n5\" tube,2\n") == [["Doe \"JJ\" Jane", "1"], ["5\" tube", "2"]])
  }

  @Test("loses only the row whose quote is never closed")
  func losesOnlyTheUnclosedRow() {
    let bytes = Array("a,b\n1,\"2\n3,4\n".utf8)
    var index = CSVIndex()
    index.build(bytes.span, from: 4, isFinal: true, isRegular: false, dialect: CSVDialect())
    #expect(index.rowCount == 1)
    #expect(index.unclosedRow == 0)
    index.build(bytes.span, from: index.end, isFinal: true, isRegular: false, dialect: CSVDialect())
    #expect(index.rowCount == 1)
    #expect(index.unclosedRow == nil)
    #expect(index.end == bytes.count)
  }

  @Test("has no whole row while its last one may go on")
  func waitsForTheRest() {
    let bytes = Array("1,2\n3,4".utf8)
    var index = CSVIndex()
    index.build(bytes.span, from: 0, isFinal: false, isRegular: true, dialect: CSVDialect())
    #expect(index.rowCount == 1)
    #expect(index.end == 4)
  }
}

@Suite("A dialect") struct CSVDialectTests {
  @Test(
    "is the delimiter that stands in most lines",
    arguments: [
      ("a,b\n1,2\n", ","), ("a;b\n1,5;2\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"),
      ("\"x;y;z\",b\n1,2\n", ","),
    ] as [(String, String)])
  func isTheCommonDelimiter(_ text: String, _ delimiter: String) throws {
    let found = CSVDialect.candidates(for: Array(text.utf8).span)
    #expect(try #require(found.first).delimiter == delimiter.utf8.first)
  }

  @Test(
    "ends rows with a line feed, and with a carriage return where there is none",
    arguments: [("a,b\r\n1,2\r\n", 0x0A), ("a,b\r1,2\r", 0x0D), ("a,b", 0x0A)]
      as [(String, UInt8)])
  func endsRows(_ text: String, _ lineEnd: UInt8) throws {
    let found = CSVDialect.candidates(for: Array(text.utf8).span)
    #expect(try #require(found.first).lineEnd == lineEnd)
  }
}
