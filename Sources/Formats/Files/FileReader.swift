private import Glibc

/// A file that is open for reading, until its owner is gone.
///
/// A regular file must stay what it was when it was found: of one that is written to meanwhile, the start and the
/// end may be of different contents, and the last row half a row.
package struct FileReader: ~Copyable, Sendable {
  private let descriptor: Descriptor
  /// How many bytes a regular file had when it was opened; `nil` for a stream.
  package let size: Int?
  /// What a regular file was when it was opened.
  private let stamp: FileStamp?

  /// The room first made for a stream.
  private static let streamRoom = 64 * 1024

  /// - Throws: `cannotOpen`; `notRegular` when a file has become something else since it was found, `changed` when
  ///   it holds something else.
  package init(_ file: DiscoveredFile) throws(FileError) {
    let descriptor = try Self.open(file.source)
    let stamp = try Self.stamp(of: descriptor)
    if case .file = file.source, stamp == nil { throw .notRegular }
    if let found = file.stamp, found != stamp { throw .changed }
    self.descriptor = consume descriptor
    self.stamp = stamp
    size = stamp?.size
  }

  private static func open(_ source: DiscoveredFile.Source) throws(FileError) -> Descriptor {
    do throws(SystemError) {
      switch source {
      // Does not wait: should a pipe have taken the file's place, perhaps nobody writes into it.
      case .file(let path):
        return try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
      case .stream(let path):
        return try Descriptor(opening: path, flags: O_RDONLY | O_NOCTTY)
      case .standardInput:
        return try Descriptor(duplicating: STDIN_FILENO)
      }
    } catch {
      throw .cannotOpen(error)
    }
  }

  private static func stamp(of descriptor: borrowing Descriptor) throws(FileError) -> FileStamp? {
    do {
      let status = try descriptor.status()
      return status.kind == .regular ? status.stamp : nil
    } catch {
      throw .cannotOpen(error)
    }
  }

  /// Reads everything.
  ///
  /// - Parameters:
  ///   - buffer: Its contents are replaced, its room is used again.
  ///   - limit: The most bytes to accept.
  /// - Throws: `cannotRead`; `tooLarge` when there is more than the limit; `changed`.
  package func readAll(into buffer: inout [UInt8], limit: Int) throws(FileError) {
    buffer.removeAll(keepingCapacity: true)
    if let size, size > limit { throw .tooLarge(limit: limit) }
    let expected = size ?? Self.streamRoom
    while true {
      // One byte more than expected shows the end of a regular file without a second call.
      let wanted = buffer.count < expected ? expected - buffer.count : buffer.count
      let room = min(wanted, limit - buffer.count) + 1
      let count = try read { (descriptor: borrowing Descriptor) throws(SystemError) in
        try descriptor.read(upTo: room, appendingTo: &buffer)
      }
      guard buffer.count <= limit else { throw .tooLarge(limit: limit) }
      if count == 0 || (buffer.count == size && count < room) { return try checkUnchanged() }
    }
  }

  /// Reads a part of a regular file; several threads may do so at once.
  ///
  /// - Parameters:
  ///   - offset: Where the part begins.
  ///   - count: How long it is. Fewer bytes come only where the file ends.
  ///   - buffer: Its contents are replaced, its room is used again.
  /// - Throws: `cannotRead`, `changed`.
  package func read(
    at offset: Int, count: Int, into buffer: inout [UInt8]
  ) throws(FileError) {
    buffer.removeAll(keepingCapacity: true)
    while buffer.count < count {
      let got = try read { (descriptor: borrowing Descriptor) throws(SystemError) in
        try descriptor.read(
          at: offset + buffer.count, upTo: count - buffer.count, appendingTo: &buffer)
      }
      if got == 0 { break }
    }
    try checkUnchanged()
  }

  private func checkUnchanged() throws(FileError) {
    if let stamp, try Self.stamp(of: descriptor) != stamp { throw .changed }
  }

  private func read(
    _ call: (borrowing Descriptor) throws(SystemError) -> Int
  ) throws(FileError) -> Int {
    do {
      return try call(descriptor)
    } catch {
      throw .cannotRead(error)
    }
  }
}

/// Why a file's bytes cannot be had.
package enum FileError: Error, Hashable {
  case cannotOpen(SystemError)
  case cannotRead(SystemError)
  /// It was a regular file when it was found and is none now.
  case notRegular
  case tooLarge(limit: Int)
  /// It was written to, or another file took its place, after it was found.
  case changed
}
