internal import Synchronization

/// All folders that are open for output and what is staged in them, so that a run which is told to stop forgets none.
enum OpenOutputFolders {
  private struct State: Sendable {
    var folders: [Entry] = []
    weak var staged: StagedOutput?
    var isStopped = false
  }

  private struct Entry: Sendable {
    weak var folder: OutputFolder?
  }

  private static let state = Mutex(State())

  /// - Throws: `stopped` after `stop()`.
  static func add(_ folder: OutputFolder) throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in
      guard !state.isStopped else { throw .stopped }
      state.folders.removeAll { $0.folder == nil }
      state.folders.append(Entry(folder: folder))
    }
  }

  /// - Throws: `stopped` after `stop()`.
  static func add(_ staged: StagedOutput) throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in
      guard !state.isStopped else { throw .stopped }
      state.staged = staged
    }
  }

  /// Takes back what is staged and removes what is not complete in all of them; nothing is published any more.
  ///
  /// - Returns: `false`, with nothing done, where what was staged is final already.
  static func stop() -> Bool {
    let (folders, staged) = state.withLock { state in
      state.isStopped = true
      return (state.folders.compactMap(\.folder), state.staged)
    }
    if let staged, !staged.withdraw() { return false }
    for folder in folders { folder.removeTemporaries() }
    // Folders that the run made can go once they are empty.
    staged?.withdraw()
    return true
  }
}
