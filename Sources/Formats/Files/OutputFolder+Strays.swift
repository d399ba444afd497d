private import Glibc

extension OutputFolder {
  static let temporaryStart = ".myolyte-"
  static let temporaryEnding = ".part"
  /// How the names of folders end in which reports wait to be published together.
  static let stagedEnding = "staged.part"

  /// Removes what runs that were killed left behind, unless another run has the folder open.
  ///
  /// Each run holds a shared lock on the folders that it writes into until it ends, however it ends: who gets the
  /// exclusive one is alone. Where the file system knows no such locks, nothing is removed.
  func removeStrays() {
    let number = descriptor.number
    if flock(number, LOCK_EX | LOCK_NB) == 0 {
      for name in Self.strays(in: number, .regular) { removeFile(name) }
      for name in Self.strays(in: number, .folder) where name.hasSuffix(Self.stagedEnding) {
        removeStaged(name)
      }
    } else if errno != EWOULDBLOCK {
      return
    }
    // Another run that begins may be removing for a moment, even between the two locks; who holds its lock for
    // longer removes nothing of ours.
    for _ in 0..<Self.mostTries {
      if flock(number, LOCK_SH | LOCK_NB) == 0 { return }
      usleep(1000)
    }
    flock(number, LOCK_UN)
  }

  private static let mostTries = 1000

  private static func strays(in number: CInt, _ kind: FileStatus.Kind) -> [String] {
    guard var folder = try? Folder(reopening: number), let entries = try? folder.entries()
    else { return [] }
    return entries.filter { $0.kind == kind || $0.kind == nil }
      .map { String(decoding: $0.name, as: UTF8.self) }
      .filter { $0.hasPrefix(temporaryStart) && $0.hasSuffix(temporaryEnding) }
  }

  /// Removes what a killed run had staged. An earlier report that it kept there, and in whose place nothing stands
  /// yet, goes back.
  private func removeStaged(_ name: String) {
    guard let staged = try? OutputFolder(staged: name, in: self),
      let names = try? staged.names()
    else { return }
    for name in names where name != "." && name != ".." {
      let report = String(name.dropFirst())
      if name.hasPrefix("."), !exists(report) {
        try? staged.move(name, to: self, as: report)
      } else {
        staged.removeFile(name)
      }
    }
    removeFolder(name)
  }

  private func exists(_ name: String) -> Bool {
    var status = stat()
    return unsafe fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }
}
