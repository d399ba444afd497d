import Laboratory

extension TextReport {
  /// What is recorded of the person and needs help at once while it is present.
  func appendRecordedEmergencies(of chart: AssessedChart, to page: inout TextPage) {
    let urgent = (chart.chart.patient.background?.symptoms ?? []).filter(\.isUrgent)
    if urgent.isEmpty { return }
    page.heading("RECORDED SYMPTOMS THAT MAY BE AN EMERGENCY")
    for symptom in urgent { appendItem(symptom.rawValue, to: &page) }
    page.paragraph(Wording.callForHelp)
  }
}
