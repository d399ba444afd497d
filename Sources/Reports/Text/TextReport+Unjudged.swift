import Laboratory

extension TextReport {
  /// Every result without a flag, under the reason why.
  func appendUnjudged(_ chart: AssessedChart, to page: inout TextPage) {
    let open = chart.judgements.indices.filter { chart.judgements[$0].interpretation == nil }
    let unjudged = open.filter { !isContext($0, in: chart) }
    if open.isEmpty { return }
    page.heading("WHAT COULD NOT BE JUDGED")
    if unjudged.count < open.count {
      page.paragraph(Wording.contextOnly)
      for index in open where isContext(index, in: chart) {
        appendItem(index, of: chart, to: &page)
      }
    }
    if unjudged.isEmpty { return }
    let reasons = UndeterminedReason.allCases.map(Optional.some) + [nil]
    for reason in reasons {
      let indices = unjudged.filter { chart.judgements[$0].reason == reason }
      if indices.isEmpty { continue }
      page.paragraph(reason.map { Wording.sentence(for: $0) } ?? Wording.noReason)
      for index in indices { appendItem(index, of: chart, to: &page) }
    }
    page.paragraph(Wording.unjudgedIsNotNormal)
  }

  /// Whether a result has no flag for the one reason that no guideline in use has limits for its test, which
  /// only helps to read others.
  func isContext(_ index: Int, in chart: AssessedChart) -> Bool {
    let analyte = chart.chart.observations[index].analyte
    guard chart.judgements[index].reason == .noInterval, !Analyte.panel.contains(analyte),
      let used = tables.profiles.first(where: { $0.name == profile })
    else { return false }
    return used.guidelines[Int(analyte.rawValue)].isEmpty
  }
}
