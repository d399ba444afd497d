package import Laboratory

/// What became of the records of one source, as far as reading decides it.
package struct SourceReading: Sendable {
  package var source: UInt32
  /// Records, for numbering those of the next piece of the same file.
  package var rows = 0
  /// Outcomes that reading alone decides: outside the panel, withdrawn, rejected.
  package var tally = Tally()
  package var rejections: [Rejection] = []
  /// Rejected records beyond `IntakeOptions.mostListedRejections`, which `tally` counts all the same.
  package var unlistedRejections = 0
  package var layout: String?
  package var encoding: String?
  /// What the file was taken for and why, a line each.
  package var evidence: [String] = []
  /// Tests outside the panel or not recognised, by printed name.
  package var unmapped: [String: Int] = [:]
  /// Filled cells of columns that nothing is read from, by header.
  package var unreadColumns: [String: Int] = [:]
  /// The file that should say who the patients are, where the layout leaves that to another one.
  package var people: String?
  /// Whether a header with other columns stands among its rows: what it holds is meant by that, pieces of the
  /// file behind it included.
  package var hasOtherHeader = false
  /// Whether its rows say who patients are.
  package var isOfPeople = false
  /// What is to be said aloud of it.
  package var remark: String?
  /// Codes that no dictionary explains.
  package var unexplained = 0
  /// Collection dates that could not be read.
  package var unreadDates = 0
  /// Numbers with an unmistakable decimal comma and with a decimal point.
  package var decimalCommas = 0
  package var decimalPoints = 0

  package init(source: UInt32) {
    self.source = source
  }
}
