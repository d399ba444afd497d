import Formats
import Laboratory

/// The rows of a summary in one syntax, whatever a row is.
enum SummaryCells<Syntax: RowSyntax>: Sendable {
  case patients(PatientCells<Syntax>)
  case results(ResultCells<Syntax>)
  case findings(FindingCells<Syntax>)

  init(_ rows: SummaryRows, syntax: Syntax, tables: ReferenceTables, lexicon: Lexicon) {
    switch rows {
    case .patients: self = .patients(PatientCells(syntax: syntax))
    case .results: self = .results(ResultCells(syntax: syntax, tables: tables, lexicon: lexicon))
    case .findings: self = .findings(FindingCells(syntax: syntax, tables: tables, lexicon: lexicon))
    }
  }

  func append(
    _ chart: AssessedChart, filter: RowFilter, report: String?, into buffer: inout ByteBuffer
  ) {
    switch self {
    case .patients(let cells):
      guard filter.admits(chart) else { return }
      cells.appendRow(of: chart, report: report, into: &buffer)
    case .results(let cells): cells.appendRows(of: chart, filter: filter, into: &buffer)
    case .findings(let cells): cells.appendRows(of: chart, filter: filter, into: &buffer)
    }
  }
}

extension SummaryRows {
  /// The columns of such rows, in order.
  package var columns: [Column] {
    switch self {
    case .patients: PatientColumn.columns
    case .results: ResultColumn.columns
    case .findings: FindingColumn.columns
    }
  }
}
