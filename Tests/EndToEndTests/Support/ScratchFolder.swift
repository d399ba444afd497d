import Foundation

/// A folder for one test, removed with everything in it when the test is done.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "myolyte-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder with these files.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try Data(text.utf8).write(to: self[name]) }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The place of a file in the folder.
  subscript(name: String) -> URL { url.appending(path: name) }

  /// The names of the files under a folder in it, hidden ones too, sorted.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self[folder].path).sorted()
  }

  /// A file's text.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: self[name]), as: UTF8.self)
  }

  /// The permission bits of a file or folder.
  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self[name].path)[.posixPermissions] as? Int
  }
}
