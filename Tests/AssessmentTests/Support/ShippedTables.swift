import Intake
import Laboratory
import ReferenceRanges

/// A woman of fifty, judged by the tables that are built in.
func shipped() throws -> Situation {
  Situation(
    tables: try ReferenceTablesReader.read { EmbeddedTables.bytes(of: $0) }
  ).aged(50)
}
