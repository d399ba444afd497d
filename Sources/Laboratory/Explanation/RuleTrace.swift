/// A result that rules looked at: the latest interpreted one of its analyte.
package struct RuleInput: Sendable {
  package var analyte: Analyte
  /// In the canonical unit; the bound where the printed value has a comparator.
  package var amount: Double
  package var interpretation: Interpretation
  /// Index into the chart's observations.
  package var index: Int
  /// Indices of the results that it was computed from; empty for one that was read.
  package var grounds: [Int]
  /// Whether its specimen, its unit or the laboratory's own statements are in doubt.
  package var isUnsure: Bool

  package init(
    _ analyte: Analyte, _ amount: Double, _ interpretation: Interpretation, index: Int,
    grounds: [Int] = [], isUnsure: Bool = false
  ) {
    self.analyte = analyte
    self.amount = amount
    self.interpretation = interpretation
    self.index = index
    self.grounds = grounds
    self.isUnsure = isUnsure
  }
}

/// A rule that looked at the latest results, and what it made of them.
package struct RuleTrace: Sendable {
  package var kind: FindingKind
  package var title: StaticString
  package var source: StaticString
  /// Before anything was held back; `nil` where the pattern is not there.
  package var finding: Finding?

  package init(
    _ kind: FindingKind, title: StaticString, source: StaticString, finding: Finding?
  ) {
    self.kind = kind
    self.title = title
    self.source = source
    self.finding = finding
  }
}

/// A pattern that was looked for beside the findings.
package struct PatternTrace: Sendable {
  /// What it adds to a finding.
  package var advice: Advice
  package var title: StaticString
  package var source: StaticString
  /// The finding that it was said beside; `nil` where the pattern is not there.
  package var finding: FindingKind?
  /// Indices of the results that show it, which may be none.
  package var evidence: [Int]

  package init(
    _ advice: Advice, title: StaticString, source: StaticString, finding: FindingKind? = nil,
    evidence: [Int] = []
  ) {
    self.advice = advice
    self.title = title
    self.source = source
    self.finding = finding
    self.evidence = evidence
  }
}
