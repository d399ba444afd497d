/// An assessed chart with every step that led to it.
package struct Explanation: Sendable {
  package var assessed: AssessedChart
  /// One element an observation of the chart, in its order.
  package var results: [ResultTrace]
  /// What rules looked at, in the order of the analytes.
  package var ruleInputs: [RuleInput]
  /// The smallest eGFR that the latest result allows, in mL/min/1.73 m².
  package var kidneyFunction: Double?
  /// Every rule, in the order in which findings are told.
  package var rules: [RuleTrace]
  /// Every pattern, in the order in which they are asked.
  package var patterns: [PatternTrace]
  /// In the order in which they were set.
  package var blocks: [BlockTrace]
  /// One element a finding: its links, symptoms before foods and foods held back last.
  package var links: [[CitedLink]]

  package init(
    assessed: AssessedChart, results: [ResultTrace] = [], ruleInputs: [RuleInput] = [],
    kidneyFunction: Double? = nil, rules: [RuleTrace] = [], patterns: [PatternTrace] = [],
    blocks: [BlockTrace] = [],
    links: [[CitedLink]] = []
  ) {
    self.assessed = assessed
    self.results = results
    self.ruleInputs = ruleInputs
    self.kidneyFunction = kidneyFunction
    self.rules = rules
    self.patterns = patterns
    self.blocks = blocks
    self.links = links
  }
}
