/// Some child elements of one element, in document order; good as long as the element is.
@safe
package struct XMLElements: Sequence, IteratorProtocol {
  private let storage: UnsafePointer<XMLFragmentContent>
  private var position: Int
  private let end: Int
  private let name: XMLName?

  init(
    _ storage: UnsafePointer<XMLFragmentContent>, _ position: Int, _ end: Int, _ name: XMLName?
  ) {
    unsafe self.storage = unsafe storage
    self.position = position
    self.end = end
    self.name = name
  }

  package mutating func next() -> XMLElement? {
    while position < end {
      let here = position
      let node = unsafe storage.pointee.nodes[position]
      position = node.isOpen ? end : Int(node.end)
      if name == nil || node.name == name { return unsafe XMLElement(storage, here) }
    }
    return nil
  }
}
