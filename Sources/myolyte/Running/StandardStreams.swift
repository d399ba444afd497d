import Glibc

/// Standard input, output and error, which a caller may have closed.
enum StandardStreams {
  /// Puts something in the place of those that are closed, or the first file that is opened would get its number
  /// and receive the summary or the messages. What stands there fails as the closed one would.
  ///
  /// Call before anything is opened.
  static func occupy() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(number, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
