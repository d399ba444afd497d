private import Glibc

extension OutputFolder {
  /// Makes a folder in another one, mode 0700, and opens it.
  ///
  /// - Throws: `cannotCreate` or `failed`.
  convenience init(making name: String, in parent: OutputFolder) throws(OutputError) {
    let number = parent.descriptor.number
    guard unsafe mkdirat(number, name, 0o700) == 0 else { throw OutputError(creating: .last) }
    do throws(SystemError) {
      try self.init(staged: name, in: parent)
    } catch {
      parent.removeFolder(name)
      throw OutputError(creating: error)
    }
  }

  /// Opens a folder in another one that a run has made, and no link to one.
  convenience init(staged name: String, in parent: OutputFolder) throws(SystemError) {
    let number = parent.descriptor.number
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    self.init(
      descriptor: Descriptor(
        adopting: try retryingOnInterrupt { unsafe openat(number, name, flags) }))
  }

  /// Makes an empty file that must not exist yet.
  func createFile(_ name: String, isReadable: Bool = false) throws(OutputError) -> Descriptor {
    let access = isReadable ? O_RDWR : O_WRONLY
    let flags = access | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    do throws(SystemError) {
      return Descriptor(
        adopting: try retryingOnInterrupt {
          unsafe openat(descriptor.number, name, flags, mode_t(0o600))
        })
    } catch {
      throw OutputError(creating: error)
    }
  }

  /// Makes an empty file that is gone when it is closed.
  func createUnnamedFile() throws(OutputError) -> Descriptor {
    let name = Self.temporaryPrefix() + "held.part"
    let file = try createFile(name, isReadable: true)
    removeFile(name)
    return file
  }

  /// The names of the files in it.
  func names() throws(OutputError) -> [String] {
    do throws(SystemError) {
      // Opened once more, so that listing starts at the beginning each time.
      var folder = try Folder(reopening: descriptor.number)
      return try folder.entries().map { String(decoding: $0.name, as: UTF8.self) }
    } catch {
      throw .failed(error)
    }
  }

  /// Whether a folder bears the name.
  func isFolder(_ name: String) -> Bool {
    var status = stat()
    guard unsafe fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return false
    }
    return FileStatus(status).kind == .folder
  }

  /// Renames a file into a folder, in place of one that is there.
  func move(_ name: String, to folder: OutputFolder, as other: String) throws(SystemError) {
    guard unsafe renameat(descriptor.number, name, folder.descriptor.number, other) == 0 else {
      throw .last
    }
  }

  /// Gives a file a second name, or that name alone on a file system without links.
  ///
  /// - Returns: Whether there was a file.
  func keep(
    _ name: String, in folder: OutputFolder, as other: String
  ) throws(SystemError) -> Bool {
    let number = folder.descriptor.number
    if unsafe linkat(descriptor.number, name, number, other, 0) == 0 { return true }
    let error = SystemError.last
    if error.code == ENOENT { return false }
    // A folder has no second name either, and no file takes its place.
    if isFolder(name) { throw SystemError(code: EISDIR) }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EINVAL].contains(error.code) else { throw error }
    try move(name, to: folder, as: other)
    return true
  }

  func removeFile(_ name: String) { _ = unsafe unlinkat(descriptor.number, name, 0) }

  func removeFolder(_ name: String) { _ = unsafe unlinkat(descriptor.number, name, AT_REMOVEDIR) }
}
