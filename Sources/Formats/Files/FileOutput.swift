private import Glibc

/// Buffered output to a stream that somebody else opened, such as standard output.
///
/// Nothing is written when it goes out of scope, because an error could not be told: call `flush()`.
package struct FileOutput: ~Copyable, Sendable {
  private let number: CInt
  private var pending: [UInt8] = []

  private static let room = 64 * 1024

  /// - Parameter number: An open descriptor, which stays open.
  package init(descriptor number: CInt) {
    self.number = number
  }

  package static func standardOutput() -> FileOutput { FileOutput(descriptor: STDOUT_FILENO) }

  package static func standardError() -> FileOutput { FileOutput(descriptor: STDERR_FILENO) }

  /// Adds bytes to the stream.
  ///
  /// - Throws: `closedPipe` when nobody reads any more, provided SIGPIPE is ignored; else `failed`.
  package mutating func write(_ bytes: borrowing ByteBuffer) throws(OutputError) {
    try write(bytes.bytes)
  }

  /// Adds bytes to the stream, like `write(_:)`.
  mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    if pending.count + bytes.count <= Self.room {
      pending.append(contentsOf: bytes)
    } else {
      try flush()
      try send(bytes)
    }
  }

  /// Writes what was held back.
  ///
  /// - Throws: Like `write(_:)`; what was held back is dropped then.
  package mutating func flush() throws(OutputError) {
    defer { pending.removeAll(keepingCapacity: true) }
    try send(pending)
  }

  private func send(_ bytes: [UInt8]) throws(OutputError) {
    do {
      try Descriptor.write(bytes.span, to: number)
    } catch {
      throw OutputError(writing: error)
    }
  }
}
