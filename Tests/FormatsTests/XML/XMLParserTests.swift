import Foundation
import Testing

@testable import Formats

@Suite("An XML parser") struct XMLParserTests {
  @Test("tells elements, attributes and namespaces by their numbers in the vocabulary")
  func names() throws {
    let events = try EventLog.read(
      "<a x='1' other='2'><p:b xmlns:p='urn:one' p:y='3'/><c xmlns='urn:two'/><z/></a>")
    #expect(
      events == [
        "a x=1 ?=2", "b in urn:one y=3", "end", "c in urn:two", "end", "?", "end", "end",
      ])
  }

  @Test("tells text only where it is wanted, and nothing of what is skipped")
  func interest() throws {
    let events = try EventLog.read(
      "<a>no<text>1<b>2</b><skip x='s'>no<b/></skip>3<![CDATA[<4>]]></text>no</a>")
    #expect(
      events == [
        "a", "text", "'1'", "b", "'2'", "end", "skip x=s", "'3'", "'<4>'", "end", "end",
      ])
  }

  @Test("resolves references to characters and the five predefined entities")
  func references() throws {
    let events = try EventLog.read("<text x='&#52;.2&lt;&amp;&quot;&gt;&apos;'>&amp;&#x41;</text>")
    #expect(events.first == "text x=4.2<&\">'")
    #expect(events.dropFirst().dropLast().joined() == "'&''A'")
  }

  @Test(
    "gives an attribute the ampersands that it has",
    arguments: [
      ("A &amp; B", "A & B"), ("&amp;&amp;", "&&"), ("&amp;#38;", "&#38;"), ("&#38;lt;", "&lt;"),
      ("&amp;amp;", "&amp;"), ("x&amp;", "x&"),
    ])
  func ampersands(value: String, expected: String) throws {
    #expect(try EventLog.read("<text x='\(value)'/>").first == "text x=\(expected)")
  }

  @Test("passes over comments, processing instructions and an internal subset that nothing uses")
  func furniture() throws {
    let events = try EventLog.read(
      "<!DOCTYPE a [<!ENTITY e 'secret'><!ATTLIST a x CDATA 'default'>]><!-- c --><a><?p i?></a>")
    #expect(events == ["a", "end"])
  }

  @Test("passes over zero bytes that fill the text up")
  func padding() throws {
    #expect(try EventLog.read("<a/>\n\u{0}\u{0}") == ["a", "end"])
  }

  @Test("never loads an external document type")
  func externalSubset() throws {
    let events = try EventLog.read("<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>")
    #expect(events == ["a", "end"])
  }

  @Test(
    "refuses every use of a declared entity",
    arguments: [
      "<!DOCTYPE a [<!ENTITY e 'ha'>]>\n<a x='&e;'/>",
      "<!DOCTYPE a [<!ENTITY e 'ha'>]>\n<a>&e;</a>",
      "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n<a>&e;</a>",
      "<!DOCTYPE a [<!ENTITY e 'ha'><!ENTITY f '&e;&e;'>]>\n<a x='&f;'/>",
    ])
  func entities(_ document: String) throws {
    let fault = try #require(EventLog.fault(document))
    #expect(fault.kind == .entity)
    #expect(fault.line == 2)
  }

  @Test("refuses what cannot be decoded to its end, whole and in pieces", arguments: [1 << 20, 0])
  func torn(wholeLimit: Int) {
    let declaration = "<?xml version='1.0' encoding='UTF-7'?>\n"
    #expect(throws: XMLError.self) {
      try EventLog.read(declaration + "<a><b/>\n<c>y~z</c></a>\n", wholeLimit: wholeLimit)
    }
  }

  @Test("refuses elements nested deeper than 256")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<b>", count: depth) + String(repeating: "</b>", count: depth)
    }
    #expect(EventLog.fault(nested(256)) == nil)
    #expect(EventLog.fault(nested(257))?.kind == .tooDeep)
    #expect(EventLog.fault(nested(5000))?.kind == .tooDeep)
  }

  @Test(
    "refuses the use of a parameter entity",
    arguments: [
      "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><a/>",
      "<!DOCTYPE a [<!ENTITY % p 'x'> %p;]><a/>", "<!DOCTYPE a [%p;]><a/>",
      "<!DOCTYPE a [<!ENTITY e 'ha'><!ATTLIST a x CDATA '&e;'>]><a/>",
    ])
  func parameterEntities(_ document: String) throws {
    #expect(EventLog.fault(document)?.kind == .entity)
  }

  private static func attributes(_ count: Int) -> String {
    (0..<count).map { " n\($0)=''" }.joined()
  }

  private static func spaces(_ count: Int) -> String {
    (0..<count).map { " xmlns:n\($0)='urn:\($0)'" }.joined()
  }

  private static let defaults = declaring(2000)

  private static func declaring(_ count: Int) -> String {
    "<!DOCTYPE a [<!ATTLIST b\((0..<count).map { " d\($0) CDATA 'd'" }.joined())>]>"
  }

  /// A document whose text is too long to be printed.
  struct LargeDocument: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) { (testDescription, self.text) = (name, text) }
  }

  private static func run(_ count: Int, _ text: String = "x") -> String {
    String(repeating: text, count: count)
  }

  private static func elements(_ count: Int) -> String {
    (0..<count).map { "<n\($0)/>" }.joined()
  }

  @Test(
    "reads what is large, up to its bounds",
    arguments: [
      LargeDocument("attributes", "<a" + attributes(4096) + "/>"),
      LargeDocument("namespaces", "<a" + spaces(4096) + "/>"),
      LargeDocument("a value", "<a x='" + run(900_000) + "'/>"),
      LargeDocument("a value in pieces", "<a x='" + run(9_000_000) + "'/>"),
      LargeDocument("names", "<a>" + elements(150_000) + "</a>"),
      LargeDocument("values by default", defaults + "<a>" + run(30, "<b/>") + "</a>"),
      LargeDocument("declared attributes", declaring(4096) + "<a><b/></a>"),
      LargeDocument("a declared choice", "<!DOCTYPE a [<!ATTLIST a k (x|y) 'x'>]><a/>"),
      LargeDocument("blanks", "<a>" + run(40_000, " ") + "</a>"),
      LargeDocument("quotes", "<a x='" + run(20_000, "&quot;") + "'/>"),
    ])
  func large(_ document: LargeDocument) { #expect(EventLog.fault(document.text) == nil) }

  @Test(
    "refuses what is too large, by that name",
    arguments: [
      LargeDocument("attributes", "<a" + attributes(4097) + "/>"),
      LargeDocument("namespaces below the root", "<c>\n<a" + spaces(4097) + "/></c>"),
      LargeDocument("attributes without an end", "<a" + attributes(9000)),
      LargeDocument("a value in pieces", "<a x='" + run(11_000_000) + "'/>"),
      LargeDocument("names", "<a>" + elements(250_000) + "</a>"),
      LargeDocument("a name", "<" + run(60_000) + "/>"),
      LargeDocument("a remark", "<a><!--" + run(11_000_000) + "--></a>"),
      LargeDocument("values by default", defaults + "<a>" + run(40, "<b/>") + "</a>"),
      LargeDocument("declared attributes", declaring(4097) + "<a/>"),
    ])
  func tooLarge(_ document: LargeDocument) {
    #expect(EventLog.fault(document.text)?.kind == .tooLarge)
  }

  @Test(
    "names the line of what is not well formed",
    arguments: [
      ("<a>\n<b>\n</a>", 3), ("<a>\n\u{1}</a>", 2), ("<a/>\n<b/>", 2), ("<a>\n<p:b/>\n</a>", 2),
      ("<a>\n<b", 2), ("", 1), ("<a/>\n\u{0}\n<b/>", 2),
    ])
  func faults(_ document: String, line: Int) throws {
    let fault = try #require(EventLog.fault(document))
    #expect(fault.kind == .notWellFormed)
    #expect(fault.line == line)
  }

  @Test("refuses Latin-1 bytes in a document that says it is UTF-8")
  func wrongEncoding() {
    let bytes =
      Array("<?xml version='1.0' encoding='UTF-8'?><a x='".utf8) + [0xEF] + Array("'/>".utf8)
    #expect(EventLog.fault(bytes)?.kind == .notWellFormed)
  }

  @Test(
    "reads UTF-8 with a mark, UTF-16 of either order and Latin-1 that is declared",
    arguments: [0, 1 << 20])
  func encodings(wholeLimit: Int) throws {
    let text = "<a x='µ'/>"
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    var (little, big): ([UInt8], [UInt8]) = ([0xFF, 0xFE], [0xFE, 0xFF])
    for unit in text.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let latin: [UInt8] =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a x='".utf8) + [0xB5] + Array("'/>".utf8)
    for bytes in [marked, little, big, latin] {
      #expect(try EventLog.read(bytes, wholeLimit: wholeLimit) == ["a x=µ", "end"])
    }
  }

  @Test("reads a document in pieces as it reads it whole")
  func pieces() throws {
    let rows = (0..<20_000).map { "<b x='\($0)'><text>\($0)</text></b>" }.joined(separator: "\n")
    let document = "<a>\(rows)</a>"
    let whole = try EventLog.read(document)
    #expect(whole.count == 20_000 * 5 + 2)
    #expect(try EventLog.read(document, wholeLimit: 0) == whole)
    #expect(throws: XMLError.self) {
      try EventLog.read(String(document.dropLast(3)), wholeLimit: 0)
    }
  }

  @Test("reads one document after another, also after a broken one")
  func reuse() throws {
    let parser = XMLParser(vocabulary: EventLog.vocabulary)
    for _ in 0..<3 {
      #expect(throws: XMLError.self) {
        try parser.parse(Array("<a><b".utf8).span, into: EventLog())
      }
      let log = EventLog()
      try parser.parse(
        Array("<?xml version='1.0' encoding='utf-8'?><a x='1'/>".utf8).span, into: log)
      #expect(log.events == ["a x=1", "end"])
      #expect(parser.declaredEncoding == "utf-8")
    }
  }

  @Test("is not worn out by documents whose names are all different")
  func strangeNames() throws {
    let parser = XMLParser(vocabulary: EventLog.vocabulary)
    for round in 0..<4 {
      let names = (0..<60_000).map { "<n\(round)_\($0)_of_a_rather_long_name_without_meaning/>" }
      let log = EventLog()
      try parser.parse(Array("<a><skip>\(names.joined())</skip></a>".utf8).span, into: log)
      #expect(log.events == ["a", "skip", "end"])
    }
  }
}
