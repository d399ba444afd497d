import Formats
import Laboratory

extension TextReport {
  /// How many results of one test are listed, the latest ones.
  private static let listed = 12

  /// Each test that was measured more than once: a line of its course, its results and what the latest says.
  func appendTrend(_ chart: AssessedChart, to page: inout TextPage) {
    if chart.trends.isEmpty { return }
    page.heading("HOW RESULTS CHANGED")
    let inOrder = chart.trends.sorted { $0.analyte.readingPlace < $1.analyte.readingPlace }
    for trend in inOrder {
      page.paragraph(indent: 2) {
        $0.append(printer.name(of: trend.analyte))
        if let line = Sparkline(trend.points) { $0.append("  " + line.description) }
      }
      page.paragraph(indent: 4, hanging: 2) { appendResults(of: trend, in: chart, to: &$0) }
      page.paragraph(indent: 4) { Wording.append(trend.change, to: &$0) }
    }
  }

  /// Appends the results in time order; of many the latest, and how many stand before them.
  private func appendResults(
    of trend: Trend, in chart: AssessedChart, to text: inout ByteBuffer
  ) {
    let shown = trend.points.suffix(Self.listed)
    let hidden = trend.points.count - shown.count
    if hidden > 0 {
      text.append(hidden)
      text.append(hidden == 1 ? " earlier result" : " earlier results")
    }
    for (place, point) in shown.enumerated() {
      if place > 0 || hidden > 0 { text.append("; ") }
      let observation = chart.chart.observations[point.index]
      if observation.collected.isKnown {
        appendTime(of: observation, in: chart, to: &text)
      } else {
        text.append("date not stated")
      }
      text.append(" ")
      printer.appendFlaggedValue(of: observation, chart.judgements[point.index], to: &text)
    }
  }
}
