import Laboratory

extension Wording {
  /// What the latest result says against the one before.
  static func sentence(for change: Trend.Change) -> String {
    switch change {
    case .compared(let percent, let limit, let verdict):
      let limit = "\(Int(limit.rounded())) %"
      return switch verdict {
      case .rise, .fall:
        "\(direction(percent)) since the result before: more than the \(limit) that chance and the "
          + "method explain."
      case .steady:
        "\(direction(percent)) since the result before: within the \(limit) that chance and the "
          + "method explain."
      }
    case .unweighed(let percent):
      return
        "\(direction(percent)) since the result before; how much of that is chance is not known."
    case .notComparable(let obstacle):
      return "The two latest results are not compared: \(words(for: obstacle))."
    }
  }

  /// `up 27 %`, `down 3 %` or `unchanged`.
  private static func direction(_ percent: Double) -> String {
    let rounded = Int(abs(percent).rounded())
    if percent == 0 { return "Unchanged" }
    let amount = rounded == 0 ? "less than 1 %" : "\(rounded) %"
    return percent > 0 ? "Up \(amount)" : "Down \(amount)"
  }

  private static func words(for obstacle: Trend.Obstacle) -> String {
    switch obstacle {
    case .noNumber: "one of them is no exact number in a known unit"
    case .doubtful: "one of them is preliminary or in doubt"
    case .severalAtOnce: "there are several of one time"
    case .undated: "the dates do not tell which came first"
    case .unitFamily: "they are given in different kinds of unit"
    case .method: "they are of different tests or specimens"
    case .interval: "the limits changed between them"
    }
  }

  static let arrows =
    "An arrow marks a result that rose (↑) or fell (↓) more than chance explains; see HOW RESULTS "
    + "CHANGED."
}
