import Formats
import Intake
import Laboratory
import ReferenceRanges

/// The reference tables of a run: those built in, or those of a folder.
struct TableSet {
  let tables: ReferenceTables
  /// SHA-256 over names and bytes of all tables, in hexadecimal digits; made only when asked for.
  let checksum: () -> String

  static let largestTable = 64 << 20

  /// - Throws: `ReferenceTablesError` for tables that are not right, `FileError` for a folder whose
  ///   tables cannot be read.
  init(folder: String?) throws {
    var files: [(name: String, bytes: [UInt8])] = EmbeddedTables.files
    if let folder {
      for index in files.indices {
        let path = folder + "/" + files[index].name
        let file = DiscoveredFile(
          source: .file(RawPath(path)), name: path, size: 0, isNamed: true)
        try NamedFile.read(file, limit: Self.largestTable, into: &files[index].bytes)
      }
    }
    let found = files
    let read = try ReferenceTablesReader.read { name in found.first { $0.name == name }?.bytes }
    tables = UnitResolver.completed(read)
    checksum = {
      var digest = SHA256()
      for file in found {
        digest.update(Array("\(file.name)\n".utf8).span)
        digest.update(file.bytes.span)
      }
      return digest.finalizeHexadecimal()
    }
  }
}
