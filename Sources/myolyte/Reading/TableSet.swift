import Formats
import Intake
import Laboratory
import ReferenceRanges

/// The reference tables of a run: those built in, or those of a folder.
struct TableSet {
  let prepared: PreparedTables
  /// SHA-256 over names and bytes of all tables, in hexadecimal digits; made only when asked for.
  let checksum: @Sendable () -> String

  var tables: ReferenceTables { prepared.tables }

  /// The tables built in, made when they are first asked for.
  private static let builtIn = Result { try TableSet(EmbeddedTables.files) }

  static let largestTable = 64 << 20

  /// - Throws: `ReferenceTablesError` for tables that are not right, `FileError` for a folder whose
  ///   tables cannot be read.
  init(folder: String?) throws {
    guard let folder else {
      self = try Self.builtIn.get()
      return
    }
    var files = EmbeddedTables.files
    for index in files.indices {
      let path = folder + "/" + files[index].name
      let file = DiscoveredFile(source: .file(RawPath(path)), name: path, size: 0, isNamed: true)
      try NamedFile.read(file, limit: Self.largestTable, into: &files[index].bytes)
    }
    try self.init(files)
  }

  /// Makes the tables built in while the caller does something else; who asks for them waits until they are made.
  static func beginBuiltIn() {
    begin {
      _ = builtIn
      BuiltInLayouts.make()
    }
  }

  private init(_ files: [(name: String, bytes: [UInt8])]) throws {
    prepared = PreparedTables(
      try ReferenceTablesReader.read { name in files.first { $0.name == name }?.bytes })
    checksum = {
      var digest = SHA256()
      for file in files {
        digest.update(Array("\(file.name)\n".utf8).span)
        digest.update(file.bytes.span)
      }
      return digest.finalizeHexadecimal()
    }
  }
}
