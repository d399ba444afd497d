package import Formats
package import Laboratory

/// The summary as CSV or TSV with a header row.
package struct DelimitedSummary: SummaryRenderer {
  private let cells: SummaryCells<DelimitedSyntax>
  private let columns: [Column]
  private let filter: RowFilter
  private let delimiter: UInt8

  package init(
    rows: SummaryRows, filter: RowFilter, tables: ReferenceTables, lexicon: Lexicon,
    delimiter: UInt8, isSafe: Bool
  ) {
    cells = SummaryCells(
      rows, syntax: DelimitedSyntax(delimiter: delimiter, isSafe: isSafe), tables: tables,
      lexicon: lexicon)
    columns = rows.columns
    self.filter = filter
    self.delimiter = delimiter
  }

  package func header(into buffer: inout ByteBuffer) {
    for index in columns.indices {
      if index > 0 { buffer.append(delimiter) }
      buffer.append(columns[index].name)
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  package func append(_ chart: AssessedChart, report: String?, into buffer: inout ByteBuffer) {
    cells.append(chart, filter: filter, report: report, into: &buffer)
  }
}
