private import Glibc
private import Synchronization

/// The files of a run that are published all together or not at all.
///
/// Reports wait in a hidden folder inside their own, mode 0700, so that each needs no more than a rename; other
/// files wait under temporary names. What stands at a name before is kept until `commit()`, so that every file can
/// be taken back when one cannot be placed. Safe to use from several threads.
package final class StagedOutput: Sendable {
  /// Where the reports are to stand; `nil` where none are wanted.
  private let folder: OutputFolder?
  /// Where they wait.
  private let waiting: OutputFolder?
  private let waitingName = OutputFolder.temporaryPrefix() + OutputFolder.stagedEnding
  /// Folders that were made for the reports, the innermost first.
  private let madeFolders: [RawPath]
  private let state = Mutex(State())

  private struct State {
    var stage = Stage.open
    var placements: [Placement] = []
  }

  private enum Stage {
    case open
    /// Everything is in its place for good.
    case final
    /// Everything was taken back.
    case withdrawn
  }

  /// A file on its way to its place.
  private struct Placement {
    let folder: OutputFolder
    let name: String
    /// Where the file that stood there before is kept; `nil` where none did.
    let kept: (folder: OutputFolder, name: String)?
    var isPlaced = false
  }

  /// Makes the folder for the reports, if any are wanted, and the hidden one.
  ///
  /// - Throws: `cannotCreate` or `failed`; no folder was made then.
  package init(reportsIn path: String?) throws(OutputError) {
    let made = path.map { Self.missingFolders(RawPath($0)) } ?? []
    madeFolders = made
    do throws(OutputError) {
      folder = if let path { try OutputFolder(creating: path) } else { nil }
      waiting = if let folder { try OutputFolder(making: waitingName, in: folder) } else { nil }
    } catch {
      Self.remove(made)
      throw error
    }
    do throws(OutputError) {
      try OpenOutputFolders.add(self)
    } catch {
      withdraw()
      throw error
    }
  }

  /// Whether reports were wanted.
  package var takesReports: Bool { folder != nil }

  /// The folders of a path that do not exist yet, the innermost first.
  private static func missingFolders(_ path: RawPath) -> [RawPath] {
    var (missing, next): ([RawPath], RawPath) = ([], path)
    while (try? FileStatus(of: next)) == nil {
      missing.append(next)
      var bytes = next.bytes
      while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      let parent = RawPath(bytes: bytes).parent
      if parent == next || parent.bytes.count >= bytes.count { break }
      next = parent
    }
    return missing
  }

  private static func remove(_ folders: [RawPath]) {
    for folder in folders { _ = unsafe rmdir(folder.characters) }
  }
}

extension StagedOutput: ReportDestination {
  /// Writes a report into the hidden folder.
  package func write(_ bytes: borrowing ByteBuffer, to name: String) throws(OutputError) {
    let file = try state.withLock { (state) throws(OutputError) in
      guard let waiting, state.stage == .open else { throw .stopped }
      return try waiting.createFile(name)
    }
    do throws(SystemError) {
      try Descriptor.write(bytes.bytes.span, to: file.number)
      try file.close()
    } catch {
      throw .failed(error)
    }
  }

  /// Something to hold the summary back in: a file without a name where the reports wait, or memory where there are
  /// none.
  ///
  /// - Throws: `cannotCreate`, `failed` or `stopped`.
  package func heldOutput() throws(OutputError) -> HeldOutput {
    guard let waiting else { return HeldOutput() }
    return try state.withLock { (state) throws(OutputError) in
      guard state.stage == .open else { throw .stopped }
      return HeldOutput(in: try waiting.createUnnamedFile())
    }
  }
}

extension StagedOutput {
  /// Puts all reports in their places, in byte order of their names.
  ///
  /// - Throws: `cannotCreate`, where something that no file can replace stands in a place, before any was placed;
  ///   else like `place(_:of:in:as:)`.
  package func placeReports() throws(OutputError) {
    guard let folder, let waiting else { return }
    let names = try waiting.names().sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names where folder.isFolder(name) {
      throw .cannotCreate(SystemError(code: EISDIR))
    }
    for name in names { try place(name, of: waiting, in: folder, as: name) }
  }

  /// Puts a complete file in its place.
  ///
  /// - Parameters:
  ///   - temporary: The name that it has in the folder it waits in, which is of the same file system.
  ///   - source: That folder. What stood in the place is kept there.
  ///   - folder: The folder that it belongs in.
  ///   - name: A plain name, no path.
  /// - Throws: `cannotCreate`, `failed`, or `stopped` after `withdraw()`.
  func place(
    _ temporary: String, of source: OutputFolder, in folder: OutputFolder, as name: String
  ) throws(OutputError) {
    // No report's name begins with a dot.
    let keptName = temporary.hasPrefix(".") ? temporary + ".kept.part" : "." + temporary
    try state.withLock { (state) throws(OutputError) in
      guard state.stage == .open else { throw .stopped }
      do throws(SystemError) {
        let isKept = try folder.keep(name, in: source, as: keptName)
        state.placements.append(
          Placement(folder: folder, name: name, kept: isKept ? (source, keptName) : nil))
        try source.move(temporary, to: folder, as: name)
      } catch {
        throw OutputError(creating: error)
      }
      state.placements[state.placements.count - 1].isPlaced = true
    }
  }

  /// Makes what was placed final.
  ///
  /// - Throws: `stopped` after `withdraw()`.
  package func commit() throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in
      guard state.stage == .open else { throw .stopped }
      state.stage = .final
      for case let kept? in state.placements.map(\.kept) { kept.folder.removeFile(kept.name) }
      removeWaiting()
    }
  }

  /// Takes back whatever was placed and removes what was staged. After `commit()` it does nothing.
  ///
  /// - Returns: Whether nothing is published; `false` after `commit()`.
  @discardableResult package func withdraw() -> Bool {
    state.withLock { state in
      if state.stage == .final { return false }
      if state.stage == .withdrawn {
        // What others had left in them may be gone by now.
        Self.remove(madeFolders)
        return true
      }
      state.stage = .withdrawn
      for placement in state.placements.reversed() { Self.takeBack(placement) }
      removeWaiting()
      Self.remove(madeFolders)
      return true
    }
  }

  private static func takeBack(_ placement: Placement) {
    if let (folder, name) = placement.kept {
      // Does nothing where both are still the same file; the second name goes with the rest.
      try? folder.move(name, to: placement.folder, as: placement.name)
      folder.removeFile(name)
    } else if placement.isPlaced {
      placement.folder.removeFile(placement.name)
    }
  }

  private func removeWaiting() {
    guard let folder, let waiting else { return }
    for name in (try? waiting.names()) ?? [] { waiting.removeFile(name) }
    folder.removeFolder(waitingName)
  }
}
