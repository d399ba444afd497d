import Laboratory

/// A line of small columns that shows how amounts went on: `▂▅|▇?`.
///
/// A stroke stands before a result that must not be compared with the one before it, a question mark for one
/// without a sound number.
struct Sparkline: CustomStringConvertible {
  /// How many results are drawn at most, the latest ones.
  static let longest = 24
  private static let columns: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  let description: String

  /// The line of some points in time order.
  ///
  /// - Returns: `nil` for fewer than three amounts, which a line shows no better than words.
  init?(_ points: [Trend.Point]) {
    let shown = points.suffix(Self.longest)
    let amounts = shown.compactMap(\.amount)
    guard amounts.count >= 3, let lowest = amounts.min(), let highest = amounts.max() else {
      return nil
    }
    var text = ""
    for (place, point) in shown.enumerated() {
      if place > 0, point.obstacle?.isBreak == true { text.append("|") }
      guard let amount = point.amount else {
        text.append("?")
        continue
      }
      let share = highest > lowest ? (amount - lowest) / (highest - lowest) : 0.5
      text.append(Self.columns[min(Self.columns.count - 1, Int(share * 8))])
    }
    description = text
  }
}

extension Trend.Obstacle {
  /// Whether amounts before and after it are not on one scale.
  fileprivate var isBreak: Bool {
    switch self {
    case .unitFamily, .method, .interval: true
    case .noNumber, .doubtful, .severalAtOnce, .undated: false
    }
  }
}
