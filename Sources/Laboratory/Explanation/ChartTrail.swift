/// A patient's chart with all that was decided while it was made.
package struct ChartTrail: Sendable {
  package var chart: Chart
  /// The results that are not in the chart.
  package var setAside: [SetAside]
  /// Charted results that state one result differently and with equal rank, group by group.
  package var contradictions: [[Observation]]

  package init(
    chart: Chart, setAside: [SetAside] = [], contradictions: [[Observation]] = []
  ) {
    self.chart = chart
    self.setAside = setAside
    self.contradictions = contradictions
  }
}
