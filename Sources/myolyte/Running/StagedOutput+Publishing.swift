import Formats

extension StagedOutput {
  /// Publishes a run whose every byte is ready: files first, which can be taken back, then what cannot.
  ///
  /// A reader who closes the pipe took what it wanted; the files stay then. After any other trouble they are taken
  /// back, and what is lost is what somebody has read of the stream by then.
  ///
  /// - Throws: `cannotCreate`, `failed`, `stopped`, or `closedPipe` when all is published.
  func publish(
    _ accounting: inout AccountingFiles, _ summary: OrderedOutput, _ records: RecordStoreWriter?
  ) throws(OutputError) {
    try placeReports()
    try records?.place(with: self)
    try accounting.place(with: self)
    do throws(OutputError) {
      try accounting.send()
      try summary.release()
    } catch {
      if error == .closedPipe { try commit() }
      throw error
    }
    try commit()
  }
}
