import Formats

/// A file that an option names.
enum NamedFile {
  /// Why it cannot be used.
  struct Failure: Error {
    let path: String
    let error: FileError
  }

  /// Reads the file.
  ///
  /// - Throws: `Failure`, which names it.
  static func read(
    _ file: DiscoveredFile, limit: Int, into bytes: inout [UInt8]
  ) throws(Failure) {
    do throws(FileError) {
      try FileReader(file).readAll(into: &bytes, limit: limit)
    } catch {
      throw Failure(path: file.name, error: error)
    }
  }
}
