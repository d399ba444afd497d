private import Glibc

/// One output file at a path of the user's choice, which appears when it is complete.
///
/// Where the path names a device or a pipe (`/dev/stdout`), the bytes are held until they are all there;
/// the target of a link is replaced, not the link.
package struct OutputFile: ~Copyable, Sendable {
  private var temporary: TemporaryFile?
  /// The final name in its folder.
  private let name: String
  /// Where the bytes go when there is nothing to rename.
  private var device: Descriptor?
  /// What the device is still to be given.
  private var pending: [UInt8] = []
  /// The folder that holds the temporary file, for `removeTemporaries()`; `nil` for a device.
  package let folder: OutputFolder?

  /// Makes the file under a temporary name at once, so that a wrong path is known before the work.
  ///
  /// - Throws: `cannotCreate` or `failed`.
  package init(path: String) throws(OutputError) {
    let target = try Self.target(path)
    if target.isDevice {
      self.init(device: try Self.open(target.path))
    } else {
      let folder = try OutputFolder(opening: target.path.parent)
      let name = String(decoding: target.path.lastComponent, as: UTF8.self)
      self.init(temporary: try folder.createTemporary(), folder: folder, name: name)
    }
  }

  private init(device: consuming Descriptor) {
    temporary = nil
    name = ""
    self.device = consume device
    folder = nil
  }

  private init(temporary: consuming TemporaryFile, folder: OutputFolder, name: String) {
    self.temporary = consume temporary
    self.name = name
    device = nil
    self.folder = folder
  }

  /// Adds bytes to the file.
  ///
  /// - Throws: `failed`.
  package mutating func write(_ bytes: borrowing ByteBuffer) throws(OutputError) {
    if device != nil { pending.append(contentsOf: bytes.bytes) }
    try temporary?.write(bytes.bytes.span)
  }

  /// Puts the complete file in its place. Without this call nothing appears there.
  ///
  /// - Throws: `failed`, `cannotCreate`, or `stopped` when the run was interrupted; `closedPipe` where the path is
  ///   a pipe that nobody reads any more.
  package mutating func publish() throws(OutputError) {
    try temporary?.publish(as: name)
    try send()
  }

  /// Puts the complete file in its place, with others or not at all. A device gets nothing yet: what it was given
  /// cannot be taken back.
  ///
  /// - Throws: like `publish()`.
  package mutating func place(with staged: StagedOutput) throws(OutputError) {
    try temporary?.place(as: name, with: staged)
  }

  /// Gives a device what was held for it.
  ///
  /// - Throws: `failed` or `closedPipe`.
  package mutating func send() throws(OutputError) {
    guard let number = device?.number else { return }
    defer { pending.removeAll() }
    do {
      try Descriptor.write(pending.span, to: number)
    } catch {
      throw OutputError(writing: error)
    }
  }
}

extension OutputFile {
  /// Where the path leads, through links.
  private static func target(
    _ text: String
  ) throws(OutputError) -> (path: RawPath, isDevice: Bool) {
    let path = RawPath(text)
    let status: FileStatus
    do {
      status = try FileStatus(of: path)
    } catch {
      guard error.code == ENOENT, !path.lastComponent.isEmpty else {
        throw OutputError(creating: error)
      }
      return (path, false)
    }
    switch status.kind {
    case .folder: throw .cannotCreate(SystemError(code: EISDIR))
    case .regular, .link: return (try resolved(path), false)
    case .other: return (path, true)
    }
  }

  private static func resolved(_ path: RawPath) throws(OutputError) -> RawPath {
    guard let characters = unsafe realpath(path.characters, nil) else {
      throw OutputError(creating: .last)
    }
    // The string is ours, ends with a zero and is freed after it was copied.
    defer { unsafe free(characters) }
    let length = unsafe strlen(characters)
    return unsafe RawPath(bytes: UnsafeRawBufferPointer(start: characters, count: length))
  }

  private static func open(_ path: RawPath) throws(OutputError) -> Descriptor {
    do {
      return try Descriptor(opening: path, flags: O_WRONLY | O_NOCTTY)
    } catch {
      throw OutputError(creating: error)
    }
  }
}
