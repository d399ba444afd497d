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
    let wanted = readBeside.map { Set($0.compactMap { Self.folderBytes(of: files[$0]) }) }
    for (number, file) in files.enumerated() {
      guard let folder = Self.folderOfDictionary(file, called: names),
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
      guard let numbers = folderBytes(of: file).flatMap({ byFolder[$0] }) else { return "" }
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
      guard let folder = folderOfDictionary(file, called: names) else { continue }
      byFolder[folder, default: []].append(number)
    }
    return byFolder
  }

  /// What the codes in a file mean; `nil` where no dictionary lies beside it.
  subscript(_ file: DiscoveredFile) -> CodeBook? {
    if byFolder.isEmpty { return nil }
    return Self.folderBytes(of: file).flatMap { byFolder[$0] }
  }

  /// The folder of a file, as a text that tells folders apart; `nil` for a stream.
  static func folder(of file: DiscoveredFile) -> String? {
    folderBytes(of: file).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func folderBytes(of file: DiscoveredFile) -> [UInt8]? {
    guard case .file(let path) = file.source else { return nil }
    let bytes = path.bytes
    var folder = bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)]
    // A folder may be named in two ways.
    while folder.starts(with: "./".utf8) { folder = folder.dropFirst(2) }
    return Array(folder)
  }

  /// The folder of a file that is called like a dictionary, in any case and with or without `.gz`.
  private static func folderOfDictionary(
    _ file: DiscoveredFile, called names: Set<String>
  ) -> [UInt8]? {
    guard case .file(let path) = file.source else { return nil }
    var name = String(decoding: path.lastComponent, as: UTF8.self).lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    return names.contains(name) ? folderBytes(of: file) : nil
  }
}
