/// An element of a fragment. It is good until the fragment is emptied.
package struct XMLElement {
  let fragment: XMLFragment
  let index: Int

  private var node: XMLFragmentContent.Node { fragment.content.nodes[index] }

  /// Index behind the last descendant that was recorded so far.
  private var end: Int { node.end == 0 ? fragment.content.nodes.count : Int(node.end) }
}

extension XMLElement {
  package var name: XMLName { node.name }

  /// The line on which its start tag ends, counted from 1.
  package var line: Int { Int(node.line) }

  /// The child elements.
  package var children: XMLElements { XMLElements(fragment, index + 1, end, nil) }

  /// The child elements of a name.
  package func children(_ name: XMLName) -> XMLElements {
    XMLElements(fragment, index + 1, end, name)
  }

  /// The first child element of a name.
  package func first(_ name: XMLName) -> XMLElement? {
    let nodes = fragment.content.nodes
    var position = index + 1
    let end = end
    while position < end {
      if nodes[position].name == name { return XMLElement(fragment: fragment, index: position) }
      position = nodes[position].end == 0 ? end : Int(nodes[position].end)
    }
    return nil
  }

  /// Whether two handles mean one element.
  package func isSame(as other: XMLElement) -> Bool { index == other.index }

  /// The value of an attribute; `nil` if it is not there.
  package func attribute(_ name: XMLName) -> String? {
    let first = Int(node.firstAttribute)
    for position in first..<first + Int(node.attributeCount)
    where fragment.content.attributes[position].name == name {
      let found = fragment.content.attributes[position]
      return String(
        decoding: fragment.content.values[Int(found.start)..<Int(found.end)], as: UTF8.self)
    }
    return nil
  }

  /// Whether an attribute has exactly this value.
  package func attribute(_ name: XMLName, equals value: StaticString) -> Bool {
    let first = Int(node.firstAttribute)
    for position in first..<first + Int(node.attributeCount)
    where fragment.content.attributes[position].name == name {
      let found = fragment.content.attributes[position]
      guard Int(found.end - found.start) == value.utf8CodeUnitCount else { return false }
      // A literal's bytes stay in place while the program runs, and there are as many as counted.
      return unsafe fragment.content.values[Int(found.start)..<Int(found.end)].elementsEqual(
        UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
    }
    return false
  }

  /// Its text and that of its descendants, any run of blanks as one, none at the ends.
  package var text: String {
    let end = node.end == 0 ? fragment.content.text.count : Int(node.textEnd)
    return String(collapsingBlanks: fragment.content.text[Int(node.textStart)..<end])
  }
}
