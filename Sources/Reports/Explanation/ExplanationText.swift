package import Formats
package import Laboratory

/// How one patient's results were read and judged, step by step, in plain text at most 80 columns wide.
package struct ExplanationText: Sendable {
  let printer: ResultPrinter
  let profile: String
  /// The only analyte whose results are told; `nil` for all.
  let analyte: Analyte?

  package init(
    tables: ReferenceTables, lexicon: Lexicon, profile: String, analyte: Analyte? = nil
  ) {
    printer = ResultPrinter(tables: tables, lexicon: lexicon)
    self.profile = profile
    self.analyte = analyte
  }

  /// Appends who the patient is, each result from the oldest on, and what they came to together.
  package func render(
    _ explanation: Explanation, _ trail: ChartTrail, into buffer: inout ByteBuffer
  ) {
    var page = TextPage()
    appendIdentity(of: trail, to: &page)
    let steps = steps(of: explanation, trail)
    if steps.isEmpty { page.paragraph(Wording.noSuchResults) }
    for (number, step) in steps.enumerated() {
      append(step, number: number + 1, explanation, trail, to: &page)
    }
    appendRules(explanation, to: &page)
    appendFindings(explanation.assessed, to: &page)
    appendBlocks(explanation, to: &page)
    appendLinks(explanation, to: &page)
    page.heading("NOT MEDICAL ADVICE")
    page.paragraph(Wording.notice)
    buffer.append(page.bytes)
  }
}

extension ExplanationText {
  /// A result that was charted, or one that was set aside.
  enum Step {
    /// Its index in the chart.
    case charted(Int, Observation)
    case aside(SetAside)

    var observation: Observation {
      switch self {
      case .charted(_, let observation): observation
      case .aside(let aside): aside.observation
      }
    }
  }

  var tables: ReferenceTables { printer.tables }

  var lexicon: Lexicon { printer.lexicon }

  /// The results to tell, in the order of charts.
  private func steps(of explanation: Explanation, _ trail: ChartTrail) -> [Step] {
    let charted = explanation.assessed.chart.observations.enumerated().map {
      Step.charted($0, $1)
    }
    let all = charted + trail.setAside.map(Step.aside)
    return all.filter { analyte == nil || $0.observation.analyte == analyte }
      .sorted { key($0.observation) < key($1.observation) }
  }

  private func key(_ observation: Observation) -> (Int, UInt8, UInt32, UInt32) {
    (
      observation.collected.order, observation.analyte.rawValue, observation.source,
      observation.record
    )
  }

  private func append(
    _ step: Step, number: Int, _ explanation: Explanation, _ trail: ChartTrail,
    to page: inout TextPage
  ) {
    let observation = step.observation
    let date = observation.collected.isKnown ? ", \(observation.collected)" : ""
    page.heading("RESULT \(number): \(tables[observation.analyte].name)\(date)")
    if isComputed(observation) {
      appendLines(
        "Computed",
        ["for \(place(of: observation))"] + Wording.formulas(for: observation.analyte), to: &page)
      appendLines("Number", numberLines(of: observation), to: &page)
    } else {
      appendRecord(observation, to: &page)
    }
    switch step {
    case .aside(let aside):
      page.entry("Fate", fate(of: aside))
    case .charted(let index, _):
      if !isComputed(observation) {
        appendLines("Fate", fate(of: observation, in: trail), to: &page)
      }
      appendJudgement(index, of: explanation, to: &page)
    }
  }

  /// Appends a name with lines beside it.
  func appendLines(_ name: String, _ lines: [String], to page: inout TextPage) {
    for (number, line) in lines.enumerated() { page.entry(number == 0 ? name : "", line) }
  }

  /// Appends one item of a list.
  func appendItem(_ text: String, indent: Int = 2, to page: inout TextPage) {
    page.paragraph("- " + text, indent: indent, hanging: 2)
  }

  /// Whether a result follows by formula from others.
  func isComputed(_ observation: Observation) -> Bool {
    lexicon.usability(of: observation).isComputed
  }

  /// Where a result was read: `export.csv, record 3`.
  func place(of observation: Observation) -> String {
    let path = lexicon.files[lexicon.file(of: observation)].path.printable
    return "\(path), record \(lexicon.record(of: observation))"
  }

  /// A result of the chart in one line: test, value, flag, and where it was read.
  func line(_ index: Int, of chart: AssessedChart) -> String {
    let observation = chart.chart.observations[index]
    let name = tables[observation.analyte].name
    if isComputed(observation) {
      let unit = tables.canonicalUnit(of: observation.analyte)
      let flag = chart.judgements[index].interpretation?.code ?? "-"
      return "\(name) \(observation.value) \(unit) (\(flag)): \(Wording.computed)"
    }
    let flagged = printer.flaggedValue(of: observation, chart.judgements[index])
    return "\(name) \(flagged): \(place(of: observation))"
  }
}
