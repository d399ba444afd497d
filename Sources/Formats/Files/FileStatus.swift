internal import Glibc

/// What the file system says about a file.
struct FileStatus {
  enum Kind {
    case regular, folder, link, other
  }

  /// Which file it is, by whatever path it is reached.
  struct Identity: Hashable {
    let device: UInt
    let node: UInt
  }

  /// What differs as soon as a file holds something else; see `FileStamp`.
  let stamp: FileStamp
  let kind: Kind
  let size: Int
  let identity: Identity

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = status.st_size
    identity = Identity(device: status.st_dev, node: status.st_ino)
    stamp = FileStamp(
      size: size, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Asks about a path, through links.
  init(of path: RawPath) throws(SystemError) {
    var status = stat()
    guard unsafe stat(path.characters, &status) == 0 else { throw .last }
    self.init(status)
  }
}
