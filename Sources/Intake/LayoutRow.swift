/// One row of a layout file.
struct LayoutRow {
  /// `layout`, `field`, `instead`, `result`, `copy`, `ignored`, `word`, `constant` or `top-coded`.
  let kind: String
  let key: String
  let value: String
  let line: Int

  /// The value as folded headers.
  var headers: [String] { Layout.foldedParts(value) }

  /// The key as folded headers.
  var keyHeaders: [String] { Layout.foldedParts(key) }

  /// The key as a fact.
  func fact() throws(LayoutError) -> Fact {
    guard let fact = Fact(rawValue: key) else { throw .unknownFact(line: line, key) }
    return fact
  }

  /// The value as an age in years.
  func years() throws(LayoutError) -> Int {
    guard let years = Int(value), (1...130).contains(years) else { throw .unknownKind(line: line) }
    return years
  }

  /// The value as words and what they stand for: `8507=male;8532=female`, by folded word.
  func words() throws(LayoutError) -> [String: String] {
    var words: [String: String] = [:]
    for part in value.parts(between: ";") {
      guard let sign = part.firstIndex(of: "=") else { throw .unknownKind(line: line) }
      words[Layout.folded(String(part[..<sign]))] = String(part[part.index(after: sign)...])
    }
    return words
  }
}

/// A column that holds the results of one test, as a layout names it.
struct LayoutColumn: Sendable {
  let name: String
  let unit: String?
  /// Folded headers of columns that hold the same measurement as printed, where this one holds it converted.
  var originals: [String] = []

  /// Reads `name;unit`.
  init(_ text: String) {
    let parts = text.parts(between: ";")
    name = parts.first ?? ""
    unit = parts.count > 1 ? parts[1] : nil
  }
}
