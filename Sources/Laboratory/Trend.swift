/// How the results of one analyte went on.
package struct Trend: Sendable {
  package var analyte: Analyte
  /// In time order, all results of the analyte; at least two times are among them.
  package var points: [Point]
  /// What the latest result says against the one before.
  package var change: Change

  package init(analyte: Analyte, points: [Point], change: Change) {
    self.analyte = analyte
    self.points = points
    self.change = change
  }

  /// One result.
  package struct Point: Sendable {
    /// Index into the chart's observations.
    package var index: Int
    /// In the canonical unit; `nil` for what is no exact, sound number, with which nothing is computed.
    package var amount: Double?
    /// What keeps the result from being compared with the one before; `nil` for the first of all.
    package var obstacle: Obstacle?

    package init(index: Int, amount: Double?, obstacle: Obstacle? = nil) {
      self.index = index
      self.amount = amount
      self.obstacle = obstacle
    }
  }

  /// What the latest result says against an earlier one.
  package enum Change: Hashable, Sendable {
    /// In per cent of the earlier result, and the change that chance alone exceeds in one case of twenty.
    case compared(percent: Double, limit: Double, verdict: Verdict)
    /// In per cent of the earlier result; how much the analyte varies by itself is not known.
    case unweighed(percent: Double)
    case notComparable(Obstacle)
  }

  package enum Verdict: Hashable, Sendable {
    /// More than chance and the method explain.
    case rise, fall
    /// No more than chance and the method explain.
    case steady
  }

  /// Why two results are not compared.
  package enum Obstacle: Hashable, CaseIterable, Sendable {
    /// One is a bound, or no number.
    case noNumber
    /// One is preliminary, of an unusual size, from a damaged specimen or in conflict.
    case doubtful
    /// There are several of one time.
    case severalAtOnce
    /// A date is not known, or not well enough to tell which came first.
    case undated
    /// One counts grams and the other moles.
    case unitFamily
    /// Another test or another kind of specimen.
    case method
    /// The limits are others, by age or by laboratory.
    case interval
  }
}
