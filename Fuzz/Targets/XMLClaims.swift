import Formats

/// What holds of XML: a document says the same in one piece and in many, and to a parser that read others before.
enum XMLClaims {
  /// Asked for text, elements or nothing, in turn.
  private static let vocabulary = [
    "component", "text", "nonXMLBody", "observation", "value", "originalText", "entry", "OBX.5",
    "Bundle", "resource", "display", "div", "urn:hl7-org:v3", "http://hl7.org/fhir",
    "urn:hl7-org:v2xml", "unit", "code", "id", "xml:lang",
  ]

  private static let usualEncodings = [
    "utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252",
  ]

  static func check(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let whole = XMLParser(vocabulary: vocabulary)
    let told = events(bytes, whole)
    claim(events(bytes, whole) == told, "a document says the same when it is read once more")
    // Padding is passed over in one piece alone.
    if bytes.last == 0 { return checkFragment(bytes) }
    // The library decodes a name of an encoding that only its converter knows, and does not in pieces: refused, with
    // nothing lost in silence.
    let isUsual = whole.declaredEncoding.map { usualEncodings.contains($0) } ?? true
    for size in [1 + choices.next(16), 1 + choices.next(bytes.count + 1)] {
      let parser = XMLParser(vocabulary: vocabulary, wholeLimit: 0, pieceSize: size)
      let inPieces = events(bytes, parser)
      claim(
        inPieces == nil ? told == nil || !isUsual : told != nil,
        "a document is whole or not, whichever pieces of \(size) bytes it comes in")
      if let inPieces, let told {
        claim(inPieces == told, "a document says the same in pieces of \(size) bytes")
      }
    }
    checkFragment(bytes)
  }

  /// What a document says; `nil` unless it is well formed.
  private static func events(_ bytes: [UInt8], _ parser: XMLParser) -> [Event]? {
    let log = Log()
    do throws(XMLError) {
      try parser.parse(bytes.span, into: log)
      claim(log.depth == 0, "all elements of a document are closed")
      return log.events
    } catch {
      claim(error.line >= 1 && error.column >= 0, "a fault has a place")
      return nil
    }
  }

  private static func checkFragment(_ bytes: [UInt8]) {
    let builder = Builder()
    let parser = XMLParser(vocabulary: vocabulary)
    guard (try? parser.parse(bytes.span, into: builder)) != nil else { return }
    claim(builder.fragment.depth == 0, "a fragment of a whole document is closed")
  }

  private enum Event: Equatable {
    case start(XMLName, XMLName, [[UInt8]])
    case text([UInt8])
    case end
  }

  private static func interest(in name: XMLName) -> XMLInterest {
    switch name.rawValue % 3 {
    case 1: .elements
    case 2: .text
    default: name == .unknown ? .elements : .skip
    }
  }

  private final class Log: XMLHandler {
    private(set) var events: [Event] = []
    private(set) var depth = 0

    func startElement(
      _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
    ) -> XMLInterest {
      var values: [[UInt8]] = []
      for index in 0..<attributes.count {
        var value = Array("\(attributes.name(index).rawValue)=".utf8)
        attributes.append(valueAt: index, to: &value)
        claim(isUTF8(value.span), "an attribute is UTF-8")
        values.append(value)
      }
      claim(attributes.line >= 1, "an element has a line")
      events.append(.start(name, namespace, values))
      let interest = interest(in: name)
      // Of what is skipped nothing more is told, its end neither.
      if interest != .skip { depth += 1 }
      return interest
    }

    func endElement() {
      depth -= 1
      claim(depth >= 0, "no more elements are closed than were opened")
      events.append(.end)
    }

    func characters(_ text: Span<UInt8>) {
      var bytes: [UInt8] = []
      if case .text(let before)? = events.last {
        bytes = before
        events.removeLast()
      }
      bytes.append(text)
      events.append(.text(bytes))
    }
  }

  private final class Builder: XMLHandler {
    let fragment = XMLFragment()

    func startElement(
      _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
    ) -> XMLInterest {
      let interest = interest(in: name)
      if fragment.root == nil || fragment.depth > 0 { fragment.open(name, attributes) }
      return interest == .skip ? .elements : interest
    }

    func endElement() { if fragment.depth > 0 { fragment.close() } }

    func characters(_ text: Span<UInt8>) { fragment.append(text) }
  }
}
