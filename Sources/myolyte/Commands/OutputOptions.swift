import ArgumentParser
import Reports

/// The options that say what is written and where.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write one report a patient into this folder.", valueName: "dir"))
  var output: String?

  @Option(name: .shortAndLong, help: "Form of the summary: table, csv, tsv or ndjson.")
  var format: SummaryFormat = .table

  @Option(help: "What a row of the summary is: patients, results or findings.")
  var rows: SummaryRows = .patients

  @Option(help: "Which rows: all, abnormal or critical.")
  var only: RowFilter = .all

  @Flag(help: "Mark texts that a spreadsheet would take for a formula (csv, tsv).")
  var csvSafe = false

  @Option(help: ArgumentHelp("Write the accounting of the run, as JSON.", valueName: "file"))
  var manifest: String?

  @Option(help: ArgumentHelp("Write what was rejected, one JSON object a line.", valueName: "file"))
  var rejects: String?
}

extension SummaryFormat: ExpressibleByArgument {}
extension SummaryRows: ExpressibleByArgument {}
extension RowFilter: ExpressibleByArgument {}
