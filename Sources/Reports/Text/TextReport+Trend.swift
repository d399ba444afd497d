import Laboratory

extension TextReport {
  /// How many results of one test are listed, the latest ones.
  private static let listed = 12

  /// Each test that was measured more than once: a line of its course, its results and what the latest says.
  func appendTrend(_ chart: AssessedChart, to page: inout TextPage) {
    if chart.trends.isEmpty { return }
    page.heading("HOW RESULTS CHANGED")
    let ordered = Analyte.panel + Analyte.allCases.filter { !Analyte.panel.contains($0) }
    for analyte in ordered {
      guard let trend = chart.trends.first(where: { $0.analyte == analyte }) else { continue }
      let line = Sparkline(trend.points).map { "  \($0)" } ?? ""
      page.paragraph(tables[analyte].name + line, indent: 2)
      page.paragraph(results(of: trend, in: chart), indent: 4, hanging: 2)
      page.paragraph(Wording.sentence(for: trend.change), indent: 4)
    }
  }

  /// The results in time order; of many the latest, and how many stand before them.
  private func results(of trend: Trend, in chart: AssessedChart) -> String {
    let shown = trend.points.suffix(Self.listed).map { point in
      let observation = chart.chart.observations[point.index]
      let when = time(of: observation, in: chart) ?? "date not stated"
      return "\(when) \(printer.flaggedValue(of: observation, chart.judgements[point.index]))"
    }
    let hidden = trend.points.count - shown.count
    let before = hidden == 0 ? [] : ["\(hidden) earlier \(hidden == 1 ? "result" : "results")"]
    return (before + shown).joined(separator: "; ")
  }
}
