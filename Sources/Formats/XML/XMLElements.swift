/// Some child elements of one element, in document order.
package struct XMLElements: Sequence, IteratorProtocol {
  private let fragment: XMLFragment
  private var position: Int
  private let end: Int
  private let name: XMLName?

  init(_ fragment: XMLFragment, _ position: Int, _ end: Int, _ name: XMLName?) {
    self.fragment = fragment
    self.position = position
    self.end = end
    self.name = name
  }

  package mutating func next() -> XMLElement? {
    while position < end {
      let (here, node) = (position, fragment.content.nodes[position])
      position = node.end == 0 ? end : Int(node.end)
      if name == nil || node.name == name { return XMLElement(fragment: fragment, index: here) }
    }
    return nil
  }
}
