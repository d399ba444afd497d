import Formats
package import Laboratory

/// One patient's report in plain text, at most 80 columns wide.
package struct TextReport: Sendable {
  let printer: ResultPrinter
  /// The tables' sources with their years, which all reports repeat.
  let citations: [String]
  let version: String
  let profile: String

  package init(
    tables: ReferenceTables, lexicon: Lexicon, version: String, profile: String
  ) {
    printer = ResultPrinter(tables: tables, lexicon: lexicon)
    citations = tables.sources.map(\.dated)
    self.version = version
    self.profile = profile
  }

  /// Fills an empty page with the report, its sections in the order in which they matter to the reader.
  package func render(_ assessed: AssessedChart, onto page: inout TextPage) {
    let chart = assessed.leadingWithCritical
    let overview = ChartOverview(of: chart)
    let sources = GuidelineSources(of: chart, first: overview.newest, tables: tables)
    page.clear()
    appendIdentity(of: chart, to: &page)
    appendCritical(overview, of: chart, to: &page)
    appendRecordedEmergencies(of: chart, to: &page)
    appendResults(overview, sources, of: chart, to: &page)
    appendUnjudged(chart, to: &page)
    appendFindings(chart, to: &page)
    appendAdvice(overview, of: chart, to: &page)
    appendWithheld(chart, to: &page)
    appendTrend(chart, to: &page)
    appendConsiderations(chart, to: &page)
    appendSources(sources, of: chart, to: &page)
    appendNotice(to: &page)
    appendProvenance(chart, to: &page)
  }
}

extension AssessedChart {
  /// The same with critical findings before all others.
  fileprivate var leadingWithCritical: AssessedChart {
    let critical = findings.indices.filter { findings[$0].severity == .critical }
    if critical.isEmpty { return self }
    let order = critical + findings.indices.filter { findings[$0].severity != .critical }
    var sorted = self
    sorted.findings = order.map { findings[$0] }
    if links.count == findings.count { sorted.links = order.map { links[$0] } }
    return sorted
  }
}

extension TextReport {
  var tables: ReferenceTables { printer.tables }

  /// Appends a result in one line: test, value, flag and date.
  func appendLine(_ index: Int, of chart: AssessedChart, to text: inout ByteBuffer) {
    let observation = chart.chart.observations[index]
    text.append(printer.name(of: observation.analyte))
    text.append(" ")
    printer.appendValue(of: observation, to: &text)
    if let flag = chart.judgements[index].interpretation {
      text.append(", ")
      text.append(Wording.word(for: flag))
      text.append(" (")
      text.append(flag.code)
      text.append(")")
    }
    if observation.collected.isKnown {
      text.append(", ")
      appendTime(of: observation, in: chart, to: &text)
    }
  }

  /// Appends the date of collection, with the clock where the day has results of several times; nothing where no
  /// date is known.
  func appendTime(
    of observation: Observation, in chart: AssessedChart, to text: inout ByteBuffer
  ) {
    guard let date = observation.collected.date else { return }
    text.append(date)
    guard let second = observation.collected.secondOfDay else { return }
    for other in chart.chart.observations where other.collected.day == observation.collected.day {
      if other.collected == observation.collected { continue }
      text.append(" ")
      text.append(clock: second / 60)
      return
    }
  }

  /// Appends one item of a list.
  func appendItem(_ text: String, indent: Int = 2, to page: inout TextPage) {
    page.paragraph(indent: indent, hanging: 2) {
      $0.append("- ")
      $0.append(text)
    }
  }

  /// Appends a result as one item of a list; `rest`: what stands behind it.
  func appendItem(
    _ index: Int, of chart: AssessedChart, rest: String = "", to page: inout TextPage
  ) {
    page.paragraph(indent: 2, hanging: 2) {
      $0.append("- ")
      appendLine(index, of: chart, to: &$0)
      $0.append(rest)
    }
  }
}
