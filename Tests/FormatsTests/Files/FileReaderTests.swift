import Formats
import Glibc
import Testing

@Suite("A file reader") struct FileReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func discover(_ name: String) throws -> DiscoveredFile {
    try #require(try FileDiscovery([folder.path(name)]).files.first)
  }

  private func readAll(_ name: String, limit: Int) throws -> String {
    var bytes = Array("old".utf8)
    try FileReader(discover(name)).readAll(into: &bytes, limit: limit)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("reads a whole file in place of what the buffer held", arguments: ["", "1", "id,value\n"])
  func whole(text: String) throws {
    try folder.add("a.csv", text)
    #expect(try readAll("a.csv", limit: 100) == text)
  }

  @Test("reads up to its limit and refuses more")
  func limit() throws {
    try folder.add("a.csv", "12345")
    #expect(try readAll("a.csv", limit: 5) == "12345")
    #expect(throws: FileError.tooLarge(limit: 4)) { try readAll("a.csv", limit: 4) }
  }

  @Test("reads files that do not tell their size")
  func withoutSize() throws {
    let file = try #require(try FileDiscovery(["/proc/self/status"]).files.first)
    var bytes: [UInt8] = []
    try FileReader(file).readAll(into: &bytes, limit: 100_000)
    #expect(bytes.starts(with: "Name:".utf8))
    #expect(bytes.count > 100)
  }

  @Test("reads a part, shorter only where the file ends")
  func part() throws {
    try folder.add("a.csv", "0123456789")
    let reader = try FileReader(discover("a.csv"))
    #expect(reader.size == 10)
    var bytes: [UInt8] = [1, 2, 3]
    try reader.read(at: 2, count: 3, into: &bytes)
    #expect(bytes == Array("234".utf8))
    try reader.read(at: 8, count: 5, into: &bytes)
    #expect(bytes == Array("89".utf8))
    try reader.read(at: 10, count: 5, into: &bytes)
    #expect(bytes.isEmpty)
  }

  @Test("reads a pipe to its end")
  func pipe() async throws {
    let path = folder.path("pipe")
    try folder.addPipe("pipe")
    let text = String(repeating: "0123456789", count: 30_000)
    let writer = Task.detached {
      let number = unsafe Glibc.open(path, O_WRONLY)
      var output = FileOutput(descriptor: number)
      var buffer = ByteBuffer()
      buffer.append(text)
      try output.write(buffer)
      try output.flush()
      close(number)
    }
    #expect(try readAll("pipe", limit: 300_000) == text)
    try await writer.value
  }

  @Test("refuses what has become something else since it was found")
  func replaced() throws {
    try folder.add("a.csv")
    let file = try discover("a.csv")
    try folder.remove("a.csv")
    try folder.addPipe("a.csv")
    #expect(throws: FileError.notRegular) { try open(file) }
  }

  @Test(
    "refuses a file that holds something else than when it was found",
    arguments: [
      { try $0.add("a.csv", "0123456789more") }, { try $0.add("a.csv", "012") },
      { try $0.add("a.csv", "9876543210") },
      {
        try $0.add("b", "0123456789")
        try $0.rename("b", to: "a.csv")
      },
    ] as [@Sendable (TemporaryFolder) throws -> Void])
  func changedBefore(change: @Sendable (TemporaryFolder) throws -> Void) throws {
    try folder.add("a.csv", "0123456789")
    try folder.setAge("a.csv", seconds: 60)
    let file = try discover("a.csv")
    try change(folder)
    #expect(throws: FileError.changed) { try open(file) }
  }

  @Test("refuses a file that is written to while it is read, and reads one that is removed")
  func changedMeanwhile() throws {
    try folder.add("a.csv", "0123456789")
    try folder.setAge("a.csv", seconds: 60)
    let reader = try FileReader(discover("a.csv"))
    var bytes: [UInt8] = []
    try reader.read(at: 0, count: 3, into: &bytes)
    try folder.append("a.csv", "more")
    #expect(throws: FileError.changed) { try readPart(reader, &bytes) }
    #expect(throws: FileError.changed) { try readWhole(reader, &bytes) }

    try folder.add("b.csv", "0123456789")
    let other = try FileReader(discover("b.csv"))
    try folder.remove("b.csv")
    try readWhole(other, &bytes)
    #expect(bytes == Array("0123456789".utf8))
  }

  private func readPart(_ reader: borrowing FileReader, _ bytes: inout [UInt8]) throws(FileError) {
    try reader.read(at: 3, count: 3, into: &bytes)
  }

  private func readWhole(_ reader: borrowing FileReader, _ bytes: inout [UInt8]) throws(FileError) {
    try reader.readAll(into: &bytes, limit: 100)
  }

  @Test("says why a file cannot be opened or read")
  func errors() throws {
    try folder.add("a.csv")
    let file = try discover("a.csv")
    try folder.remove("a.csv")
    #expect(throws: FileError.cannotOpen(SystemError(code: ENOENT))) { try open(file) }
    #expect(SystemError(code: ENOENT).description == "No such file or directory")
  }

  private func open(_ file: DiscoveredFile) throws(FileError) {
    _ = try FileReader(file)
  }
}
