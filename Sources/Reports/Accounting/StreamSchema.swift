package import Formats

/// The JSON Schema (draft 2020-12) of a stream, made from the columns that its writer uses.
package enum StreamSchema: String, CaseIterable, Sendable {
  case results, findings, patients, manifest, rejects

  /// Appends the schema of one line of the stream, or of the whole manifest.
  package func write(into buffer: inout ByteBuffer) {
    buffer.append("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n")
    buffer.append("  \"title\": ")
    buffer.appendJSON("myolyte \(rawValue)")
    buffer.append(",\n  ")
    SchemaWriter.appendMembers(columns, depth: 1, into: &buffer)
    buffer.append("\n}\n")
  }

  private var columns: [Column] {
    switch self {
    case .results: ResultColumn.columns
    case .findings: FindingColumn.columns
    case .patients: PatientColumn.columns
    case .manifest: ManifestColumns.columns
    case .rejects: RejectsColumn.columns
    }
  }
}
