import Laboratory

/// Cells that tell what else is known of patients, and the entries in them: the same words stand in many rows.
struct BackgroundMemo: Sendable {
  private static let mostCells = 4096
  private static let longestCell = 256

  private struct Cell: Hashable {
    let kind: Background.Entry.Kind
    let text: String
  }

  private var entries: [Cell: [StatedEntry]] = [:]

  /// The entries of a cell.
  mutating func entries(of text: String, _ kind: Background.Entry.Kind) -> [StatedEntry] {
    let cell = Cell(kind: kind, text: text)
    if let known = entries[cell] { return known }
    let read = BackgroundReader.entries(of: text, kind)
    if text.utf8.count > Self.longestCell { return read }
    if entries.count == Self.mostCells { entries.removeAll(keepingCapacity: true) }
    entries[cell] = read
    return read
  }
}
