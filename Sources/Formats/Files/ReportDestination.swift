/// Where complete files go, each under a name of its own.
package protocol ReportDestination: Sendable {
  /// Takes a whole file.
  ///
  /// - Parameters:
  ///   - bytes: All of it.
  ///   - name: A plain name, no path.
  /// - Throws: `cannotCreate`, `failed` or `stopped`.
  func write(_ bytes: borrowing ByteBuffer, to name: String) throws(OutputError)
}

extension OutputFolder: ReportDestination {}
