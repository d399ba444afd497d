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
    guard let open = descriptor.take() else { return }
    do {
      try open.close()
    } catch {
      throw .failed(error)
    }
    try folder.publish(number, as: name)
  }
}
