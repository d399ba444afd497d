import Formats
import Laboratory

extension Wording {
  /// Appends what the latest result says against the one before.
  static func append(_ change: Trend.Change, to text: inout ByteBuffer) {
    switch change {
    case .compared(let percent, let limit, let verdict):
      append(direction: percent, to: &text)
      text.append(" since the result before: ")
      text.append(verdict == .steady ? "within" : "more than")
      text.append(" the ")
      text.append(Int(limit.rounded()))
      text.append(" % that chance and the method explain.")
    case .unweighed(let percent):
      append(direction: percent, to: &text)
      text.append(" since the result before; how much of that is chance is not known.")
    case .notComparable(let obstacle):
      text.append("The two latest results are not compared: ")
      text.append(words(for: obstacle))
      text.append(".")
    }
  }

  /// Appends `Up 27 %`, `Down less than 1 %` or `Unchanged`.
  private static func append(direction percent: Double, to text: inout ByteBuffer) {
    if percent == 0 { return text.append("Unchanged") }
    text.append(percent > 0 ? "Up " : "Down ")
    let rounded = Int(abs(percent).rounded())
    if rounded == 0 { text.append("less than ") }
    text.append(max(1, rounded))
    text.append(" %")
  }

  private static func words(for obstacle: Trend.Obstacle) -> StaticString {
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
