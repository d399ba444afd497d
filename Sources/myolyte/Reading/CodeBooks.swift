import Formats
import Intake

/// What the laboratories' own codes mean, a folder: a dictionary explains the files that lie beside it.
struct CodeBooks: Sendable {
  private var byFolder: [[UInt8]: CodeBook] = [:]
  /// Why dictionaries cannot be read, by the number of the file.
  private(set) var faults: [Int: FileError] = [:]

  /// Reads the dictionaries among the files, which are known by their names. They are read again with all other
  /// files, so that their records are counted, but for those that cannot be read: codes that nobody explains must not
  /// pass for others than those of the panel without a word.
  init(_ files: [DiscoveredFile], context: IntakeContext) {
    // A dictionary lies beside a table.
    let hasTable = files.contains { !$0.name.lowercased().hasSuffix(".xml") }
    guard files.count > 1, hasTable else { return }
    let names = Set(context.layouts.flatMap(\.files))
    for (number, file) in files.enumerated() {
      guard let (folder, name) = Self.split(file), names.contains(name) else { continue }
      let worker = IntakeWorker(context)
      var bytes: [UInt8] = []
      do throws(FileError) {
        try FileReader(file).readAll(into: &bytes, limit: ReadingStage.wholeFileLimit)
      } catch {
        faults[number] = error
        continue
      }
      worker.readFile(0, bytes.span)
      let found = worker.codeBook
      if !found.isEmpty { byFolder[folder, default: CodeBook()].merge(found) }
    }
  }

  /// What the codes in a file mean; `nil` where no dictionary lies beside it.
  subscript(_ file: DiscoveredFile) -> CodeBook? {
    if byFolder.isEmpty { return nil }
    return Self.split(file).flatMap { byFolder[$0.folder] }
  }

  /// The folder of a file, as a text that tells folders apart; `nil` for a stream.
  static func folder(of file: DiscoveredFile) -> String? {
    split(file).map { String(decoding: $0.folder, as: UTF8.self) }
  }

  /// The folder of a file and its name in lower case, without `.gz`; `nil` for a stream.
  private static func split(_ file: DiscoveredFile) -> (folder: [UInt8], name: String)? {
    guard case .file(let path) = file.source else { return nil }
    let border = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    var name = String(decoding: path.bytes[border...], as: UTF8.self).lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    var folder = path.bytes[..<border]
    // A folder may be named in two ways.
    while folder.starts(with: Array("./".utf8)) { folder = folder.dropFirst(2) }
    return (Array(folder), name)
  }
}
