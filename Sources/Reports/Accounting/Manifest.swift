package import Laboratory

/// The accounting of a run.
package struct Manifest: Sendable {
  /// An option of the command line that was given, as it was given.
  package struct Option: Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One file and what became of its records.
  package struct File: Sendable {
    package var file: InputFile
    /// The SHA-256 of its bytes in hexadecimal digits.
    package var sha256: String
    package var tally: Tally

    package init(file: InputFile, sha256: String, tally: Tally) {
      self.file = file
      self.sha256 = sha256
      self.tally = tally
    }
  }

  /// Directory entries that were passed over for one reason.
  package struct Skipped: Sendable {
    package var reason: String
    package var count: Int

    package init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// The name and number of this form of the manifest.
  package static let schema: StaticString = "myolyte-manifest-1"

  package var version: String
  package var profile: String
  package var options: [Option]
  /// The SHA-256 of the reference tables in hexadecimal digits.
  package var tablesSHA256: String
  /// In the order of the input.
  package var files: [File]
  package var skipped: [Skipped]
  package var elapsedSeconds: Double

  package init(
    version: String, profile: String, options: [Option], tablesSHA256: String, files: [File],
    skipped: [Skipped], elapsedSeconds: Double
  ) {
    self.version = version
    self.profile = profile
    self.options = options
    self.tablesSHA256 = tablesSHA256
    self.files = files
    self.skipped = skipped
    self.elapsedSeconds = elapsedSeconds
  }

  /// What became of all records together.
  package var totals: Tally {
    var totals = Tally()
    for file in files { totals += file.tally }
    return totals
  }
}
