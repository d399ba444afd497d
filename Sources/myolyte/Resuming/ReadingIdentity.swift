import Formats
import Intake

/// The checksum of all that reading a file depends on besides its bytes, the dictionaries beside it and "today".
struct ReadingIdentity {
  let checksum: String

  /// - Throws: when a layout or the user's names cannot be read.
  init(_ input: InputOptions, tables: String, keepsExcerpts: Bool) throws {
    var parts = KeptBytes()
    parts.append(BuildVersion.text)
    parts.append(SystemFacts.program)
    parts.append(tables)
    for option in [
      input.inputFormat.rawValue, input.encoding, input.delimiter, input.decimal,
      input.dateOrder?.rawValue,
    ] { parts.append(option) }
    parts.append(keepsExcerpts)
    for path in input.layout + [input.names].compactMap(\.self) {
      var bytes: [UInt8] = []
      let file = DiscoveredFile(source: .file(RawPath(path)), name: path, size: 0, isNamed: true)
      try NamedFile.read(file, limit: TableSet.largestTable, into: &bytes)
      parts.append(bytes)
    }
    parts.append(UInt64(input.layout.count))
    checksum = SHA256.hexadecimal(of: parts.bytes.span)
  }
}
