/// What made a safety block.
package enum SafetyCause: Hashable, Sendable {
  /// A result, by its index into the chart's observations.
  case result(Int)
  case kidneyFunction
  /// What several latest results say together.
  case pattern
  /// Recorded medicines and diseases.
  case background
  /// Age, sex or pregnancy.
  case person
}

/// A safety block in force, what set it, and for which nutrients.
package struct BlockTrace: Sendable {
  /// Exactly one block.
  package var block: SafetyBlocks
  package var cause: SafetyCause
  /// Whose foods it withholds.
  package var withheld: [Nutrient]
  /// Whose findings ask for care or forbid doses because of it, while their foods stay.
  package var mentioned: [Nutrient]

  package init(
    _ block: SafetyBlocks, cause: SafetyCause, withheld: [Nutrient] = [],
    mentioned: [Nutrient] = []
  ) {
    self.block = block
    self.cause = cause
    self.withheld = withheld
    self.mentioned = mentioned
  }
}
