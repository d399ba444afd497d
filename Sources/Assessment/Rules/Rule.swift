package import Laboratory

/// A pattern of results that makes a finding, with its reason, its source and examples that test it.
package struct Rule: Sendable {
  /// The finding that it makes; its word is the rule's stable identifier.
  package let kind: FindingKind
  package let title: StaticString
  package let rationale: StaticString
  package let source: StaticString
  package let examples: [Example]
  /// Makes the finding, or `nil` where the pattern is not there.
  package let evaluate: @Sendable (borrowing LatestResults) -> Finding?

  package init(
    _ kind: FindingKind, title: StaticString, rationale: StaticString, source: StaticString,
    examples: [Example], evaluate: @escaping @Sendable (borrowing LatestResults) -> Finding?
  ) {
    self.kind = kind
    self.title = title
    self.rationale = rationale
    self.source = source
    self.examples = examples
    self.evaluate = evaluate
  }

  /// Results for which the rule makes its finding, or does not.
  package struct Example: Sendable {
    package let results: [JudgedResult]
    package let applies: Bool

    package init(_ results: JudgedResult..., applies: Bool) {
      self.results = results
      self.applies = applies
    }
  }
}

extension Rule {
  /// Every rule, in the order in which findings are told.
  package static let all: [Rule] = [
    .vitaminDDeficiency, .vitaminDInsufficiency, .vitaminDHigh, .b12Deficiency,
    .b12DeficiencyFunctional, .b12Borderline, .b12MarkerRaised, .ironDeficiency,
    .ironDeficiencyPossible, .ferritinHigh, .hypomagnesemia, .hypermagnesemia, .hypokalemia,
    .hyperkalemia, .hypocalcemia, .hypercalcemia, .refractoryHypokalemiaRisk,
    .hypocalcemiaWithLowVitaminD, .hypocalcemiaWithLowMagnesium, .electrolyteImbalance,
  ]
}
