import Formats
import Intake

/// The layouts of a run: those built in, and the user's own before them.
struct LayoutSet {
  private(set) var tables: [Layout]
  private(set) var documents: [XMLLayout]

  private static let largestLayout = 1 << 20

  /// - Throws: `LayoutError`, or `FileError` for a file that cannot be read.
  init(files: [String]) throws {
    tables = try BuiltInLayouts.tables()
    documents = try BuiltInLayouts.documents()
    for path in files.reversed() {
      var bytes: [UInt8] = []
      let file = DiscoveredFile(source: .file(RawPath(path)), name: path, size: 0, isNamed: true)
      try NamedFile.read(file, limit: Self.largestLayout, into: &bytes)
      if try Layout.format(of: bytes) == "xml" {
        documents.insert(try XMLLayout(bytes), at: 0)
      } else {
        tables.insert(try Layout(bytes), at: 0)
      }
    }
  }
}
