/// One patient's chart with all that was concluded from it: what renderers print.
package struct AssessedChart: Sendable {
  package var chart: Chart
  /// One element an observation of the chart, in its order.
  package var judgements: [Judgement]
  package var findings: [Finding]
  /// One element a finding, in its order; empty when links were not asked for.
  package var links: [FindingLinks]
  /// What else the articles say to consider.
  package var considerations: [Consideration]
  /// How analytes went on that were measured more than once, by analyte; empty when links were not asked for.
  package var trends: [Trend] = []

  package init(
    chart: Chart, judgements: [Judgement], findings: [Finding], links: [FindingLinks] = [],
    considerations: [Consideration] = []
  ) {
    self.chart = chart
    self.judgements = judgements
    self.findings = findings
    self.links = links
    self.considerations = considerations
  }
}

/// What the articles connect with one finding, after the safety blocks.
package struct FindingLinks: Sendable {
  package var symptoms: [KnowledgeLink]
  /// The symptoms among these that are recorded of the person.
  package var recorded: [KnowledgeLink]
  package var foods: [KnowledgeLink]
  /// Foods held back, each with the block that did.
  package var withheld: [WithheldFood]

  package init(
    symptoms: [KnowledgeLink] = [], recorded: [KnowledgeLink] = [], foods: [KnowledgeLink] = [],
    withheld: [WithheldFood] = []
  ) {
    self.symptoms = symptoms
    self.recorded = recorded
    self.foods = foods
    self.withheld = withheld
  }

  /// Every article that a symptom or a food of the finding cites.
  package var articles: ArticleSet {
    var all: ArticleSet = []
    for link in symptoms { all.formUnion(link.articles) }
    for link in foods { all.formUnion(link.articles) }
    return all
  }
}

/// A food that articles name and that is not offered here.
package struct WithheldFood: Sendable {
  package var term: StaticString
  /// Exactly one block: the first that applies.
  package var because: SafetyBlocks

  package init(term: StaticString, because: SafetyBlocks) {
    self.term = term
    self.because = because
  }
}
