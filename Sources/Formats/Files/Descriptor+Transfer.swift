private import Glibc

extension Descriptor {
  /// Reads once, at the current position.
  ///
  /// - Returns: How many bytes were appended; 0 only at the end.
  func read(upTo count: Int, appendingTo buffer: inout [UInt8]) throws(SystemError) -> Int {
    try unsafe append(count, to: &buffer) { unsafe Glibc.read(number, $0, $1) }
  }

  /// Reads once, at a position of its own.
  ///
  /// - Returns: How many bytes were appended; 0 only at the end.
  func read(
    at offset: Int, upTo count: Int, appendingTo buffer: inout [UInt8]
  ) throws(SystemError) -> Int {
    try unsafe append(count, to: &buffer) { unsafe pread(number, $0, $1, offset) }
  }

  private func append(
    _ count: Int, to buffer: inout [UInt8], _ call: (UnsafeMutableRawPointer, Int) -> Int
  ) throws(SystemError) -> Int {
    var total = 0
    try buffer.append(addingCapacity: count) { (free) throws(SystemError) in
      // `call` writes at most `count` bytes into room that holds at least as many.
      try unsafe free.withUnsafeMutableBufferPointer { (room, initialized) throws(SystemError) in
        guard let start = room.baseAddress else { return }
        total = try retryingWhenReady(number, POLLIN) { unsafe call(start, count) }
        initialized = total
      }
    }
    return total
  }

  /// Writes all the bytes, in as many calls as it takes.
  static func write(_ bytes: Span<UInt8>, to number: CInt) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(droppingFirst: written)
      written += try retryingWhenReady(number, POLLOUT) {
        // The call only reads, and only `rest`.
        unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      }
    }
  }
}

/// Repeats a call that a signal interrupted, or that must wait because somebody who shares the
/// descriptor made it non-blocking.
private func retryingWhenReady(
  _ number: CInt, _ event: Int32, _ call: () -> Int
) throws(SystemError) -> Int {
  while true {
    do {
      return try retryingOnInterrupt(call)
    } catch {
      guard error.code == EAGAIN else { throw error }
      var wanted = pollfd(fd: number, events: Int16(event), revents: 0)
      _ = unsafe poll(&wanted, 1, -1)
    }
  }
}
