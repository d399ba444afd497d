import Articles
package import Laboratory

extension Assessor {
  /// Judges one patient's chart as `assess` does, and tells every step.
  ///
  /// It asks the functions that judge once more, so that what it tells is what they do. `tables` are those
  /// that the assessor was made from.
  package func explain(
    _ read: Chart, lexicon: Lexicon, tables: ReferenceTables
  ) -> Explanation {
    let assessed = assess(read, lexicon: lexicon, detail: .full)
    let chart = assessed.chart
    let latest = latestResults(of: chart, judgements: assessed.judgements, lexicon: lexicon)
    let state = safety(
      of: chart, latest: latest, judgements: assessed.judgements, lexicon: lexicon,
      log: SafetyLog())
    return Explanation(
      assessed: assessed,
      results: chart.observations.indices.map {
        trace($0, of: assessed, lexicon: lexicon, tables: tables)
      },
      ruleInputs: inputs(of: latest),
      kidneyFunction: latest.latestKidneyFunction,
      rules: Rule.all.map { rule in
        RuleTrace(
          rule.kind, title: rule.title, source: rule.source,
          finding: latest.hasAbnormal ? rule.evaluate(latest) : nil)
      },
      patterns: Pattern.all.map { pattern($0, beside: assessed.findings, latest) },
      blocks: state.log?.blocks ?? [],
      links: zip(assessed.findings, assessed.links).map { links($1, of: $0.nutrient) })
  }

  private func inputs(of latest: LatestResults) -> [RuleInput] {
    Analyte.allCases.compactMap { analyte in
      guard let result = latest[analyte] else { return nil }
      let grounds = analyte == .calciumAdjusted ? latest.adjustingResults.map(\.index) : []
      return RuleInput(
        analyte, result.amount, result.interpretation, index: result.index, grounds: grounds,
        isUnsure: result.isUnsure)
    }
  }

  /// What was seen of a pattern, and beside which finding it is said.
  private func pattern(
    _ pattern: Pattern, beside findings: [Finding], _ latest: LatestResults
  ) -> PatternTrace {
    var trace = PatternTrace(pattern.advice, title: pattern.title, source: pattern.source)
    let finding = findings.first { pattern.kinds.contains($0.kind) }
    guard let finding, let evidence = pattern.evidence(latest) else { return trace }
    trace.finding = finding.kind
    trace.evidence = evidence.map(\.index)
    return trace
  }

  /// The links of a finding with their sections; a food that is held back is a link as well.
  private func links(_ links: FindingLinks, of nutrient: Nutrient) -> [CitedLink] {
    let foods = ArticleLinks.foods(of: nutrient)
    let withheld = links.withheld.compactMap { food in
      foods.first { "\($0.term)" == "\(food.term)" }.map { cited($0, because: food.because) }
    }
    return (links.symptoms + links.foods).map { cited($0) } + withheld
  }

  private func cited(_ link: KnowledgeLink, because block: SafetyBlocks? = nil) -> CitedLink {
    CitedLink(
      link, withheldBecause: block,
      citations: link.articles.articles.map {
        CitedLink.Citation($0, sections: ArticleLinks.sections(of: link, in: $0))
      })
  }
}
