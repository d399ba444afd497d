package import Laboratory

/// Judges charts: what each result says, what the results mean together, and what the articles
/// connect with that.
///
/// A pure value: the same chart, lexicon, tables and options give the same assessment.
package struct Assessor: Sendable {
  let tables: JudgingTables
  let options: AssessmentOptions
  /// The albumin, in g/L, that adjusted calcium is normalised to by the formula of its guideline.
  let meanAlbumin: Double
  let foods: FoodTable
  /// One element an analyte, by raw value; `nil` where its variation is not known from a publication.
  let variations: [BiologicalVariation?]
  let evaluations: [@Sendable (borrowing LatestResults) -> Finding?]

  /// An assessor for one choice of guidelines.
  ///
  /// - Throws: `unknownProfile` and `unknownGuideline` for names that the tables do not hold.
  package init(
    tables: ReferenceTables, options: AssessmentOptions
  ) throws(AssessmentOptionsError) {
    self.tables = try JudgingTables(tables, options: options)
    self.options = options
    let first = self.tables.rows(of: .calciumAdjusted).first
    let guideline = first.map { tables.intervals[Int($0.interval)].guideline }
    meanAlbumin = guideline == "norip-2004" ? 41.3 : 40
    foods = FoodTable()
    variations = Analyte.allCases.map { analyte in
      tables.variation(of: analyte).flatMap { $0.isVerified ? $0 : nil }
    }
    evaluations = Rule.all.map(\.evaluate)
  }

  /// Judges one patient's chart, with what follows from its results by formula.
  package func assess(_ read: Chart, lexicon: Lexicon, detail: Detail) -> AssessedChart {
    let chart = addingComputed(to: read, lexicon: lexicon)
    var judgements: [Judgement] = []
    judgements.reserveCapacity(chart.observations.count)
    for observation in chart.observations {
      judgements.append(judge(observation, of: chart, lexicon: lexicon))
    }
    var assessed = AssessedChart(chart: chart, judgements: judgements, findings: [])
    guard detail != .judgements else { return assessed }
    let latest = latestResults(of: chart, judgements: judgements, lexicon: lexicon)
    var findings = findings(of: latest)
    guard detail == .full else {
      for index in findings.indices { findings[index].advice = [] }
      assessed.findings = findings
      return assessed
    }
    Pattern.enrich(&findings, from: latest)
    let state = hold(
      &findings, of: chart, latest: latest, judgements: judgements, lexicon: lexicon)
    assessed.findings = findings
    assessed.trends = trends(of: chart, judgements: judgements, lexicon: lexicon)
    let recorded = chart.patient.background?.symptoms ?? []
    assessed.links = findings.map { links(of: $0, under: state, recorded: recorded) }
    assessed.considerations = considerations(
      in: Circumstances(
        of: chart, findings: findings, links: assessed.links, state: state, asOf: options.asOf))
    return assessed
  }
}
