/// A file to read.
package struct DiscoveredFile: Sendable {
  /// Where its bytes come from.
  package enum Source: Hashable, Sendable {
    /// A regular file, which can be read at any position.
    case file(RawPath)
    /// A pipe or a device, which can be read once from its beginning.
    case stream(RawPath)
    case standardInput
  }

  package let source: Source
  /// Its path relative to the PATH it was found under, fit to be printed; see `PrintableName`.
  package let name: String
  /// How many bytes it had when it was found; 0 for a stream.
  package let size: Int
  /// Whether it was named itself, rather than found in a folder.
  package let isNamed: Bool
  /// What it was when it was found; `nil` for a stream and for a file that nobody looked for.
  let stamp: FileStamp?

  package init(source: Source, name: String, size: Int, isNamed: Bool) {
    self.init(source: source, name: name, size: size, isNamed: isNamed, stamp: nil)
  }

  init(source: Source, name: String, size: Int, isNamed: Bool, stamp: FileStamp?) {
    self.source = source
    self.name = name
    self.size = size
    self.isNamed = isNamed
    self.stamp = stamp
  }

  /// Whether it can be read only once, from its beginning, to an end that is not known before.
  package var isStream: Bool {
    if case .file = source { false } else { true }
  }
}
