import Formats
import Laboratory

extension TextReport {
  /// The guidelines that decided, by the numbers that the results cite, what changes were held against, and the
  /// articles that are cited.
  func appendSources(
    _ guidelines: GuidelineSources, of chart: AssessedChart, to page: inout TextPage
  ) {
    let articles = citedArticles(of: chart).articles
    let variations = variationSources(of: chart)
    if guidelines.sources.isEmpty && articles.isEmpty && variations.isEmpty { return }
    page.heading("SOURCES")
    for (number, source) in guidelines.sources.enumerated() {
      page.paragraph(indent: 2, hanging: 4) {
        $0.append("[")
        $0.append(number + 1)
        $0.append("] ")
        $0.append(source.name)
        $0.append(": ")
        $0.append(citations[source.number])
      }
    }
    for line in variations { page.paragraph("Changes: \(line)", indent: 2, hanging: 4) }
    for article in articles {
      page.piece(TextPiece(.article, [Int(article.rawValue)])) {
        $0.paragraph("[\(article.key)] \(article.title)", indent: 2, hanging: 4)
      }
    }
  }

  /// Every article that any line of the report cites.
  private func citedArticles(of chart: AssessedChart) -> ArticleSet {
    var all: ArticleSet = []
    for links in chart.links { all.formUnion(links.articles) }
    for one in chart.considerations { all.formUnion(Wording.sentence(for: one).articles) }
    for finding in chart.findings {
      if let background = Wording.background(of: finding.kind) {
        all.formUnion(background.articles)
      }
    }
    for advice in advice(on: chart) { all.formUnion(Wording.sentence(for: advice).articles) }
    return all
  }

  /// Where the variation is from that changes were held against, each publication once.
  private func variationSources(of chart: AssessedChart) -> [String] {
    var lines: [String] = []
    for trend in chart.trends {
      guard case .compared = trend.change, let variation = tables.variation(of: trend.analyte),
        citations.indices.contains(variation.source)
      else { continue }
      let line = citations[variation.source]
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }
}
