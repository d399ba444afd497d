/// A way to an element or an attribute along local names.
struct XMLPath: Sendable {
  /// From the root; otherwise from the record.
  let isAbsolute: Bool
  /// How many elements up, at the beginning.
  let up: Int
  let steps: [String]
  let attribute: String?

  /// - Returns: `nil` for text that is no path.
  init?(_ text: String) {
    isAbsolute = text.hasPrefix("/")
    var parts = text.parts(between: "/", keepingEmpty: true)
    if isAbsolute { parts.removeFirst() }
    var up = 0
    while parts.first == ".." {
      up += 1
      parts.removeFirst()
    }
    var attribute: String?
    if let last = parts.last, last.hasPrefix("@") {
      attribute = String(last.dropFirst())
      parts.removeLast()
    }
    if parts.first == "." { parts.removeFirst() }
    (self.up, self.attribute, steps) = (up, attribute, parts)
    let isWhole = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix("@") && $0 != ".." && $0 != "." }
    guard isWhole, attribute != "", !(isAbsolute && (up > 0 || parts.isEmpty)) else { return nil }
  }

  /// Whether it can name records: from the root to an element.
  var isRecord: Bool { isAbsolute && attribute == nil }

  /// Whether it leads out of the record.
  var leadsOutside: Bool { isAbsolute || up > 0 }

  /// Every name on the way.
  var names: [String] { steps + (attribute.map { [$0] } ?? []) }
}
