private import Laboratory

/// Reads the headers of tables with a column an analyte: `Potassium (mmol/L)`, `ferritin_ug_l`, `K`.
struct WideHeader {
  private let context: IntakeContext

  init(_ context: IntakeContext) {
    self.context = context
  }

  /// The columns that are results, those that already are a fact left out.
  func results(_ header: [String], beside columns: ColumnMap) -> [ResultColumn] {
    let taken = columns.taken
    var results = header.indices.filter { !taken.contains($0) }.compactMap { column in
      result(header[column]).map { ResultColumn(column: column, name: $0.name, unit: $0.unit) }
    }
    func isUnit(_ column: Int) -> Bool {
      header.indices.contains(column) && !taken.contains(column) && Self.isUnit(header[column])
    }
    guard let first = results.first?.column, let last = results.last?.column else { return [] }
    // Where units begin the row of columns they stand before their results; where they end it too, nobody knows.
    let step = isUnit(first - 1) ? -1 : 1
    if step < 0, isUnit(last + 1) { return results }
    for place in results.indices where isUnit(results[place].column + step) {
      results[place].unitColumn = results[place].column + step
    }
    return results
  }

  /// Whether a header means the unit of the column before it: analysers leave it empty.
  private static func isUnit(_ header: String) -> Bool {
    ["", "unit", "units", "uom", "einheit", "unite", "unidad"].contains(Layout.folded(header))
  }

  /// The columns that a layout names, by folded header, and those that somebody added.
  func results(
    _ header: [String], named: [String: LayoutColumn], beside columns: ColumnMap
  ) -> [ResultColumn] {
    let folded = header.map(Layout.folded)
    let own = header.indices.compactMap { column in
      named[folded[column]].map { known in
        ResultColumn(
          column: column, name: known.name, unit: known.unit,
          original: folded.firstIndex { known.originals.contains($0) })
      }
    }
    if own.isEmpty { return [] }
    let added = results(header, beside: columns).filter { named[folded[$0.column]] == nil }
    return (own + added).sorted { $0.column < $1.column }
  }

  /// The units of a units row, `nil` for cells that are none; `nil` when the row is no units row: some cell
  /// must be a unit of its column, and none a number.
  func units(_ cells: [String], for results: [ResultColumn]) -> [String?]? {
    let printed = results.map { cells[$0.column] }
    let hasUnit = zip(results, printed).contains { resolves($0.name, $1) }
    let hasNumber = printed.contains { StatedNumber($0).isNumber }
    guard !hasNumber, hasUnit else { return nil }
    return printed.map { $0.isEmpty ? nil : $0 }
  }

  /// Name and unit of a header that is an analyte.
  private func result(_ header: String) -> (name: String, unit: String?)? {
    for (name, unit) in [bracketed(header), (header, nil), spaced(header), underscored(header)] {
      guard !name.isEmpty, analyte(name, unit) != nil else { continue }
      if let unit, !resolves(name, unit) { continue }
      return (name, unit)
    }
    let (name, unit) = bracketed(header)
    return analyte(name, unit) == nil ? nil : (name, unit)
  }

  private func analyte(_ name: String, _ unit: String?) -> Analyte? {
    let recognition = context.recognizer.recognize(
      loinc: name.first?.isNumber == true ? name : nil, names: [name], specimen: nil, unit: unit)
    guard case .analyte(let analyte, _, _) = recognition else { return nil }
    return analyte
  }

  private func resolves(_ name: String, _ unit: String) -> Bool {
    guard let analyte = analyte(name, unit),
      case .known = context.units.resolve(analyte, printed: unit, code: nil)
    else { return false }
    return true
  }

  /// `Potassium (mmol/L)` and `Potassium [mmol/L]`.
  private func bracketed(_ header: String) -> (String, String?) {
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)] {
      if header.last == close, let start = header.lastIndex(of: open) {
        let unit = header[header.index(after: start)...].dropLast()
        return (trimmed(header[..<start]), trimmed(unit))
      }
    }
    return (header, nil)
  }

  /// `Potassium mmol/L`.
  private func spaced(_ header: String) -> (String, String?) {
    guard let space = header.lastIndex(where: { $0 == " " || $0 == "," }) else { return ("", nil) }
    return (trimmed(header[..<space]), trimmed(header[header.index(after: space)...]))
  }

  /// `ferritin_ug_l` and `potassium_mmol/L`.
  private func underscored(_ header: String) -> (String, String?) {
    let parts = header.split(separator: "_")
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      let name = parts[..<count].joined(separator: " ")
      let unit = parts[count...].joined(separator: "/")
      if resolves(name, unit) { return (name, unit) }
    }
    return ("", nil)
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "," { text.removeFirst() }
    while text.last == " " || text.last == "," { text.removeLast() }
    return String(text)
  }
}
