@testable import Formats

/// Writes down what a parser tells it, a line each.
final class EventLog: XMLHandler {
  static let vocabulary = ["a", "b", "c", "skip", "text", "x", "y", "urn:one", "urn:two"]

  private(set) var events: [String] = []

  /// Reads a document; a `wholeLimit` of 0 makes the parser take it in pieces.
  static func read(_ bytes: [UInt8], wholeLimit: Int = 1 << 20) throws(XMLError) -> [String] {
    let log = EventLog()
    try XMLParser(vocabulary: vocabulary, wholeLimit: wholeLimit).parse(bytes.span, into: log)
    return log.events
  }

  static func read(_ text: String, wholeLimit: Int = 1 << 20) throws(XMLError) -> [String] {
    try read(Array(text.utf8), wholeLimit: wholeLimit)
  }

  /// The fault of a document; `nil` if it has none.
  static func fault(_ bytes: [UInt8]) -> XMLError? {
    do throws(XMLError) {
      _ = try read(bytes)
      return nil
    } catch {
      return error
    }
  }

  static func fault(_ text: String) -> XMLError? { fault(Array(text.utf8)) }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    var event = spelled(name)
    if namespace != .unknown { event += " in \(spelled(namespace))" }
    for index in 0..<attributes.count {
      var value: [UInt8] = []
      attributes.append(valueAt: index, to: &value)
      event += " \(spelled(attributes.name(index)))=\(String(decoding: value, as: UTF8.self))"
    }
    events.append(event)
    switch spelled(name) {
    case "skip": return .skip
    case "text": return .text
    default: return .elements
    }
  }

  func endElement() {
    events.append("end")
  }

  func characters(_ text: Span<UInt8>) {
    events.append("'\(string(text))'")
  }

  private func spelled(_ name: XMLName) -> String {
    name == .unknown ? "?" : Self.vocabulary[Int(name.rawValue) - 1]
  }

  private func string(_ bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    copy.append(bytes)
    return String(decoding: copy, as: UTF8.self)
  }
}
