private import Glibc

/// An open file descriptor, closed when its owner is gone.
struct Descriptor: ~Copyable, Sendable {
  let number: CInt

  /// Takes over a descriptor that is open and that nobody else closes.
  init(adopting number: CInt) {
    self.number = number
  }

  /// Opens a path; it is not inherited by other programs.
  init(opening path: RawPath, flags: CInt) throws(SystemError) {
    number = try retryingOnInterrupt { unsafe CInt(open(path.characters, flags | O_CLOEXEC)) }
  }

  /// A second descriptor of a file that somebody else has open.
  init(duplicating other: CInt) throws(SystemError) {
    number = try retryingOnInterrupt { fcntl(other, F_DUPFD_CLOEXEC, 3) }
  }

  deinit {
    _ = Glibc.close(number)
  }

  /// Closes the descriptor and tells of errors that a file system reports only then.
  consuming func close() throws(SystemError) {
    let number = number
    discard self
    // Linux has released the descriptor even when the call was interrupted.
    guard Glibc.close(number) == 0 || errno == EINTR else { throw .last }
  }

  /// What is known about the open file.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }
}

/// Repeats a call that a signal interrupted.
///
/// - Returns: What the call returned, never negative.
func retryingOnInterrupt<Count: FixedWidthInteger>(
  _ call: () -> Count
) throws(SystemError) -> Count {
  while true {
    let result = call()
    if result >= 0 { return result }
    guard errno == EINTR else { throw .last }
  }
}
