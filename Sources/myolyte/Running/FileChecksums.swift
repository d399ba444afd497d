import Formats

/// The SHA-256 of each input file; empty for a stream and for a file that can no longer be read.
struct FileChecksums {
  private let digests: [String]
  private static let block = 1 << 20

  init(_ files: [DiscoveredFile]) {
    let counter = WorkCounter(files.count)
    let shares = onEachThread(min(SystemFacts.cores, max(1, files.count))) { _ in
      var (found, buffer): ([(Int, String)], [UInt8]) = ([], [])
      while let number = counter.take() {
        found.append((number, Self.digest(of: files[number], &buffer)))
      }
      return found
    }
    digests = shares.flatMap(\.self).sorted { $0.0 < $1.0 }.map(\.1)
  }

  subscript(file: Int) -> String { digests[file] }

  private static func digest(of file: DiscoveredFile, _ buffer: inout [UInt8]) -> String {
    guard !file.isStream, let reader = try? FileReader(file) else { return "" }
    var (digest, position) = (SHA256(), 0)
    repeat {
      guard (try? reader.read(at: position, count: block, into: &buffer)) != nil else { return "" }
      digest.update(buffer.span)
      position += buffer.count
    } while buffer.count == block
    return digest.finalizeHexadecimal()
  }
}
