import Formats
import Intake

/// The user's own layouts.
struct LayoutSet {
  private(set) var tables: [Layout]
  private(set) var documents: [XMLLayout]

  private static let largestLayout = 1 << 20

  /// - Throws: `LayoutError`, or `FileError` for a file that cannot be read.
  init(files: [String]) throws {
    (tables, documents) = ([], [])
    for path in files {
      var bytes: [UInt8] = []
      let file = DiscoveredFile(source: .file(RawPath(path)), name: path, size: 0, isNamed: true)
      try NamedFile.read(file, limit: Self.largestLayout, into: &bytes)
      if try Layout.format(of: bytes) == "xml" {
        documents.append(try XMLLayout(bytes))
      } else {
        var layout = try Layout(bytes)
        layout.rank = .user
        tables.append(layout)
      }
    }
  }
}
