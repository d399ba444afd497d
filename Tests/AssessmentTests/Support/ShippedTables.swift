import Intake
import Laboratory
import ReferenceRanges

/// A woman of fifty, judged by the tables that are built in.
func shipped() throws -> Situation { Situation(tables: try embeddedTables.get()).aged(50) }

/// Read once for all tests.
private let embeddedTables = Result {
  try ReferenceTablesReader.read { EmbeddedTables.bytes(of: $0) }
}
