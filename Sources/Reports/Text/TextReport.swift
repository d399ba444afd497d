package import Formats
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

  /// Appends the report, its sections in the order in which they matter to the reader.
  package func render(_ assessed: AssessedChart, into buffer: inout ByteBuffer) {
    let chart = assessed.leadingWithCritical
    let overview = ChartOverview(of: chart)
    let sources = GuidelineSources(
      of: chart, first: overview.newest, tables: tables, citations: citations)
    var page = TextPage()
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
    buffer.append(page.bytes)
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

  /// A result in one line: test, value, flag and date.
  func line(_ index: Int, of chart: AssessedChart) -> String {
    let observation = chart.chart.observations[index]
    var text = "\(tables[observation.analyte].name) \(printer.value(of: observation))"
    if let flag = chart.judgements[index].interpretation {
      text += ", \(Wording.word(for: flag)) (\(flag.code))"
    }
    return text + (time(of: observation, in: chart).map { ", \($0)" } ?? "")
  }

  /// The date of collection, with the clock where the day has results of several times.
  ///
  /// - Returns: `nil` where no date is known.
  func time(of observation: Observation, in chart: AssessedChart) -> String? {
    guard let date = observation.collected.date else { return nil }
    let hasOthers = chart.chart.observations.contains {
      $0.collected.day == observation.collected.day && $0.collected != observation.collected
    }
    guard hasOthers, let second = observation.collected.secondOfDay else { return "\(date)" }
    let (hour, minute) = (second / 3600, second / 60 % 60)
    return "\(date) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Appends one item of a list.
  func appendItem(_ text: String, indent: Int = 2, to page: inout TextPage) {
    page.paragraph("- " + text, indent: indent, hanging: 2)
  }
}
