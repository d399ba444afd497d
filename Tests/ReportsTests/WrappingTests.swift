import Formats
import Laboratory
import Testing

@testable import Reports

@Suite("A page of text") struct WrappingTests {
  @Test(
    "breaks between words, and inside a word only where no line can hold it",
    arguments: [
      ("", [""]), ("one two", ["one two"]), ("one two three", ["one two", "three"]),
      ("abcdefghijklm no", ["abcdefgh", "ijklm no"]), ("a abcdefghij", ["a", "abcdefgh", "ij"]),
      ("12345678", ["12345678"]), ("12345678 9", ["12345678", "9"]),
      (" a   b ", ["a b"]), ("µg µmol µg µg", ["µg µmol", "µg µg"]),
      ("ääääääääää ö", ["ääääääää", "ää ö"]), ("abc   defg   h", ["abc defg", "h"]),
    ] as [(String, [String])])
  func breaks(text: String, lines: [String]) {
    var page = TextPage()
    page.cell(8) { $0.append(text) }
    page.endRow()
    #expect(
      String(decoding: page.bytes.bytes, as: UTF8.self)
        == lines.map { $0 + "\n" }.joined())
  }

  /// Lines filled with whole words, one after the other; a word that no line holds begins a line of its own.
  private static func filled(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line: String.UnicodeScalarView?
    for word in text.unicodeScalars.split(separator: " ") {
      if let begun = line, begun.count + 1 + word.count <= width {
        line = begun + " ".unicodeScalars + word
        continue
      }
      if let begun = line { lines.append(String(begun)) }
      var rest = word
      while rest.count > width {
        lines.append(String(String.UnicodeScalarView(rest.prefix(width))))
        rest = rest.dropFirst(width)
      }
      line = String.UnicodeScalarView(rest)
    }
    return lines + [line.map { String($0) } ?? ""]
  }

  @Test(
    "fills each line with the words that it holds, whatever they are written in",
    arguments: ["ab  ", "ab é ", "a→𝟜 ", "éµ·  ", "abcdefgh "], [1, 2, 7, 8, 9, 16, 17, 40])
  func fills(letters: String, width: Int) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<120, using: &random)).map { _ in
        String(letters.randomElement(using: &random) ?? " ")
      }.joined()
      var page = TextPage()
      page.paragraph(text, indent: TextPage.width - width)
      let margin = String(repeating: " ", count: TextPage.width - width)
      let expected = Self.filled(text, width).map { margin + $0 + "\n" }.joined()
      #expect(String(decoding: page.bytes.bytes, as: UTF8.self) == expected, "\"\(text)\"")
    }
  }

  @Test("indents a paragraph, and the lines behind its first one further") func indents() {
    var page = TextPage()
    page.paragraph("a bb ccc", indent: 74, hanging: 2)
    let margin = String(repeating: " ", count: 74)
    #expect(
      String(decoding: page.bytes.bytes, as: UTF8.self)
        == "\(margin)a bb\n\(margin)  ccc\n")
  }

  @Test(
    "never shows a character that moves a cursor or turns the direction of reading",
    arguments: [
      ("Jörg", "Jörg"), ("a\nb\tc", "a b c"), ("\u{1B}[2J", "\u{FFFD}[2J"),
      ("x\u{202E}y", "x\u{FFFD}y"), ("z\u{9B}1m", "z\u{FFFD}1m"),
    ])
  func printable(text: String, shown: String) {
    #expect(text.printable == shown)
  }

  @Test("puts cells side by side and wraps each in its own width")
  func cells() {
    var page = TextPage()
    for (text, width) in [("one two", 4), ("x", 2), ("far out", 3)] {
      page.cell(width) { $0.append(text) }
    }
    page.endRow()
    #expect(String(decoding: page.bytes.bytes, as: UTF8.self) == "one  x  far\ntwo     out\n")
  }

  @Test("lays a piece out once and copies it on later pages") func pieces() {
    var page = TextPage()
    var made = 0
    func append(_ piece: TextPiece, _ text: String) {
      page.piece(piece) {
        made += 1
        $0.paragraph(text, indent: 2)
      }
    }
    for _ in 0..<2 {
      page.clear()
      append(TextPiece(.advice, [1]), "one")
      append(TextPiece(.advice, [2]), "two")
      append(TextPiece(.notice, [1]), "three")
      #expect(String(decoding: page.bytes.bytes, as: UTF8.self) == "  one\n  two\n  three\n")
    }
    #expect(made == 3)
  }

  @Test("tells links apart by all that is printed of them, and by where a list of them ends")
  func names() {
    let link = KnowledgeLink(
      nutrient: .iron, kind: .food, term: "beans", strength: .direct, articles: [.muscleLoss])
    let possible = KnowledgeLink(
      nutrient: .iron, kind: .food, term: "beans", strength: .may, articles: [.muscleLoss])
    var (other, qualified) = (link, link)
    other.articles = [.soreCalves]
    qualified.qualifier = "cooked"
    let lists: [[KnowledgeLink]] = [
      [], [link], [link, link], [other], [qualified], [possible], [link, other], [other, link],
    ]
    let pieces = lists.map { links in
      var piece = TextPiece(.foods)
      piece.add(links)
      return piece
    }
    #expect(Set(pieces).count == lists.count)
    var again = TextPiece(.foods)
    again.add([link, other])
    #expect(again == pieces[6])
  }
}

@Suite("A bar") struct ValueBarTests {
  @Test(
    "shows on which side of the limits a value lies",
    arguments: [
      (4.2, 3.5, 5.3, .exact, .normal, "[··|·●···|··]"),
      (3.5, 3.5, 5.3, .exact, .normal, "[··|●····|··]"),
      (5.3, 3.5, 5.3, .exact, .normal, "[··|····●|··]"),
      (3.4999, 3.5, 5.3, .exact, .low, "[·●|·····|··]"),
      (1.0, 3.5, 5.3, .exact, .lowCritical, "[●·|·····|··]"),
      (9.9, 3.5, 5.3, .exact, .highCritical, "[··|·····|·●]"),
      (2.0, 3.5, 5.3, .lessThan, .lowCritical, "[◄·|·····|··]"),
      (60, 20, 50, .greaterThan, .high, "[··|·····|►·]"),
      (60, 20, 50, .lessThan, nil, "[··|·····|◄·]"),
      (10, 15, nil, .exact, .low, "[·●|········]"),
      (450, nil, 400, .exact, .high, "[········|●·]"),
      (100, nil, 400, .exact, .normal, "[··●·····|··]"),
      // Rounding must not show a proven normal value beyond a limit.
      (5.300_000_1, 3.5, 5.3, .exact, .normal, "[··|····●|··]"),
    ] as [(Double, Double?, Double?, Comparator, Interpretation?, String)])
  func sides(
    amount: Double, low: Double?, high: Double?, comparator: Comparator, flag: Interpretation?,
    bar: String
  ) {
    let made = ValueBar(
      amount, low: low, high: high, comparator: comparator, interpretation: flag)
    #expect(made?.description == bar)
  }

  @Test("is not drawn without a limit") func none() {
    #expect(
      ValueBar(1, low: nil, high: nil, comparator: .exact, interpretation: .normal) == nil)
  }
}
