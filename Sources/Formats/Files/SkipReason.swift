/// Why an entry of a folder is not read. The raw values are the words of the manifest.
package enum SkipReason: String, CaseIterable, Sendable {
  /// A name with a dot in front, file or folder.
  case hidden
  /// An editor's copy or a file that is still arriving.
  case partial
  /// A name without an ending of ours.
  case unknownKind = "unknown-kind"
  case directoryLink = "directory-link"
  /// A link to nothing, or round in a circle.
  case danglingLink = "dangling-link"
  /// A pipe, a device or a socket.
  case notRegular = "not-regular"
  /// A file that was found before, by another path.
  case sameFile = "same-file"
}

extension SkipReason {
  /// Judges a file in a folder by its name alone.
  ///
  /// - Returns: `nil` when it is to be read.
  init?(fileName name: [UInt8]) {
    let lower = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if Self.partialEndings.contains(where: { lower.hasEnding($0) }) {
      self = .partial
      return
    }
    let inner = lower.hasEnding(".gz") ? lower.dropLast(3) : lower[...]
    if Self.knownEndings.contains(where: { inner.hasEnding($0) }) { return nil }
    self = .unknownKind
  }

  /// The ending of ours that a name has, that of packing with it, in lower case; empty for any other.
  static func knownEnding(of name: String) -> String {
    let lower = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let packing = lower.hasEnding(".gz") ? ".gz" : ""
    let inner = lower.dropLast(packing.utf8.count)
    let ending = knownEndings.first { inner.hasEnding($0) }
    return (ending.map { "\($0)" } ?? "") + packing
  }

  private static let partialEndings: [StaticString] = ["~", ".part", ".tmp"]
  private static let knownEndings: [StaticString] = [
    ".csv", ".xml", ".tsv", ".txt", ".ccda", ".cda", ".json", ".ndjson", ".jsonl", ".hl7",
  ]
}

extension BidirectionalCollection<UInt8> {
  /// Whether the bytes end with an ASCII text and have something before it.
  fileprivate func hasEnding(_ ending: StaticString) -> Bool {
    count > ending.utf8CodeUnitCount
      && ending.withUTF8Buffer { unsafe suffix($0.count).elementsEqual($0) }
  }
}
