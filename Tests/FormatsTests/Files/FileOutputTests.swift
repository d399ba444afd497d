import Formats
import Glibc
import Testing

@Suite("Buffered output") struct FileOutputTests {
  private func buffer(_ text: String) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.append(text)
    return buffer
  }

  @Test("keeps the order of small and large pieces")
  func order() throws {
    let folder = try TemporaryFolder()
    let number = unsafe open(folder.path("out"), O_WRONLY | O_CREAT, 0o600)
    let large = String(repeating: "x", count: 100_000)
    var output = FileOutput(descriptor: number)
    for text in ["a", large, "b", "c"] { try output.write(buffer(text)) }
    try output.flush()
    close(number)
    #expect(folder.text("out") == "a\(large)bc")
  }

  @Test("writes nothing before it is full or flushed")
  func held() throws {
    let folder = try TemporaryFolder()
    let number = unsafe open(folder.path("out"), O_WRONLY | O_CREAT, 0o600)
    defer { close(number) }
    var output = FileOutput(descriptor: number)
    try output.write(buffer("held"))
    #expect(try folder.size("out") == 0)
    try output.flush()
    #expect(folder.text("out") == "held")
  }

  @Test("tells a pipe that nobody reads from a fault")
  func closedPipe() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [CInt] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    try #require(ends.count == 2)
    close(ends[0])
    #expect(throws: OutputError.closedPipe) { try write("late", to: ends[1]) }
    close(ends[1])
  }

  @Test("tells of a full device")
  func full() throws {
    let number = unsafe open("/dev/full", O_WRONLY)
    defer { close(number) }
    #expect(throws: OutputError.failed(SystemError(code: ENOSPC))) { try write("x", to: number) }
  }

  private func write(_ text: String, to number: CInt) throws(OutputError) {
    var output = FileOutput(descriptor: number)
    try output.write(buffer(text))
    try output.flush()
  }
}
