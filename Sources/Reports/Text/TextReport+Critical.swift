import Laboratory

extension TextReport {
  /// What needs a doctor today.
  func appendCritical(
    _ overview: ChartOverview, of chart: AssessedChart, to page: inout TextPage
  ) {
    let urgent = urgent(overview, in: chart)
    if !urgent.isEmpty {
      page.heading("CRITICAL RESULTS")
      page.paragraph(Wording.contactToday)
      for index in urgent {
        let note = isOld(index, in: chart) ? " - \(Wording.olderThanTheRest)" : ""
        appendItem(index, of: chart, rest: note, to: &page)
      }
      page.paragraph(Wording.doNotWait)
    }
    let doubtful = overview.mayBeCritical.filter { !urgent.contains($0) }
    if !doubtful.isEmpty {
      page.heading("RESULTS THAT MAY BE CRITICAL")
      page.paragraph(Wording.mayBeCritical)
      for index in doubtful {
        appendItem(index, of: chart, rest: ownFlag(of: index, in: chart), to: &page)
      }
    }
    if !overview.earlierCritical.isEmpty {
      page.heading("EARLIER CRITICAL RESULTS")
      page.paragraph(Wording.earlierCritical)
      for index in overview.earlierCritical { appendItem(index, of: chart, to: &page) }
    }
  }

  /// The results that need care today: the critical ones, and those of the minerals on which a finding
  /// says so without a critical one.
  func urgent(_ overview: ChartOverview, in chart: AssessedChart) -> [Int] {
    var indices = overview.critical
    for finding in chart.findings
    where finding.severity == .critical || finding.advice.contains(.seekCareNow) {
      // What is urgent about a finding on vitamin D is calcium.
      if finding.nutrient == .vitaminD { continue }
      if finding.evidence.contains(where: { overview.critical.contains($0) }) { continue }
      let shown = urgentPotassium(overview, for: finding) ?? finding.evidence.first
      guard let shown, !indices.contains(shown) else { continue }
      indices.append(shown)
    }
    return indices
  }

  /// The newest potassium, for a finding on it that rests on an older one or on another mineral.
  private func urgentPotassium(_ overview: ChartOverview, for finding: Finding) -> Int? {
    guard finding.nutrient == .potassium else { return nil }
    return overview.series.first { $0.analyte == .potassium }?.newest.first
  }

  /// Whether a result is months older than the newest one of the chart.
  private func isOld(_ index: Int, in chart: AssessedChart) -> Bool {
    let collected = chart.chart.observations[index].collected
    let days = chart.chart.observations.map(\.collected).filter(\.isKnown).map(\.day)
    guard collected.isKnown, let newest = days.max() else { return false }
    return newest - collected.day > 90
  }

  private func ownFlag(of index: Int, in chart: AssessedChart) -> String {
    let flag = chart.chart.observations[index].laboratoryFlag
    guard let word = Wording.word(for: flag), let code = flag.code else { return "" }
    return ", the laboratory's own flag: \(word) (\(code))"
  }
}
