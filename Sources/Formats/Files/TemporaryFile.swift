/// A file under a temporary name, removed with its owner unless it was published.
struct TemporaryFile: ~Copyable, Sendable {
  private let folder: OutputFolder
  private let number: Int
  /// `nil` once the file is closed.
  private var descriptor: Descriptor?

  init(number: Int, in folder: OutputFolder, descriptor: consuming Descriptor) {
    self.folder = folder
    self.number = number
    self.descriptor = consume descriptor
  }

  deinit {
    folder.discard(number)
  }

  mutating func write(_ bytes: Span<UInt8>) throws(OutputError) {
    guard let number = descriptor?.number else { return }
    do {
      try Descriptor.write(bytes, to: number)
    } catch {
      throw .failed(error)
    }
  }

  /// Closes the file and renames it within its folder, in place of an earlier one.
  mutating func publish(as name: String) throws(OutputError) {
    guard try close() else { return }
    try folder.publish(number, as: name)
  }

  /// Closes the file and puts it in the place of an earlier one, with others or not at all.
  mutating func place(as name: String, with staged: StagedOutput) throws(OutputError) {
    guard try close() else { return }
    try staged.place(folder.temporaryName(number), of: folder, in: folder, as: name)
  }

  /// - Returns: Whether it was open.
  private mutating func close() throws(OutputError) -> Bool {
    guard let open = descriptor.take() else { return false }
    do {
      try open.close()
    } catch {
      throw .failed(error)
    }
    return true
  }
}
