import Laboratory

extension TextReport {
  /// Each test that was measured more than once, its results in time order.
  func appendTrend(_ overview: ChartOverview, of chart: AssessedChart, to page: inout TextPage) {
    let repeated = overview.series.filter(\.hasEarlier)
    if repeated.isEmpty { return }
    page.heading("EARLIER RESULTS, OLDEST FIRST")
    for series in repeated {
      let values = series.all.map { index in
        let observation = chart.chart.observations[index]
        let date = observation.collected.isKnown ? "\(observation.collected)" : "date not stated"
        return "\(date) \(printer.flaggedValue(of: observation, chart.judgements[index]))"
      }
      page.paragraph(
        "\(tables[series.analyte].name): \(values.joined(separator: "; "))", indent: 2, hanging: 2)
    }
  }
}
