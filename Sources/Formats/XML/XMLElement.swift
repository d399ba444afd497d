/// An element of a fragment. It is good until the fragment is emptied, and whoever asked the fragment for it keeps the
/// fragment as long: counting that reference took some 3 % of reading a document.
@safe
package struct XMLElement {
  /// The fragment's own, which stays in place as long as the fragment lives.
  private let storage: UnsafePointer<XMLFragmentContent>
  let index: Int

  init(_ storage: UnsafePointer<XMLFragmentContent>, _ index: Int) {
    unsafe self.storage = unsafe storage
    self.index = index
  }

  /// The arrays, for reading in place.
  private var content: XMLFragmentContent {
    @inline(__always) _read { yield unsafe storage.pointee }
  }

  private var node: XMLFragmentContent.Node { content.nodes[index] }

  /// Index behind the last descendant that was recorded so far.
  private var end: Int { node.isOpen ? content.nodes.count : Int(node.end) }
}

extension XMLElement {
  package var name: XMLName { node.name }

  /// The line on which its start tag ends, counted from 1.
  package var line: Int { Int(node.line) }

  /// The child elements.
  package var children: XMLElements { elements(nil) }

  /// The child elements of a name.
  package func children(_ name: XMLName) -> XMLElements {
    elements(name)
  }

  private func elements(_ name: XMLName?) -> XMLElements {
    unsafe XMLElements(storage, index + 1, end, name)
  }

  /// The first child element of a name.
  package func first(_ name: XMLName) -> XMLElement? {
    var children = elements(name)
    return children.next()
  }

  /// Whether two handles mean one element.
  package func isSame(as other: XMLElement) -> Bool { index == other.index }

  /// The value of an attribute; `nil` if it is not there.
  package func attribute(_ name: XMLName) -> String? {
    let first = Int(node.firstAttribute)
    for position in first..<first + Int(node.attributeCount)
    where content.attributes[position].name == name {
      let found = content.attributes[position]
      return String(
        decoding: content.values[Int(found.start)..<Int(found.end)], as: UTF8.self)
    }
    return nil
  }

  /// Whether an attribute has exactly this value.
  package func attribute(_ name: XMLName, equals value: StaticString) -> Bool {
    let first = Int(node.firstAttribute)
    for position in first..<first + Int(node.attributeCount)
    where content.attributes[position].name == name {
      let found = content.attributes[position]
      guard Int(found.end - found.start) == value.utf8CodeUnitCount else { return false }
      // A literal's bytes stay in place while the program runs, and there are as many as counted.
      let literal = unsafe Span(_unsafeStart: value.utf8Start, count: value.utf8CodeUnitCount)
      return content.values.span.matches(Int(found.start)..<Int(found.end), literal, at: 0)
    }
    return false
  }

  /// Its text and that of its descendants, any run of blanks as one, none at the ends.
  package var text: String {
    let end = node.isOpen ? content.text.count : Int(node.textEnd)
    return String(collapsingBlanks: content.text[Int(node.textStart)..<end])
  }
}
