import Laboratory

extension TextReport {
  /// Every result without a flag, under the reason why.
  func appendUnjudged(_ chart: AssessedChart, to page: inout TextPage) {
    let unjudged = chart.judgements.indices.filter { chart.judgements[$0].interpretation == nil }
    if unjudged.isEmpty { return }
    page.heading("WHAT COULD NOT BE JUDGED")
    let reasons = UndeterminedReason.allCases.map(Optional.some) + [nil]
    for reason in reasons {
      let indices = unjudged.filter { chart.judgements[$0].reason == reason }
      if indices.isEmpty { continue }
      page.paragraph(reason.map { Wording.sentence(for: $0) } ?? Wording.noReason)
      for index in indices { appendItem(line(index, of: chart), to: &page) }
    }
    page.paragraph(Wording.unjudgedIsNotNormal)
  }
}
