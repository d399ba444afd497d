private import Glibc

extension OutputFolder {
  static let temporaryStart = ".myolyte-"
  static let temporaryEnding = ".part"

  /// Removes what runs that were killed left behind, unless another run has the folder open.
  ///
  /// Each run holds a shared lock on the folders that it writes into until it ends, however it ends: who gets the
  /// exclusive one is alone. Where the file system knows no such locks, nothing is removed.
  func removeStrays() {
    let number = descriptor.number
    if flock(number, LOCK_EX | LOCK_NB) == 0 {
      for name in Self.strays(in: number) { unlink(name) }
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

  private static func strays(in number: CInt) -> [String] {
    guard var folder = try? Folder(reopening: number), let entries = try? folder.entries()
    else { return [] }
    return entries.filter { $0.kind == .regular || $0.kind == nil }
      .map { String(decoding: $0.name, as: UTF8.self) }
      .filter { $0.hasPrefix(temporaryStart) && $0.hasSuffix(temporaryEnding) }
  }
}
