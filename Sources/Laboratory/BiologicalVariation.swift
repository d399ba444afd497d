private import Glibc

/// How much results of one healthy person vary by themselves.
package struct BiologicalVariation: Sendable {
  package var analyte: Analyte
  /// The coefficient of variation within a person, in per cent.
  package var within: Double
  /// The coefficient of variation of the method, in per cent.
  package var analytical: Double
  /// Whether the figures were seen in a publication or a copy of it; no change is weighed by others.
  package var isVerified: Bool
  /// Index into `ReferenceTables.sources`.
  package var source: Int

  package init(
    analyte: Analyte, within: Double, analytical: Double, isVerified: Bool = true, source: Int = 0
  ) {
    self.analyte = analyte
    self.within = within
    self.analytical = analytical
    self.isVerified = isVerified
    self.source = source
  }
}

extension BiologicalVariation {
  /// Above this combined variation, in per cent, rises and falls are no longer alike.
  private static let skewed = 20.0

  /// The changes, in per cent of the earlier result, that chance alone exceeds in one case of twenty: the
  /// reference change value, √2 · 1.96 · √(CVa² + CVi²) (Fraser, Biological Variation, 2001).
  ///
  /// Where results vary widely the logarithmic form is taken, by which a rise may be larger than a fall
  /// (Fokkema and others, Clinical Chemistry and Laboratory Medicine 2006).
  package var referenceChange: (fall: Double, rise: Double) {
    let variance = within * within + analytical * analytical
    let z = 1.96 * 2.squareRoot()
    guard variance > Self.skewed * Self.skewed else {
      let change = z * variance.squareRoot()
      return (change, change)
    }
    let spread = z * log(1 + variance / 10_000).squareRoot()
    return (100 * (1 - exp(-spread)), 100 * (exp(spread) - 1))
  }
}
