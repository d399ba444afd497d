/// Files compressed with gzip (RFC 1952).
package enum Gzip {
  /// Whether the bytes begin like a gzip file, whatever its name.
  package static func isGzip(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
  }

  /// Inflates a whole file, all its members one after the other.
  ///
  /// Zero bytes behind the last member are padding; anything else there is an error.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: The most bytes the result may have, so that a small file cannot fill the memory.
  /// - Returns: The inflated bytes.
  /// - Throws: `truncated` when the file ends inside a member, `corrupt` when it is no gzip or a
  ///   checksum differs, `tooLarge` when the result would pass the limit.
  package static func inflate(
    _ bytes: Span<UInt8>, limit: Int
  ) throws(GzipError) -> [UInt8] {
    guard isGzip(bytes) else { throw .corrupt }
    var output: [UInt8] = []
    var stream = try InflateStream()
    var position = 0
    repeat {
      position += try stream.inflateMember(
        bytes.extracting(droppingFirst: position), into: &output, limit: limit)
      try stream.reset()
    } while isGzip(bytes.extracting(droppingFirst: position))
    for index in position..<bytes.count where bytes[index] != 0 { throw .corrupt }
    return output
  }
}

/// Why a compressed file cannot be read.
package enum GzipError: Error, Hashable {
  case truncated
  case corrupt
  case tooLarge(limit: Int)
  /// zlib could not get memory for its own state.
  case outOfMemory
}
