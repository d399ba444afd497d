import Formats
import Laboratory

extension TextReport {
  /// The newest result of each test, with the limits that decided.
  func appendResults(
    _ overview: ChartOverview, _ sources: GuidelineSources, of chart: AssessedChart,
    to page: inout TextPage
  ) {
    let newest = overview.newest
    page.heading("RESULTS")
    page.paragraph { appendSummary(of: newest, in: chart, to: &$0) }
    if newest.isEmpty { return }
    page.blank()
    let titles = ["Test", "Value", "Expected", "Flag", "Where it lies"]
    for (title, width) in zip(titles, Self.widths) { page.cell(width) { $0.append(title) } }
    page.endRow()
    let first = chart.chart.observations[newest[0]].collected
    let isDated = newest.contains { chart.chart.observations[$0].collected != first }
    let arrows = arrows(in: chart)
    for index in newest {
      append(index, sources, of: chart, arrows[index], isDated: isDated, to: &page)
    }
    appendRemarks(
      on: newest, in: chart, hasArrow: newest.contains { arrows[$0] != nil }, to: &page)
  }

  /// The columns of the table: test, value, limits, flag and bar.
  private static let widths = [19, 11, 19, 14, 13]

  private func append(
    _ index: Int, _ sources: GuidelineSources, of chart: AssessedChart, _ arrow: String?,
    isDated: Bool, to page: inout TextPage
  ) {
    let observation = chart.chart.observations[index]
    let judgement = chart.judgements[index]
    page.cell(Self.widths[0]) { $0.append(printer.name(of: observation.analyte)) }
    page.cell(Self.widths[1]) { printer.appendValue(of: observation, to: &$0) }
    page.cell(Self.widths[2]) { text in
      if printer.appendInterval(of: observation, judgement, to: &text) {
        sources.appendCitation(of: judgement, to: &text)
      } else {
        text.append("-")
      }
    }
    page.cell(Self.widths[3]) { text in
      guard let flag = judgement.interpretation else {
        text.append(isContext(index, in: chart) ? "no limits" : "not judged")
        return
      }
      text.append(Wording.word(for: flag))
      text.append(" (")
      text.append(flag.code)
      text.append(")")
      if let arrow { text.append(arrow) }
    }
    page.cell(Self.widths[4]) { printer.bar(of: observation, judgement)?.append(to: &$0) }
    page.endRow()
    if isDated, observation.collected.isKnown {
      page.paragraph(indent: 4) {
        $0.append("Collected ")
        appendTime(of: observation, in: chart, to: &$0)
        $0.append(".")
      }
    }
    for remark in remarks(on: index, of: chart) {
      page.paragraph(remark, indent: 4)
    }
  }

  /// Which way the latest results went that changed more than chance explains, by their indices.
  private func arrows(in chart: AssessedChart) -> [Int: String] {
    var arrows: [Int: String] = [:]
    for trend in chart.trends {
      guard let latest = trend.points.last, case .compared(_, _, let verdict) = trend.change else {
        continue
      }
      switch verdict {
      case .rise: arrows[latest.index] = " ↑"
      case .fall: arrows[latest.index] = " ↓"
      case .steady: continue
      }
    }
    return arrows
  }

  /// What is said below one result.
  private func remarks(on index: Int, of chart: AssessedChart) -> [String] {
    let (observation, judgement) = (chart.chart.observations[index], chart.judgements[index])
    var remarks: [String] = []
    if printer.lexicon.usability(of: observation).isComputed {
      remarks.append(
        observation.analyte == .egfr ? Wording.computedFromCreatinine : Wording.adjustedForAlbumin)
    }
    if isOutranked(index, in: chart) { remarks.append(Wording.otherCalciumDecides) }
    if judgement.agreesWithLaboratory == false { remarks.append(disagreement(on: observation)) }
    if judgement.notes.contains(.laboratoryConflict) { remarks.append(Wording.laboratoryConflict) }
    if judgement.notes.contains(.unexpectedMagnitude) {
      remarks.append(Wording.unexpectedMagnitude)
    }
    if judgement.notes.contains(.haemolysed) { remarks.append(Wording.haemolysed) }
    let own = printer.lexicon.range(of: observation)
    if own.isEmpty, let text = own.text {
      let why = own.bySex.isEmpty ? "which is not plain limits" : "which depends on the sex"
      remarks.append("The laboratory's own range, \(why): \(text.printable)")
    }
    if let comment = printer.lexicon.remarks[Int(observation.remark)].comment {
      remarks.append("The laboratory's comment: \(comment.printable)")
    }
    return remarks
  }

  /// Whether a calcium is abnormal and no finding rests on any calcium of its day: ionized or adjusted
  /// calcium was preferred to it.
  private func isOutranked(_ index: Int, in chart: AssessedChart) -> Bool {
    let observations = chart.chart.observations
    switch observations[index].analyte {
    case .calcium, .calciumAdjusted: break
    default: return false
    }
    guard chart.judgements[index].isAbnormal else { return false }
    return !chart.findings.contains { $0.evidence.contains(index) }
  }

  /// What the laboratory itself said, where it says otherwise.
  private func disagreement(on observation: Observation) -> String {
    let range = printer.ownInterval(of: observation).map { " (its own limits: \($0))" } ?? ""
    guard let word = Wording.word(for: observation.laboratoryFlag),
      let code = observation.laboratoryFlag.code
    else { return "The laboratory's own limits judge it otherwise\(range)." }
    return "The laboratory's own flag: \(word) (\(code))\(range)."
  }

  /// What is said once below the table.
  private func appendRemarks(
    on indices: [Int], in chart: AssessedChart, hasArrow: Bool, to page: inout TextPage
  ) {
    var notes: JudgementNotes = []
    for index in indices { notes.formUnion(chart.judgements[index].notes) }
    let isConverted = indices.contains {
      printer.hasConvertedLimits(chart.chart.observations[$0], chart.judgements[$0])
    }
    let isRemarkable = !notes.isDisjoint(with: [.assumedNotPregnant, .laboratoryInterval])
    if isRemarkable || isConverted || hasArrow { page.blank() }
    if hasArrow { page.paragraph(Wording.arrows) }
    if isConverted { page.paragraph(Wording.convertedLimits) }
    if notes.contains(.assumedNotPregnant) { page.paragraph(Wording.assumedNotPregnant) }
    if notes.contains(.laboratoryInterval) { page.paragraph(Wording.laboratoryInterval) }
  }
}
