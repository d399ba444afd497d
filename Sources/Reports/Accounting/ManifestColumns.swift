import Laboratory

/// The members of the manifest, for the writer and its schema.
enum ManifestColumns {
  static let columns = [
    Column("schema", .text),
    Column("version", .text),
    Column("profile", .text),
    Column("options", .textsByName),
    Column("tables_sha256", .text),
    Column("files", .objects(files)),
    Column("skipped", .countsByName),
    Column("totals", .object(counters)),
    Column("elapsed_seconds", .number),
  ]

  static let files =
    [
      Column("path", .text),
      Column("bytes", .integer(minimum: 0)),
      Column("sha256", .text),
      Column("layout", .text, optional: true),
      Column("encoding", .text, optional: true),
    ] + counters

  /// All records, then each way in which one can end.
  static let counters =
    [Column("records", .integer(minimum: 0))]
    + Outcome.allCases.map { Column($0.counter, .integer(minimum: 0)) }
}

extension Outcome {
  /// The name of its counter.
  var counter: StaticString {
    switch self {
    case .interpreted: "interpreted"
    case .undetermined: "undetermined"
    case .outsidePanel: "outside_panel"
    case .duplicate: "duplicates"
    case .superseded: "superseded"
    case .withdrawn: "withdrawn"
    case .rejected: "rejected"
    }
  }
}
