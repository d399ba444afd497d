package import Formats
package import Laboratory

/// The summary as a table for people: few columns, aligned, the last one free.
package struct TableSummary: SummaryRenderer {
  private let rows: SummaryRows
  private let filter: RowFilter
  private let idWidth: Int
  private let printer: ResultPrinter
  private let evidence: EvidenceCells

  package init(
    rows: SummaryRows, filter: RowFilter, tables: ReferenceTables, lexicon: Lexicon, idWidth: Int
  ) {
    self.rows = rows
    self.filter = filter
    self.idWidth = max(idWidth, "patient".count)
    printer = ResultPrinter(tables: tables, lexicon: lexicon)
    evidence = EvidenceCells(tables: tables, lexicon: lexicon)
  }

  package func header(into buffer: inout ByteBuffer) {
    var row = TableRow()
    row.append("patient", width: idWidth)
    switch rows {
    case .patients: appendPatientHeader(to: &row)
    case .results: appendResultHeader(to: &row)
    case .findings: appendFindingHeader(to: &row)
    }
    row.write(into: &buffer)
  }

  package func append(_ chart: AssessedChart, report: String?, into buffer: inout ByteBuffer) {
    switch rows {
    case .patients:
      guard filter.admits(chart) else { return }
      appendPatient(chart, report, into: &buffer)
    case .results:
      for index in chart.judgements.indices where filter.admits(chart.judgements[index]) {
        appendResult(index, of: chart, into: &buffer)
      }
    case .findings:
      for finding in chart.findings where filter.admits(finding) {
        appendFinding(finding, of: chart, into: &buffer)
      }
    }
  }
}

extension TableSummary {
  private func appendPatientHeader(to row: inout TableRow) {
    row.append("sex", width: 6)
    row.append("born", width: 10)
    for count in ["results", "abnormal", "critical", "undetermined"] {
      row.append(count, width: count.utf8.count)
    }
    row.append("findings", width: 30)
    row.append("report", width: 0)
  }

  private func appendPatient(
    _ chart: AssessedChart, _ report: String?, into buffer: inout ByteBuffer
  ) {
    let tally = PatientTally(of: chart)
    var row = TableRow()
    row.append(chart.chart.patient.id, width: idWidth)
    row.append(chart.chart.patient.sex.code.map(String.init(describing:)) ?? "", width: 6)
    row.append(chart.chart.patient.birthDate?.description ?? "", width: 10)
    row.append(number: chart.judgements.count, width: 7)
    row.append(number: tally.abnormal, width: 8)
    row.append(number: tally.critical, width: 8)
    row.append(number: tally.undetermined, width: 12)
    row.append(chart.findings.map(\.kind.rawValue).joined(separator: ", "), width: 30)
    row.append(report ?? "", width: 0)
    row.write(into: &buffer)
  }

  private func appendResultHeader(to row: inout TableRow) {
    row.append("collected", width: 10)
    row.append("test", width: 22)
    row.append("value", width: 16)
    row.append("flag", width: 4)
    row.append("interval", width: 18)
    row.append("remark", width: 0)
  }

  private func appendResult(
    _ index: Int, of chart: AssessedChart, into buffer: inout ByteBuffer
  ) {
    let observation = chart.chart.observations[index]
    let judgement = chart.judgements[index]
    var row = TableRow()
    row.append(chart.chart.patient.id, width: idWidth)
    row.append(observation.collected.date?.description ?? "", width: 10)
    row.append(printer.tables[observation.analyte].name, width: 22)
    row.append(printer.value(of: observation), width: 16)
    row.append(judgement.interpretation.map { "\($0.code)" } ?? "", width: 4)
    row.append(printer.interval(of: observation, judgement) ?? "", width: 18)
    row.append(judgement.reason.map { "\($0.code)" } ?? printer.band(of: judgement), width: 0)
    row.write(into: &buffer)
  }

  private func appendFindingHeader(to row: inout TableRow) {
    row.append("collected", width: 10)
    row.append("finding", width: 32)
    row.append("severity", width: 10)
    row.append("certainty", width: 9)
    row.append("evidence", width: 0)
  }

  private func appendFinding(
    _ finding: Finding, of chart: AssessedChart, into buffer: inout ByteBuffer
  ) {
    let collected = finding.evidence.first.map { chart.chart.observations[$0].collected.date }
    var row = TableRow()
    row.append(chart.chart.patient.id, width: idWidth)
    row.append(collected??.description ?? "", width: 10)
    row.append(finding.kind.rawValue, width: 32)
    row.append(finding.severity.rawValue, width: 10)
    row.append(finding.certainty.rawValue, width: 9)
    var terms = ByteBuffer()
    for index in finding.evidence {
      if !terms.isEmpty { terms.append(", ") }
      evidence.appendTerm(index, in: chart, into: &terms)
    }
    row.append(String(decoding: terms.bytes, as: UTF8.self), width: 0)
    row.write(into: &buffer)
  }
}
