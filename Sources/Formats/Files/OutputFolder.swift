private import Glibc
private import Synchronization

/// A folder in which only complete files appear.
///
/// Each file is written under a temporary name and then renamed. Names are looked up from the open
/// folder, so nothing that happens to its path can lead elsewhere. Safe to use from several threads.
package final class OutputFolder: Sendable {
  let descriptor: Descriptor
  private let temporaries: Mutex<Temporaries>

  /// What exists under temporary names right now.
  private struct Temporaries {
    var prefix: String
    var created = 0
    var open: Set<Int> = []
    var isStopped = false

    func name(_ number: Int) -> String { "\(prefix)\(number)\(OutputFolder.temporaryEnding)" }
  }

  /// Opens a folder and makes it first, mode 0700 like its parents, if it is missing.
  package convenience init(creating path: String) throws(OutputError) {
    let folder = RawPath(path)
    do throws(SystemError) {
      try Self.create(folder)
    } catch {
      throw OutputError(creating: error)
    }
    try self.init(opening: folder)
  }

  /// Opens a folder that must exist.
  init(opening path: RawPath) throws(OutputError) {
    do {
      descriptor = try Descriptor(opening: path, flags: O_RDONLY | O_DIRECTORY)
    } catch {
      throw OutputError(creating: error)
    }
    temporaries = Mutex(Temporaries(prefix: Self.temporaryPrefix()))
    removeStrays()
    try OpenOutputFolders.add(self)
  }

  /// Takes over a folder that is open and that nobody else closes.
  init(descriptor: consuming Descriptor) {
    self.descriptor = consume descriptor
    temporaries = Mutex(Temporaries(prefix: Self.temporaryPrefix()))
  }

  /// Publishes a file under a name, in place of an earlier one.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: A plain name, no path.
  /// - Throws: `cannotCreate`, `failed`, or `stopped` after `removeTemporaries()`; no file of that
  ///   name has changed then, and no temporary one is left.
  package func write(_ bytes: borrowing ByteBuffer, to name: String) throws(OutputError) {
    var file = try createTemporary()
    try file.write(bytes.bytes.span)
    try file.publish(as: name)
  }

  /// Removes what is not complete in any folder and refuses to publish anything more; for an interrupted run.
  ///
  /// It takes locks: call it from a thread that waits for signals, not from a signal handler.
  ///
  /// - Returns: `false`, with nothing done, where all that was staged is published already.
  package static func stopAll() -> Bool { OpenOutputFolders.stop() }

  /// Removes what is not complete and refuses to publish anything more.
  ///
  /// It takes a lock: call it from a thread that waits for signals, not from a signal handler.
  package func removeTemporaries() {
    temporaries.withLock { state in
      state.isStopped = true
      for number in state.open { removeFile(state.name(number)) }
      state.open.removeAll()
    }
  }
}

extension OutputFolder {
  /// Makes an empty file under a fresh temporary name.
  func createTemporary() throws(OutputError) -> TemporaryFile {
    try temporaries.withLock { (state) throws(OutputError) in
      guard !state.isStopped else { throw .stopped }
      while true {
        state.created += 1
        do throws(SystemError) {
          let descriptor = try create(state.name(state.created))
          state.open.insert(state.created)
          return TemporaryFile(number: state.created, in: self, descriptor: descriptor)
        } catch {
          guard error.code == EEXIST else { throw OutputError(creating: error) }
        }
      }
    }
  }

  /// Gives a temporary file its name.
  func publish(_ number: Int, as name: String) throws(OutputError) {
    precondition(
      name != "" && name != "." && name != ".." && !name.utf8.contains { $0 == 0x2F || $0 == 0 },
      "A published file has a plain name.")
    try temporaries.withLock { (state) throws(OutputError) in
      guard !state.isStopped else { throw .stopped }
      let folder = descriptor.number
      guard unsafe renameat(folder, state.name(number), folder, name) == 0 else {
        throw OutputError(creating: .last)
      }
      state.open.remove(number)
    }
  }

  /// The name that a temporary file bears now.
  func temporaryName(_ number: Int) -> String { temporaries.withLock { $0.name(number) } }

  /// Removes a temporary file that was not published.
  func discard(_ number: Int) {
    temporaries.withLock { state in
      if state.open.remove(number) != nil { removeFile(state.name(number)) }
    }
  }

  private func create(_ name: String) throws(SystemError) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return Descriptor(
      adopting: try retryingOnInterrupt {
        unsafe openat(descriptor.number, name, flags, mode_t(0o600))
      })
  }

  /// Makes a folder and the folders above it.
  private static func create(_ path: RawPath) throws(SystemError) {
    if unsafe mkdir(path.characters, 0o700) == 0 || errno == EEXIST { return }
    let error = SystemError.last
    var folder = path.bytes
    while folder.count > 1, folder.last == UInt8(ascii: "/") { folder.removeLast() }
    let parent = RawPath(bytes: folder).parent
    guard error.code == ENOENT, parent.bytes.count < folder.count else { throw error }
    try create(parent)
    guard unsafe mkdir(path.characters, 0o700) == 0 || errno == EEXIST else { throw .last }
  }

  /// Different for each process and folder; hidden, and a partial file by its ending.
  static func temporaryPrefix() -> String {
    let random = UInt32.random(in: .min ... .max)
    return "\(temporaryStart)\(getpid())-\(String(random, radix: 16))-"
  }
}
