import Foundation

/// Files that others published, read where they lie: in `../shared/corpus`, seen from the package.
package enum PublishedFiles {
  /// Whether they lie there; the tests that need them are skipped where they do not.
  package static let arePresent = FileManager.default.fileExists(atPath: folder.path)

  /// Why a test is skipped without them.
  package static let absence = "needs the published files in ../shared/corpus"

  /// The bytes of a file, by its path inside the folder.
  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  /// The names of the files in a folder, without their common ending, sorted; none where the folder
  /// is missing.
  package static func names(in path: String, ending: String) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: path).path)
    return (found ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
      .sorted()
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpus")
}
