package import Formats
package import Laboratory

/// The summary as one JSON object a line.
package struct NDJSONSummary: SummaryRenderer {
  private let cells: SummaryCells<JSONSyntax>
  private let filter: RowFilter

  package init(rows: SummaryRows, filter: RowFilter, tables: ReferenceTables, lexicon: Lexicon) {
    cells = SummaryCells(
      rows, syntax: JSONSyntax(rows.columns), tables: tables, lexicon: lexicon)
    self.filter = filter
  }

  package func append(_ chart: AssessedChart, report: String?, into buffer: inout ByteBuffer) {
    cells.append(chart, filter: filter, report: report, into: &buffer)
  }
}
