package import Formats
package import Laboratory

/// Writes the summary: what stands before its rows, the rows of each chart, what stands behind.
package protocol SummaryRenderer: Sendable {
  func header(into buffer: inout ByteBuffer)
  /// Appends a chart's rows; `report` is the name of the report written for it, if any was.
  func append(_ chart: AssessedChart, report: String?, into buffer: inout ByteBuffer)
  func footer(into buffer: inout ByteBuffer)
}

extension SummaryRenderer {
  package func header(into buffer: inout ByteBuffer) {}
  package func footer(into buffer: inout ByteBuffer) {}
}

extension SummaryFormat {
  /// The renderer of this format. `isSafe` marks texts that spreadsheets would take for formulas;
  /// `idWidth` is the width of the patient column for people.
  package func renderer(
    rows: SummaryRows, filter: RowFilter, tables: ReferenceTables, lexicon: Lexicon,
    isSafe: Bool = false, idWidth: Int = 16
  ) -> any SummaryRenderer {
    switch self {
    case .ndjson: NDJSONSummary(rows: rows, filter: filter, tables: tables, lexicon: lexicon)
    case .csv, .tsv:
      DelimitedSummary(
        rows: rows, filter: filter, tables: tables, lexicon: lexicon,
        delimiter: UInt8(ascii: self == .csv ? "," : "\t"), isSafe: isSafe)
    case .table:
      TableSummary(rows: rows, filter: filter, tables: tables, lexicon: lexicon, idWidth: idWidth)
    }
  }
}
