/// The arrays of a fragment.
struct XMLFragmentContent {
  struct Node {
    var name: XMLName
    var attributeCount: UInt16
    var line: Int32
    /// Index behind the element's last descendant. While it is open, what stands around it: the bits of the index of
    /// its parent inverted, which makes it 0 for an outermost element and negative for all others.
    var end: Int32
    var firstAttribute: Int32
    /// Its own text and that of its descendants.
    var textStart: Int32
    var textEnd: Int32

    var isOpen: Bool { end <= 0 }
    /// The index of an open element's parent; -1 for an outermost element.
    var parent: Int { ~Int(end) }
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
  /// The index of the innermost open element; -1 if none is open.
  private(set) var innermost = -1
  /// How many elements are open.
  private(set) var depth = 0
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
    nodes.append(
      Node(
        name: name, attributeCount: UInt16(clamping: count), line: Int32(clamping: attributes.line),
        end: ~Int32(innermost), firstAttribute: Int32(first), textStart: Int32(text.count),
        textEnd: 0))
    innermost = nodes.count - 1
    depth += 1
  }

  mutating func close() {
    guard innermost >= 0 else { return }
    let index = innermost
    innermost = nodes[index].parent
    nodes[index].end = Int32(nodes.count)
    nodes[index].textEnd = Int32(text.count)
    depth -= 1
  }

  /// The index of the open element at a depth, counted from 0 at the outside.
  func open(at depth: Int) -> Int {
    precondition(depth >= 0 && depth < self.depth)
    var index = innermost
    for _ in depth..<(self.depth - 1) { index = nodes[index].parent }
    return index
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
    (innermost, depth) = (-1, 0)
  }
}
