import Formats
import Intake

/// What the last run read, file by file, as it was kept beside the reports.
///
/// The file begins with a line that names its form; the kept sources follow, then a directory that says what they
/// were read from and by, then the directory's length and checksum. Each source has a checksum of its own. The
/// store holds patients' data: it lies where the reports lie, for its owner alone.
final class RecordStore: Sendable {
  /// Its name in the folder of the reports, hidden from whoever searches that for input.
  static let name = ".myolyte-records"
  static let heading = Array("myolyte-records-1\n".utf8)
  /// Length and checksum of the directory.
  static let footSize = 8 + 32
  /// More than the directory of any folder: a file's entry takes some 200 bytes.
  private static let largestDirectory = 4 << 30

  private let reader: FileReader
  private let directory: Directory

  /// What is in a store.
  struct Directory: Sendable {
    /// The checksum of the manifest that was written with it.
    var manifest: String
    /// The checksum of all that reading depended on; see `ReadingIdentity`.
    var reading: String
    var files: [RecordKey: KeptFile] = [:]
  }

  /// Where one source of a file lies in the store.
  struct Extent: Sendable {
    var offset: Int
    var count: Int
    var sha256: String
  }

  /// One file that was read.
  struct KeptFile: Sendable {
    /// In the order of the file's pieces.
    var sources: [Extent]
    /// "Today" when it was read. Days from 1970-01-01.
    var asOf: Int32
    /// The latest of `KeptSource.latestDay`.
    var latestDay: Int32

    /// Whether reading it on another day gives the same: no result lies between the two days.
    func holds(asOf day: Int32) -> Bool {
      day == asOf || latestDay <= min(day, asOf)
    }
  }

  /// Why nothing can be taken over.
  enum Obstacle: Error {
    case stream, manifestMissing, storeMissing, damaged, otherManifest, otherReading

    var sentence: String {
      switch self {
      case .stream: "standard input or a pipe is among the paths"
      case .manifestMissing: "there is no manifest of an earlier run"
      case .storeMissing: "no records of an earlier run are kept beside the reports"
      case .damaged: "the records kept beside the reports are damaged, or of another form"
      case .otherManifest: "the records kept beside the reports are not those of the manifest"
      case .otherReading:
        "the last run had another program, other tables or layouts, or other options of reading"
      }
    }
  }

  /// Opens the store of a folder.
  ///
  /// `manifest`: the path of the last run's manifest. `reading`: what this run reads by.
  /// - Throws: `Obstacle` where it does not fit.
  init(folder: String, manifest: String, reading: String) throws(Obstacle) {
    guard let known = Self.checksum(ofManifest: manifest) else { throw .manifestMissing }
    let path = folder + "/" + Self.name
    let file = DiscoveredFile(source: .file(RawPath(path)), name: path, size: 0, isNamed: true)
    guard let reader = try? FileReader(file), let size = reader.size else { throw .storeMissing }
    guard let directory = Self.directory(of: reader, size: size) else { throw .damaged }
    guard directory.manifest == known else { throw .otherManifest }
    guard directory.reading == reading else { throw .otherReading }
    self.reader = reader
    self.directory = directory
  }

  /// What was kept of a file; `nil` where this run must read it.
  func file(_ key: RecordKey?, asOf day: Int32) -> KeptFile? {
    guard let key, let kept = directory.files[key], kept.holds(asOf: day) else { return nil }
    return kept
  }

  /// The bytes of a kept source; `nil` where they are damaged.
  func bytes(_ extent: Extent) -> [UInt8]? {
    guard let bytes = Self.bytes(reader, at: extent.offset, count: extent.count),
      SHA256.hexadecimal(of: bytes.span) == extent.sha256
    else { return nil }
    return bytes
  }

  private static func bytes(
    _ reader: borrowing FileReader, at offset: Int, count: Int
  ) -> [UInt8]? {
    var bytes: [UInt8] = []
    guard offset >= 0, count >= 0,
      (try? reader.read(at: offset, count: count, into: &bytes)) != nil, bytes.count == count
    else { return nil }
    return bytes
  }

  private static func checksum(ofManifest path: String) -> String? {
    let file = DiscoveredFile(source: .file(RawPath(path)), name: path, size: 0, isNamed: true)
    var bytes: [UInt8] = []
    guard let reader = try? FileReader(file),
      (try? reader.readAll(into: &bytes, limit: largestDirectory)) != nil
    else { return nil }
    return SHA256.hexadecimal(of: bytes.span)
  }

  private static func directory(of reader: borrowing FileReader, size: Int) -> Directory? {
    guard bytes(reader, at: 0, count: heading.count) == heading,
      let foot = bytes(reader, at: size - footSize, count: footSize)
    else { return nil }
    let count: UInt64 = foot.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    guard count <= UInt64(max(0, size - footSize - heading.count)),
      count <= UInt64(largestDirectory),
      let directory = bytes(reader, at: size - footSize - Int(count), count: Int(count))
    else { return nil }
    var digest = SHA256()
    digest.update(directory.span)
    guard digest.finalize() == Array(foot.dropFirst(8)) else { return nil }
    return try? Directory(directory)
  }
}

/// What makes a file the same as one of the last run.
struct RecordKey: Hashable, Sendable {
  /// As the manifest names it.
  let path: String
  let bytes: Int
  let sha256: String
  /// The checksum of the dictionaries that lie beside it.
  let dictionaries: String
}
