import Testing

@testable import Formats

@Suite("A fragment") struct XMLFragmentTests {
  /// Records whole documents, all text included.
  private final class Recorder: XMLHandler {
    let fragment: XMLFragment

    init(limit: Int) { fragment = XMLFragment(limit: limit) }

    func startElement(
      _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
    ) -> XMLInterest {
      fragment.open(name, attributes)
      return .text
    }

    func endElement() {
      fragment.close()
    }

    func characters(_ text: Span<UInt8>) {
      fragment.append(text)
    }
  }

  /// Notes the path to each element as it opens.
  private final class DepthWatcher: XMLHandler {
    let fragment: XMLFragment
    var paths: [[XMLName]] = []

    init(_ fragment: XMLFragment) { self.fragment = fragment }

    func startElement(
      _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
    ) -> XMLInterest {
      fragment.open(name, attributes)
      paths.append((0..<fragment.depth).map { fragment.open(at: $0).name })
      return .elements
    }

    func endElement() { fragment.close() }

    func characters(_ text: Span<UInt8>) {}
  }

  private let a = XMLName(rawValue: 1)
  private let b = XMLName(rawValue: 2)
  private let x = XMLName(rawValue: 3)

  private func record(_ document: String, limit: Int = 1000) throws -> XMLFragment {
    let recorder = Recorder(limit: limit)
    try XMLParser(vocabulary: ["a", "b", "x"]).parse(Array(document.utf8).span, into: recorder)
    return recorder.fragment
  }

  /// Hands the root of a document to a body while its fragment lives.
  private func withRoot(of document: String, _ body: (XMLElement) throws -> Void) throws {
    let fragment = try record(document)
    try withExtendedLifetime(fragment) { try body(try #require(fragment.root)) }
  }

  @Test("finds children by name, in document order, not their descendants")
  func children() throws {
    try withRoot(of: "<a><b x='1'><b x='2'/></b><a/><b x='3'/></a>") { root in
      #expect(root.children(b).map { $0.attribute(x) } == ["1", "3"])
      #expect(root.first(b)?.first(b)?.attribute(x) == "2")
      #expect(root.children.map(\.name) == [b, a, b])
      #expect(root.first(x) == nil)
    }
  }

  @Test("keeps attributes that the vocabulary knows, blank ones too")
  func attributes() throws {
    try withRoot(of: "<a other='0' x=''/>") { root in
      #expect(root.attribute(x)?.isEmpty == true)
      #expect(root.attribute(b) == nil)
      #expect(root.attribute(x, equals: ""))
      #expect(!root.attribute(x, equals: "0"))
    }
  }

  @Test("joins an element's text with that of its descendants and folds blanks")
  func text() throws {
    try withRoot(of: "<a>  one\n<b>two</b> \t three </a>") { root in
      #expect(root.text == "one two three")
      #expect(root.first(b)?.text == "two")
    }
  }

  @Test("knows the line of an element")
  func line() throws {
    try withRoot(of: "<a>\n\n<b/></a>") { root in
      #expect(root.line == 1)
      #expect(root.first(b)?.line == 3)
    }
  }

  @Test("knows which elements are open, from the outside in")
  func open() throws {
    let fragment = XMLFragment()
    let handler = DepthWatcher(fragment)
    try XMLParser(vocabulary: ["a", "b", "x"]).parse(
      Array("<a><b><x/></b><x><b/></x></a>".utf8).span, into: handler)
    #expect(handler.paths == [[a], [a, b], [a, b, x], [a, x], [a, x, b]])
    #expect(fragment.depth == 0)
  }

  @Test(
    "tells when it could not keep all, and keeps whole again what comes then",
    arguments: [
      ("<a>12345</a>", false), ("<a>123456</a>", true), ("<a><b x='123456'/><b/></a>", true),
    ])
  func overfull(_ document: String, _ isOverfull: Bool) throws {
    let fragment = try record(document, limit: 5)
    #expect(fragment.isOverfull == isOverfull)
    fragment.begin()
    #expect(!fragment.isOverfull)
  }
}
