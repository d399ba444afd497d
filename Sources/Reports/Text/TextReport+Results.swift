import Laboratory

extension TextReport {
  /// The newest result of each test, with the limits that decided.
  func appendResults(
    _ overview: ChartOverview, _ sources: GuidelineSources, of chart: AssessedChart,
    to page: inout TextPage
  ) {
    let newest = overview.newest
    page.heading("RESULTS")
    page.paragraph(summary(of: newest, in: chart))
    if newest.isEmpty { return }
    page.blank()
    page.row(cells("Test", "Value", "Expected", "Flag", "Where it lies"))
    let dates = Set(newest.map { chart.chart.observations[$0].collected })
    for index in newest { append(index, sources, of: chart, isDated: dates.count > 1, to: &page) }
    appendRemarks(on: newest, in: chart, to: &page)
  }

  private func cells(
    _ test: String, _ value: String, _ expected: String, _ flag: String, _ bar: String
  ) -> [(text: String, width: Int)] {
    [(test, 19), (value, 11), (expected, 19), (flag, 14), (bar, 13)]
  }

  private func append(
    _ index: Int, _ sources: GuidelineSources, of chart: AssessedChart, isDated: Bool,
    to page: inout TextPage
  ) {
    let observation = chart.chart.observations[index]
    let judgement = chart.judgements[index]
    let flag = judgement.interpretation.map {
      "\(Wording.word(for: $0)) (\($0.code))\(arrow(at: index, in: chart))"
    }
    let expected = printer.interval(of: observation, judgement).map {
      $0 + sources.citation(of: judgement)
    }
    page.row(
      cells(
        tables[observation.analyte].name, printer.value(of: observation),
        expected ?? "-", flag ?? (isContext(index, in: chart) ? "no limits" : "not judged"),
        printer.bar(of: observation, judgement)?.description ?? ""))
    for remark in remarks(on: index, of: chart, isDated: isDated) {
      page.paragraph(remark, indent: 4)
    }
  }

  /// Which way a newest result went that changed more than chance explains.
  private func arrow(at index: Int, in chart: AssessedChart) -> String {
    guard let trend = chart.trends.first(where: { $0.points.last?.index == index }),
      case .compared(_, _, let verdict) = trend.change
    else { return "" }
    return switch verdict {
    case .rise: " ↑"
    case .fall: " ↓"
    case .steady: ""
    }
  }

  /// What is said below one result.
  private func remarks(on index: Int, of chart: AssessedChart, isDated: Bool) -> [String] {
    let (observation, judgement) = (chart.chart.observations[index], chart.judgements[index])
    var remarks: [String] = []
    if isDated, let time = time(of: observation, in: chart) {
      remarks.append("Collected \(time).")
    }
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
    guard [.calcium, .calciumAdjusted].contains(observations[index].analyte),
      chart.judgements[index].isAbnormal
    else { return false }
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
  private func appendRemarks(on indices: [Int], in chart: AssessedChart, to page: inout TextPage) {
    var notes: JudgementNotes = []
    for index in indices { notes.formUnion(chart.judgements[index].notes) }
    let isConverted = indices.contains {
      printer.hasConvertedLimits(chart.chart.observations[$0], chart.judgements[$0])
    }
    let hasArrow = indices.contains { !arrow(at: $0, in: chart).isEmpty }
    let isRemarkable = !notes.isDisjoint(with: [.assumedNotPregnant, .laboratoryInterval])
    if isRemarkable || isConverted || hasArrow { page.blank() }
    if hasArrow { page.paragraph(Wording.arrows) }
    if isConverted { page.paragraph(Wording.convertedLimits) }
    if notes.contains(.assumedNotPregnant) { page.paragraph(Wording.assumedNotPregnant) }
    if notes.contains(.laboratoryInterval) { page.paragraph(Wording.laboratoryInterval) }
  }
}

extension TextReport {
  /// How many results are what, in one or two sentences.
  private func summary(of shown: [Int], in chart: AssessedChart) -> String {
    if shown.isEmpty { return Wording.noResults }
    let judgements = shown.map { chart.judgements[$0] }
    let open = shown.filter {
      chart.judgements[$0].interpretation == nil && !isContext($0, in: chart)
    }
    let unplaced = judgements.count { $0.interpretation == nil }
    let borderline = judgements.count { $0.interpretation == .equivocal }
    let abnormal = judgements.count { $0.isAbnormal } - borderline
    let total = "\(shown.count) \(shown.count == 1 ? "result" : "results")"
    guard abnormal + borderline > 0 else {
      if unplaced == shown.count { return "None of \(total) could be judged." }
      let isCalm = chart.findings.isEmpty && !chart.judgements.contains { $0.isAbnormal }
      if !isCalm { return Wording.newestNormal }
      return (unplaced == 0 ? Wording.allNormal : Wording.judgedNormal) + " "
        + Wording.normalIsNotAll
    }
    func part(_ words: String, _ belonging: [Int]) -> String? {
      if belonging.isEmpty { return nil }
      let named = belonging.map { tables[chart.chart.observations[$0].analyte].name }
      return "\(belonging.count) \(words) (\(named.joined(separator: "; ")))"
    }
    func indices(where belongs: (Judgement) -> Bool) -> [Int] {
      shown.filter { belongs(chart.judgements[$0]) }
    }
    let parts = [
      part(
        "outside the expected range",
        indices { $0.isAbnormal && $0.interpretation != .equivocal }),
      part("borderline", indices { $0.interpretation == .equivocal }),
      part("not judged", open),
    ].compactMap(\.self)
    return "Of \(total): \(parts.joined(separator: ", "))."
  }
}
