/// The arrays of a fragment.
struct XMLFragmentContent {
  struct Node {
    var name: XMLName
    var attributeCount: UInt16
    var line: Int32
    /// Index behind the element's last descendant; 0 while it is open.
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

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var values: [UInt8] = []
  var text: [UInt8] = []
  /// The elements that were opened and not closed, from the outside in.
  var open: [Int] = []
}

extension XMLFragmentContent {
  mutating func open(
    _ name: XMLName, _ attributes: borrowing XMLAttributes, withValues: Bool = true
  ) {
    let first = self.attributes.count
    for index in 0..<(withValues ? attributes.count : 0) {
      let name = attributes.name(index)
      if name == .unknown { continue }
      let start = Int32(values.count)
      attributes.append(valueAt: index, to: &values)
      self.attributes.append(Attribute(name: name, start: start, end: Int32(values.count)))
    }
    let count = self.attributes.count - first
    open.append(nodes.count)
    nodes.append(
      Node(
        name: name, attributeCount: UInt16(clamping: count), line: Int32(clamping: attributes.line),
        end: 0, firstAttribute: Int32(first), textStart: Int32(text.count), textEnd: 0))
  }

  mutating func close() {
    guard let index = open.popLast() else { return }
    nodes[index].end = Int32(nodes.count)
    nodes[index].textEnd = Int32(text.count)
  }

  mutating func removeLast(_ index: Int) {
    let node = nodes[index]
    nodes.removeSubrange(index...)
    text.removeSubrange(Int(node.textStart)...)
    if Int(node.firstAttribute) < attributes.count {
      values.removeSubrange(Int(attributes[Int(node.firstAttribute)].start)...)
      attributes.removeSubrange(Int(node.firstAttribute)...)
    }
  }

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
  }
}
