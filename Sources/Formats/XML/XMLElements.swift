/// Some child elements of one element, in document order.
///
/// Good as long as the element.
@safe
package struct XMLElements: Sequence, IteratorProtocol {
  private let storage: UnsafeMutablePointer<XMLFragmentContent>
  private var position: Int
  private let end: Int
  private let name: XMLName?

  init(
    _ storage: UnsafeMutablePointer<XMLFragmentContent>, _ position: Int, _ end: Int,
    _ name: XMLName?
  ) {
    unsafe self.storage = storage
    self.position = position
    self.end = end
    self.name = name
  }

  package mutating func next() -> XMLElement? {
    while position < end {
      let (here, node) = unsafe (position, storage.pointee.nodes[position])
      position = node.end == 0 ? end : Int(node.end)
      if name == nil || node.name == name { return unsafe XMLElement(storage, here) }
    }
    return nil
  }
}
