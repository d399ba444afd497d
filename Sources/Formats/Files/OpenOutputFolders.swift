internal import Synchronization

/// All folders that are open for output, so that a run which is told to stop forgets none.
enum OpenOutputFolders {
  private struct State: Sendable {
    var folders: [Entry] = []
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

  /// Removes what is not complete in all of them; nothing is published any more.
  static func stop() {
    let folders = state.withLock { state in
      state.isStopped = true
      return state.folders.compactMap(\.folder)
    }
    for folder in folders { folder.removeTemporaries() }
  }
}
