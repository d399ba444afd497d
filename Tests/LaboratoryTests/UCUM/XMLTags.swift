import Formats

/// The start tags of a document in their order, with their attributes and, where asked for, their text.
final class XMLTags: XMLHandler {
  struct Tag {
    let name: String
    var attributes: [String: String] = [:]
    var text = ""
  }

  private(set) var tags: [Tag] = []
  private let vocabulary: [String]
  private let withText: Set<String>

  /// Reads a document.
  ///
  /// `vocabulary`: the names of elements and attributes to keep.
  ///
  /// `withText`: the elements whose text is kept; they have no child elements.
  static func read(
    _ document: [UInt8], vocabulary: [String], withText: Set<String> = []
  ) throws -> [Tag] {
    let handler = XMLTags(vocabulary, withText)
    try XMLParser(vocabulary: vocabulary).parse(document.span, into: handler)
    return handler.tags
  }

  private init(_ vocabulary: [String], _ withText: Set<String>) {
    self.vocabulary = vocabulary
    self.withText = withText
  }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    guard let word = word(name) else { return .elements }
    var tag = Tag(name: word)
    for index in 0..<attributes.count {
      guard let key = self.word(attributes.name(index)) else { continue }
      var value: [UInt8] = []
      attributes.append(valueAt: index, to: &value)
      tag.attributes[key] = String(decoding: value, as: UTF8.self)
    }
    tags.append(tag)
    return withText.contains(word) ? .text : .elements
  }

  func endElement() {}

  func characters(_ text: Span<UInt8>) {
    tags[tags.count - 1].text += self.text(text)
  }

  private func word(_ name: XMLName) -> String? {
    name == .unknown ? nil : vocabulary[Int(name.rawValue) - 1]
  }

  private func text(_ bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    copy.append(bytes)
    return String(decoding: copy, as: UTF8.self)
  }
}
