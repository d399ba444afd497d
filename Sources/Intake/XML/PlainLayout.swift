internal import Formats
internal import Laboratory

/// A layout whose names are numbers of the parser's vocabulary.
struct PlainLayout {
  private let layout: XMLLayout
  /// The fields of `layout` that have one text a record, and those that may have many.
  private let single: [(fact: Fact, paths: [XMLPath])]
  private let background: [(fact: Fact, paths: [XMLPath])]
  private let numbers: [String: XMLName]
  private let known: Set<XMLName>
  /// The names behind which more than results is told of a patient.
  private let telling: Set<XMLName>

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
    single = layout.fields.filter { $0.fact.backgroundKind == nil }
    background = layout.fields.filter { $0.fact.backgroundKind != nil }
    telling = Set(
      background.flatMap(\.paths).compactMap {
        ($0.attribute ?? $0.steps.last).flatMap { numbers[$0] }
      })
  }
}

extension PlainLayout {
  var name: String { layout.name }

  func mayBegin(with root: XMLName) -> Bool {
    layout.records.contains { numbers[$0.steps[0]] == root }
  }

  func knows(_ name: XMLName) -> Bool { known.contains(name) }

  /// Whether more than results may stand in an element or in its attributes.
  func tells(_ name: XMLName, _ attributes: borrowing XMLAttributes) -> Bool {
    if telling.contains(name) { return true }
    for index in 0..<attributes.count where telling.contains(attributes.name(index)) {
      return true
    }
    return false
  }

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
  ///
  /// `tellsMore`: whether the document so far tells more than results.
  func result(_ around: [XMLElement], record: Int, tellsMore: Bool) -> StatedResult {
    var facts = layout.constants
    var isInside = facts[.patientID] == nil
    for field in single {
      for path in field.paths {
        if let text = text(at: path, around) {
          facts[field.fact] = text
          if field.fact == .patientID { isInside = !path.leadsOutside }
          break
        }
      }
    }
    for field in tellsMore ? background : [] {
      // A patient that the record names itself is perhaps not the one around it.
      let paths = isInside ? field.paths.filter { !$0.leadsOutside } : field.paths
      let texts = paths.flatMap { self.texts(at: $0, around) }
      if !texts.isEmpty { facts[field.fact] = texts.joined(separator: "\n") }
    }
    return StatedFacts(facts).result(record: record, line: around[around.count - 1].line)
  }

  /// - Returns: `nil` if nothing stands there, or it is not clear which of several is meant.
  private func text(at path: XMLPath, _ around: [XMLElement]) -> String? {
    guard let element = element(at: path, around) else { return nil }
    guard let attribute = path.attribute else { return element.textOrNil }
    return numbers[attribute].flatMap { element.attribute($0)?.trimmedOrNil }
  }

  /// All that stands at a path; of an element with others in it nothing.
  private func texts(at path: XMLPath, _ around: [XMLElement]) -> [String] {
    guard path.attribute == nil, let last = path.steps.last.flatMap({ numbers[$0] }) else {
      return text(at: path, around).map { [$0] } ?? []
    }
    guard let parent = element(at: path, around, steps: path.steps.dropLast()) else { return [] }
    return parent.children(last).compactMap { child in
      child.children.contains { _ in true } ? nil : child.textOrNil
    }
  }

  private func element(at path: XMLPath, _ around: [XMLElement]) -> XMLElement? {
    element(at: path, around, steps: path.steps[...])
  }

  /// The element at the end of the first steps of a path.
  private func element(
    at path: XMLPath, _ around: [XMLElement], steps: ArraySlice<String>
  ) -> XMLElement? {
    var steps = steps
    var depth = around.count - 1 - path.up
    if path.isAbsolute {
      guard let root = around.first, numbers[path.steps[0]] == root.name, !steps.isEmpty else {
        return nil
      }
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
