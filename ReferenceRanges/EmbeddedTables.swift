/// The built-in tables as bytes, by their file names.
package enum EmbeddedTables {
  package static var files: [(name: String, bytes: [UInt8])] {
    [
      ("analytes.csv", PackageResources.analytes_csv),
      ("loinc.csv", PackageResources.loinc_csv),
      ("names.csv", PackageResources.names_csv),
      ("units.csv", PackageResources.units_csv),
      ("intervals.csv", PackageResources.intervals_csv),
      ("critical.csv", PackageResources.critical_csv),
      ("profiles.csv", PackageResources.profiles_csv),
      ("ctcae.csv", PackageResources.ctcae_csv),
      ("rcv.csv", PackageResources.rcv_csv),
      ("gaps.csv", PackageResources.gaps_csv),
      ("sources.csv", PackageResources.sources_csv),
    ]
  }
}

extension EmbeddedTables {
  /// The bytes of a table by its file name, or `nil` if there is none of that name.
  package static func bytes(of name: String) -> [UInt8]? {
    files.first { $0.name == name }?.bytes
  }
}
