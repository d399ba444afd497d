internal import Glibc

/// A folder that is open for listing.
@safe struct Folder: ~Copyable {
  /// A name in the folder and what kind of thing bears it.
  struct Entry {
    let name: [UInt8]
    /// `nil` when the file system does not tell without being asked about each.
    let kind: FileStatus.Kind?
  }

  private let stream: OpaquePointer

  /// Opens a folder; with `followsLink`, the path may be a link to it.
  init(_ path: RawPath, followsLink: Bool) throws(SystemError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    try self.init(adopting: try retryingOnInterrupt { unsafe open(path.characters, flags) })
  }

  /// Opens a folder that stands open as `number` once more, wherever its path leads by now.
  init(reopening number: CInt) throws(SystemError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    try self.init(adopting: try retryingOnInterrupt { unsafe openat(number, ".", flags) })
  }

  /// Takes over a folder that is open and that nobody else closes.
  private init(adopting number: CInt) throws(SystemError) {
    guard let stream = unsafe fdopendir(number) else {
      let error = SystemError.last
      close(number)
      throw error
    }
    unsafe self.stream = stream
  }

  // The stream owns its descriptor and has no other owner.
  deinit {
    unsafe closedir(stream)
  }

  /// The names in the folder, in the order of the file system, without `.` and `..`.
  mutating func entries() throws(SystemError) -> [Entry] {
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let next = unsafe readdir(stream) else {
        guard errno == 0 else { throw .last }
        return entries
      }
      let entry = unsafe Self.entry(next)
      if entry.name != [dot], entry.name != [dot, dot] { entries.append(entry) }
    }
  }

  /// Asks about an entry.
  func status(of name: [UInt8], followingLink: Bool) throws(SystemError) -> FileStatus {
    var status = stat()
    let path = RawPath(bytes: name)
    let flags = followingLink ? 0 : AT_SYMLINK_NOFOLLOW
    let number = unsafe dirfd(stream)
    guard unsafe fstatat(number, path.characters, &status, flags) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Copies what the system's record says; the record is valid until the next call of `readdir`.
  private static func entry(_ record: UnsafeMutablePointer<dirent>) -> Entry {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(record) + offset
    let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    let name = unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
    let kind: FileStatus.Kind? =
      switch unsafe Int(record.pointee.d_type) {
      case Int(DT_REG): .regular
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .link
      case Int(DT_UNKNOWN): nil
      default: .other
      }
    return Entry(name: name, kind: kind)
  }
}

private let dot = UInt8(ascii: ".")
