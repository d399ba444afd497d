/// What one row of the summary is.
package enum SummaryRows: String, CaseIterable, Sendable { case patients, results, findings }
