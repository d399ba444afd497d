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
      for index in urgent { appendItem(line(index, of: chart), to: &page) }
      page.paragraph(Wording.doNotWait)
    }
    if !overview.earlierCritical.isEmpty {
      page.heading("EARLIER CRITICAL RESULTS")
      page.paragraph(Wording.earlierCritical)
      for index in overview.earlierCritical { appendItem(line(index, of: chart), to: &page) }
    }
  }

  /// The results that need care today: the critical ones, and those on which a finding says so.
  func urgent(_ overview: ChartOverview, in chart: AssessedChart) -> [Int] {
    var indices = overview.critical
    for finding in chart.findings
    where finding.severity == .critical || finding.advice.contains(.seekCareNow) {
      guard let first = finding.evidence.first, !indices.contains(first) else { continue }
      indices.append(first)
    }
    return indices
  }
}
