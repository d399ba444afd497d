import Testing

/// The eight totals of a manifest, in its order.
struct Accounting: Equatable, CustomStringConvertible {
  var interpreted = 0
  var undetermined = 0
  var outside = 0
  var duplicates = 0
  var superseded = 0
  var withdrawn = 0
  var rejected = 0
  /// All that were read; as literal as the others, so that a sum that does not fit is seen.
  var records: Int

  init(
    _ records: Int, interpreted: Int = 0, undetermined: Int = 0, outside: Int = 0,
    duplicates: Int = 0, superseded: Int = 0, withdrawn: Int = 0, rejected: Int = 0
  ) {
    self.records = records
    self.interpreted = interpreted
    self.undetermined = undetermined
    self.outside = outside
    self.duplicates = duplicates
    self.superseded = superseded
    self.withdrawn = withdrawn
    self.rejected = rejected
  }

  /// Those of a manifest, or of one of its files.
  init(_ object: [String: Any]) throws {
    func number(_ key: String) throws -> Int { try #require(object[key] as? Int) }
    try self.init(
      number("records"), interpreted: number("interpreted"),
      undetermined: number("undetermined"), outside: number("outside_panel"),
      duplicates: number("duplicates"), superseded: number("superseded"),
      withdrawn: number("withdrawn"), rejected: number("rejected"))
  }

  var description: String {
    "\(records) = \(interpreted) interpreted + \(undetermined) undetermined + \(outside) outside "
      + "+ \(duplicates) duplicate + \(superseded) superseded + \(withdrawn) withdrawn "
      + "+ \(rejected) rejected"
  }
}
