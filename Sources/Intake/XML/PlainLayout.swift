internal import Formats
internal import Laboratory

/// A layout whose names are numbers of the parser's vocabulary.
struct PlainLayout {
  private let layout: XMLLayout
  private let numbers: [String: XMLName]
  private let known: Set<XMLName>

  /// Numbers the names of a layout; the vocabulary receives those that it lacks.
  init(_ layout: XMLLayout, _ vocabulary: inout [String]) {
    var numbers: [String: XMLName] = [:]
    let paths = layout.records + layout.fields.flatMap(\.paths)
    for name in paths.flatMap(\.names) where numbers[name] == nil {
      let position = vocabulary.firstIndex(of: name) ?? vocabulary.count
      if position == vocabulary.count { vocabulary.append(name) }
      numbers[name] = XMLName(rawValue: UInt16(position + 1))
    }
    (self.layout, self.numbers, known) = (layout, numbers, Set(numbers.values))
  }
}

extension PlainLayout {
  var name: String { layout.name }

  func mayBegin(with root: XMLName) -> Bool {
    layout.records.contains { numbers[$0.steps[0]] == root }
  }

  func knows(_ name: XMLName) -> Bool { known.contains(name) }

  /// Whether the innermost open element is a record.
  func isRecord(open fragment: XMLFragment) -> Bool {
    layout.records.contains { path in
      guard path.steps.count == fragment.depth else { return false }
      return (0..<fragment.depth).reversed().allSatisfy {
        numbers[path.steps[$0]] == fragment.open(at: $0).name
      }
    }
  }

  /// Reads a record, given with the elements around it, from the outside in.
  func result(_ around: [XMLElement], record: Int) -> StatedResult {
    var facts = layout.constants
    for field in layout.fields {
      for path in field.paths {
        if let text = text(at: path, around) {
          facts[field.fact] = text
          break
        }
      }
    }
    return StatedFacts(facts).result(record: record, line: around[around.count - 1].line)
  }

  /// - Returns: `nil` if nothing stands there, or it is not clear which of several is meant.
  private func text(at path: XMLPath, _ around: [XMLElement]) -> String? {
    guard let element = element(at: path, around) else { return nil }
    guard let attribute = path.attribute else { return element.textOrNil }
    return numbers[attribute].flatMap { element.attribute($0)?.trimmedOrNil }
  }

  private func element(at path: XMLPath, _ around: [XMLElement]) -> XMLElement? {
    var steps = path.steps[...]
    var depth = around.count - 1 - path.up
    if path.isAbsolute {
      guard let root = around.first, numbers[path.steps[0]] == root.name else { return nil }
      (steps, depth) = (steps.dropFirst(), 0)
    }
    guard around.indices.contains(depth) else { return nil }
    var element = around[depth]
    for step in steps {
      guard let name = numbers[step], let next = child(name, of: element, around) else {
        return nil
      }
      element = next
    }
    return element
  }

  /// The child that holds the record, or else the only one of the name.
  private func child(_ name: XMLName, of parent: XMLElement, _ around: [XMLElement]) -> XMLElement?
  {
    var children = parent.children(name)
    guard let first = children.next() else { return nil }
    if let open = parent.children(name).first(where: { child in
      around.contains { $0.isSame(as: child) }
    }) {
      return open
    }
    return children.next() == nil ? first : nil
  }
}
