import Laboratory

extension TextReport {
  /// The guidelines that decided and the articles that are cited.
  func appendSources(_ chart: AssessedChart, to page: inout TextPage) {
    let guidelines = guidelineSources(of: chart)
    let articles = citedArticles(of: chart).articles
    if guidelines.isEmpty && articles.isEmpty { return }
    page.heading("SOURCES")
    for source in guidelines { page.paragraph(source, indent: 2, hanging: 2) }
    for article in articles {
      page.paragraph("[\(article.key)] \(article.title)", indent: 2, hanging: 2)
    }
  }

  /// Every article that any line of the report cites.
  private func citedArticles(of chart: AssessedChart) -> ArticleSet {
    var all: ArticleSet = []
    for links in chart.links { all.formUnion(links.articles) }
    for one in chart.considerations { all.formUnion(one.articles) }
    for finding in chart.findings {
      if let background = Wording.background(of: finding.kind) {
        all.formUnion(background.articles)
      }
    }
    for advice in advice(on: chart) { all.formUnion(Wording.sentence(for: advice).articles) }
    return all
  }

  /// `nam-2011: …`, each guideline and critical limit that decided a result once.
  private func guidelineSources(of chart: AssessedChart) -> [String] {
    var lines: [String] = []
    var seen: Set<String> = []
    // Few intervals decide many results, so that nearly all end here.
    var asked: [(interval: Int32, isCritical: Bool)] = []
    for judgement in chart.judgements where !judgement.notes.contains(.laboratoryInterval) {
      guard let index = judgement.interval else { continue }
      let isCritical = judgement.notes.contains(.criticalLimit)
      if asked.contains(where: { $0 == (index, isCritical) }) { continue }
      asked.append((index, isCritical))
      let interval = tables.intervals[Int(index)]
      var sources = [(interval.guideline, interval.source)]
      if isCritical { sources += criticalSources(of: interval) }
      for (name, source) in sources where tables.sources.indices.contains(source) {
        let line = "\(name): \(tables.sources[source].citation)"
        if seen.insert(line).inserted { lines.append(line) }
      }
    }
    return lines
  }

  private func criticalSources(of interval: ReferenceInterval) -> [(String, Int)] {
    tables.criticalLimits
      .filter { $0.analyte == interval.analyte && $0.guidelines.contains(interval.guideline) }
      .map { ($0.identifier, $0.source) }
  }
}
