/// A part of a document, kept as flat arrays: only elements and attributes that the vocabulary knows.
///
/// Elements are recorded in document order. A fragment is filled again and again; `removeAll` keeps its memory.
package final class XMLFragment {
  struct Node {
    var name: XMLName
    var attributeCount: UInt16
    var line: Int32
    /// Index behind the element's last descendant.
    var end: Int32
    var firstAttribute: Int32
    /// Its own text and that of its descendants.
    var textStart: Int32
    var textEnd: Int32
  }

  struct Attribute {
    var name: XMLName
    var start: Int32
    var end: Int32
  }

  // Private to this type and changed by single statements, so that no two accesses overlap.
  @exclusivity(unchecked) private(set) var nodes: [Node] = []
  @exclusivity(unchecked) private(set) var attributes: [Attribute] = []
  @exclusivity(unchecked) private(set) var values: [UInt8] = []
  @exclusivity(unchecked) private(set) var text: [UInt8] = []
  /// The elements that were opened and not closed, from the outside in.
  @exclusivity(unchecked) private(set) var openNodes: [Int] = []

  package init() {}
}

extension XMLFragment {
  package var isEmpty: Bool { nodes.isEmpty }

  /// How many elements are open.
  package var depth: Int { openNodes.count }

  /// The first element that was opened.
  package var root: XMLElement? { nodes.isEmpty ? nil : XMLElement(fragment: self, index: 0) }

  /// The open element at a depth, counted from 0 at the outside.
  package func open(at depth: Int) -> XMLElement {
    XMLElement(fragment: self, index: openNodes[depth])
  }

  /// Opens an element inside the innermost open one.
  package func open(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
    let first = self.attributes.count
    for index in 0..<attributes.count {
      let name = attributes.name(index)
      if name != .unknown { append(name, attributes.value(index)) }
    }
    let count = self.attributes.count - first
    openNodes.append(nodes.count)
    nodes.append(
      Node(
        name: name, attributeCount: UInt16(clamping: count), line: Int32(clamping: attributes.line), end: 0,
        firstAttribute: Int32(first), textStart: Int32(text.count), textEnd: 0))
  }

  private func append(_ name: XMLName, _ value: Span<UInt8>) {
    let start = Int32(values.count)
    values.append(value)
    attributes.append(Attribute(name: name, start: start, end: Int32(values.count)))
  }

  /// Appends text to the open elements.
  package func append(_ text: Span<UInt8>) {
    self.text.append(text)
  }

  /// Closes the innermost open element.
  package func close() {
    guard let index = openNodes.popLast() else { return }
    nodes[index].end = Int32(nodes.count)
    nodes[index].textEnd = Int32(text.count)
  }

  /// Forgets an element that was closed last, with all that is in it.
  package func removeLast(_ element: XMLElement) {
    let node = nodes[element.index]
    nodes.removeSubrange(element.index...)
    text.removeSubrange(Int(node.textStart)...)
    if Int(node.firstAttribute) < attributes.count {
      values.removeSubrange(Int(attributes[Int(node.firstAttribute)].start)...)
      attributes.removeSubrange(Int(node.firstAttribute)...)
    }
  }

  package func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    openNodes.removeAll(keepingCapacity: true)
  }
}

extension [UInt8] {
  /// Appends bytes that are lent.
  package mutating func append(_ bytes: Span<UInt8>) {
    // The bytes stay in place for the call.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
