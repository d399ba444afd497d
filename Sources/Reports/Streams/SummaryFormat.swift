/// The form of the summary on standard output.
package enum SummaryFormat: String, CaseIterable, Sendable { case table, csv, tsv, ndjson }
