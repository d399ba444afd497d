import Formats
import Foundation
import Testing

@Suite("An output folder") struct OutputFolderTests {
  private let outside: TemporaryFolder

  init() throws {
    outside = try TemporaryFolder()
  }

  private func buffer(_ text: String) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.append(text)
    return buffer
  }

  @Test("is made with its parents, open to nobody else")
  func created() throws {
    _ = try OutputFolder(creating: outside.path("a/b/"))
    #expect(try outside.permissions("a") == 0o700)
    #expect(try outside.permissions("a/b") == 0o700)
    _ = try OutputFolder(creating: outside.path("a/b"))
  }

  @Test("holds what was written, for the owner alone, in place of what was there")
  func writes() throws {
    let folder = try OutputFolder(creating: outside.path("out"))
    try folder.write(buffer("first"), to: "P1.txt")
    try folder.write(buffer("second"), to: "P1.txt")
    #expect(outside.text("out/P1.txt") == "second")
    #expect(try outside.permissions("out/P1.txt") == 0o600)
    #expect(try names("out") == ["P1.txt"])
  }

  @Test("replaces a link and leaves its target alone")
  func link() throws {
    try outside.add("target", "kept")
    let folder = try OutputFolder(creating: outside.path("out"))
    try outside.addLink("out/P1.txt", to: outside.path("target"))
    try folder.write(buffer("new"), to: "P1.txt")
    #expect(outside.text("target") == "kept")
    #expect(outside.text("out/P1.txt") == "new")
  }

  @Test("cannot be made where a file is")
  func occupied() throws {
    try outside.add("file")
    #expect(throws: OutputError.cannotCreate(SystemError(code: ENOTDIR))) {
      try OutputFolder(creating: outside.path("file"))
    }
    #expect(throws: OutputError.cannotCreate(SystemError(code: ENOTDIR))) {
      try OutputFolder(creating: outside.path("file/below"))
    }
  }

  @Test("keeps no temporary file when the name is taken by a folder")
  func failed() throws {
    try outside.add("out/P1.txt/inside")
    let folder = try OutputFolder(creating: outside.path("out"))
    #expect(throws: OutputError.cannotCreate(SystemError(code: EISDIR))) {
      try folder.write(buffer("new"), to: "P1.txt")
    }
    #expect(try names("out") == ["P1.txt"])
  }

  @Test("takes files from several threads at once")
  func threads() async throws {
    let folder = try OutputFolder(creating: outside.path("out"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for number in 0..<50 {
            var bytes = ByteBuffer()
            bytes.append(number)
            try folder.write(bytes, to: "\(worker)-\(number).txt")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try names("out").count == 200)
    #expect(outside.text("out/3-49.txt") == "49")
  }

  @Test("publishes nothing more once it was stopped")
  func stopped() throws {
    let folder = try OutputFolder(creating: outside.path("out"))
    try folder.write(buffer("kept"), to: "P1.txt")
    folder.removeTemporaries()
    #expect(throws: OutputError.stopped) { try folder.write(buffer("late"), to: "P2.txt") }
    #expect(try names("out") == ["P1.txt"])
  }

  @Test("removes what a run that was killed left, and nothing else")
  func strays() throws {
    for name in [".myolyte-77-1a2b-3.part", ".myolyte-notes", "P1.part", "P1.txt"] {
      try outside.add("out/\(name)")
    }
    try outside.add("out/.myolyte-78-1a2b-3.part/inside")
    _ = try OutputFolder(creating: outside.path("out"))
    #expect(
      try names("out") == [".myolyte-78-1a2b-3.part", ".myolyte-notes", "P1.part", "P1.txt"])
  }

  @Test("removes what a killed run had staged, and puts back a report that nothing replaced")
  func staged() throws {
    let staged = "out/.myolyte-77-1a2b-staged.part"
    try outside.add("\(staged)/P1.txt", "new")
    try outside.add("\(staged)/.P2.txt", "earlier")
    try outside.add("\(staged)/.P3.txt", "earlier")
    try outside.add("out/P3.txt", "new")
    _ = try OutputFolder(creating: outside.path("out"))
    #expect(try names("out") == ["P2.txt", "P3.txt"])
    #expect(outside.text("out/P2.txt") == "earlier")
    #expect(outside.text("out/P3.txt") == "new")
  }

  @Test("leaves alone what another run is writing")
  func otherRun() throws {
    let other = try OutputFolder(creating: outside.path("out"))
    try outside.add("out/.myolyte-77-1a2b-3.part")
    let folder = try OutputFolder(creating: outside.path("out"))
    #expect(try names("out") == [".myolyte-77-1a2b-3.part"])
    try withExtendedLifetime(other) { try folder.write(buffer("new"), to: "P1.txt") }
    #expect(try names("out") == [".myolyte-77-1a2b-3.part", "P1.txt"])
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: outside.path(folder)).sorted()
  }
}
