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
  ///
  /// `readBeside`: the numbers of the files that are to be read; dictionaries of other folders are not. `nil` means all.
  init(_ files: [DiscoveredFile], context: IntakeContext, readBeside: [Int]? = nil) {
    guard Self.areUsed(files) else { return }
    let names = Set(context.layouts.flatMap(\.files))
    let wanted = readBeside.map { Set($0.compactMap { Self.split(files[$0])?.folder }) }
    for (number, file) in files.enumerated() {
      guard let (folder, name) = Self.split(file), names.contains(name),
        wanted?.contains(folder) ?? true
      else { continue }
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

  /// Whether dictionaries are looked for: one lies beside a table.
  private static func areUsed(_ files: [DiscoveredFile]) -> Bool {
    files.count > 1 && files.contains { !$0.name.lowercased().hasSuffix(".xml") }
  }

  /// For each file the checksum of the dictionaries that explain its codes; `nil` where one of them cannot be read.
  static func checksums(
    _ files: [DiscoveredFile], _ checksums: FileChecksums, context: IntakeContext
  ) -> [String?] {
    let byFolder = dictionaries(among: files, context: context)
    return files.map { file in
      guard let numbers = split(file).flatMap({ byFolder[$0.folder] }) else { return "" }
      let found = numbers.map { checksums[$0] }
      return found.contains("") ? nil : found.joined(separator: " ")
    }
  }

  /// For each folder the numbers of the dictionaries in it.
  static func dictionaries(
    among files: [DiscoveredFile], context: IntakeContext
  ) -> [[UInt8]: [Int]] {
    guard areUsed(files) else { return [:] }
    let names = Set(context.layouts.flatMap(\.files))
    var byFolder: [[UInt8]: [Int]] = [:]
    for (number, file) in files.enumerated() {
      guard let (folder, name) = split(file), names.contains(name) else { continue }
      byFolder[folder, default: []].append(number)
    }
    return byFolder
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
