private import Glibc

/// Output that is held back until it is certain that it may go out.
package struct HeldOutput: ~Copyable, Sendable {
  /// A file to hold it in; `nil` holds it in memory.
  private var file: Descriptor?
  private var written = 0
  private var pending: [UInt8] = []

  private static let room = 1 << 20

  /// Holds it in memory.
  package init() { file = nil }

  /// Holds it in a file that is open for reading and writing, and empty.
  init(in file: consuming Descriptor) { self.file = consume file }

  /// Adds bytes.
  ///
  /// - Throws: `failed`.
  package mutating func write(_ bytes: borrowing ByteBuffer) throws(OutputError) {
    pending.append(contentsOf: bytes.bytes)
    guard pending.count >= Self.room, let number = file?.number else { return }
    do {
      try Descriptor.write(pending.span, to: number)
    } catch {
      throw .failed(error)
    }
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// Lets everything out.
  ///
  /// - Throws: `closedPipe` or `failed`.
  package mutating func send(to output: inout FileOutput) throws(OutputError) {
    var (position, block): (Int, [UInt8]) = (0, [])
    while position < written {
      block.removeAll(keepingCapacity: true)
      do throws(SystemError) {
        guard
          let count = try file?.read(
            at: position, upTo: min(Self.room, written - position), appendingTo: &block),
          count > 0
        else { throw SystemError(code: EIO) }
      } catch {
        throw .failed(error)
      }
      position += block.count
      try output.write(block)
    }
    try output.write(pending)
    try output.flush()
  }
}
