import Formats
import Foundation
import Testing

@Suite("Staged output") struct StagedOutputTests {
  private let outside: TemporaryFolder

  init() throws {
    outside = try TemporaryFolder()
  }

  private func buffer(_ text: String) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.append(text)
    return buffer
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: outside.path(folder)).sorted()
  }

  @Test("waits in one hidden folder, open to nobody else, whose name tells nothing")
  func waiting() throws {
    let staged = try StagedOutput(reportsIn: outside.path("out"))
    try staged.write(buffer("new"), to: "P1.txt")
    let hidden = try #require(try names("out").first)
    #expect(try names("out").count == 1)
    #expect(hidden.hasPrefix(".myolyte-"))
    #expect(!hidden.contains("P1"))
    #expect(try outside.permissions("out/\(hidden)") == 0o700)
    #expect(try outside.permissions("out/\(hidden)/P1.txt") == 0o600)
  }

  @Test("stands in its places when it is final, and nothing else is left")
  func committed() throws {
    try outside.add("out/P1.txt", "old")
    let staged = try StagedOutput(reportsIn: outside.path("out"))
    for name in ["P2.txt", "P1.txt"] { try staged.write(buffer("new"), to: name) }
    try staged.placeReports()
    try staged.commit()
    #expect(!staged.withdraw())
    #expect(try names("out") == ["P1.txt", "P2.txt"])
    #expect(outside.text("out/P1.txt") == "new")
    #expect(try outside.permissions("out/P1.txt") == 0o600)
  }

  @Test("is taken back, placed or not, and what stood there before stands there again")
  func withdrawn() throws {
    for isPlaced in [false, true] {
      try outside.add("out/P1.txt", "old")
      let staged = try StagedOutput(reportsIn: outside.path("out"))
      for name in ["P1.txt", "P2.txt"] { try staged.write(buffer("new"), to: name) }
      if isPlaced {
        try staged.placeReports()
        #expect(outside.text("out/P1.txt") == "new")
      }
      #expect(staged.withdraw())
      #expect(try names("out") == ["P1.txt"])
      #expect(outside.text("out/P1.txt") == "old")
    }
  }

  @Test("puts a link back that stood in a place, and leaves its target alone")
  func link() throws {
    try outside.add("target", "kept")
    try outside.add("out/other", "")
    try outside.addLink("out/P1.txt", to: outside.path("target"))
    let staged = try StagedOutput(reportsIn: outside.path("out"))
    try staged.write(buffer("new"), to: "P1.txt")
    try staged.placeReports()
    staged.withdraw()
    #expect(outside.text("out/P1.txt") == "kept")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: outside.path("out/P1.txt"))
        == outside.path("target"))
  }

  @Test("places nothing where a folder stands in one of the places")
  func occupied() throws {
    try outside.add("out/P2.txt/inside")
    let staged = try StagedOutput(reportsIn: outside.path("out"))
    for name in ["P1.txt", "P2.txt"] { try staged.write(buffer("new"), to: name) }
    #expect(throws: OutputError.cannotCreate(SystemError(code: EISDIR))) {
      try staged.placeReports()
    }
    #expect(try names("out").filter { !$0.hasPrefix(".") } == ["P2.txt"])
    staged.withdraw()
    #expect(try names("out") == ["P2.txt"])
  }

  @Test("takes the folders with it that were made for it, and no other")
  func madeFolders() throws {
    try outside.add("a/kept")
    let staged = try StagedOutput(reportsIn: outside.path("a/b/c"))
    #expect(try outside.permissions("a/b/c") == 0o700)
    staged.withdraw()
    #expect(try names("a") == ["kept"])
  }

  @Test("cannot be made where a file stands in the way, and leaves no folder")
  func blocked() throws {
    try outside.add("file")
    #expect(throws: OutputError.cannotCreate(SystemError(code: ENOTDIR))) {
      try StagedOutput(reportsIn: outside.path("file/out"))
    }
    #expect(try outside.names() == ["file"])
  }

  @Test("takes nothing more after it was withdrawn")
  func stopped() throws {
    let staged = try StagedOutput(reportsIn: outside.path("out"))
    staged.withdraw()
    #expect(throws: OutputError.stopped) { try staged.write(buffer("new"), to: "P1.txt") }
    #expect(throws: OutputError.stopped) { try staged.commit() }
    #expect(try outside.names().isEmpty)
  }

  @Test("takes a single file with it, back to what it was", arguments: [nil, "old"])
  func file(_ earlier: String?) throws {
    try outside.add("beside", "")
    if let earlier { try outside.add("m", earlier) }
    let staged = try StagedOutput(reportsIn: nil)
    var file = try OutputFile(path: outside.path("m"))
    try file.write(buffer("new"))
    try file.place(with: staged)
    #expect(outside.text("m") == "new")
    staged.withdraw()
    #expect(try outside.names() == ["beside"] + (earlier == nil ? [] : ["m"]))
    #expect(outside.text("m") == earlier ?? "")
  }

  @Test(
    "lets the summary out whole and in order, held in a file or in memory",
    arguments: [true, false])
  func held(_ isInFile: Bool) throws {
    let staged = try StagedOutput(reportsIn: isInFile ? outside.path("out") : nil)
    var held = try staged.heldOutput()
    var expected = ""
    for number in 0..<40 {
      let part = String(repeating: "\(number) ", count: 30_000)
      try held.write(buffer(part))
      expected += part
    }
    if isInFile {
      let hidden = try #require(try names("out").first)
      #expect(try names("out/\(hidden)").isEmpty)
    }
    try outside.add("stream", "")
    let handle = try #require(FileHandle(forWritingAtPath: outside.path("stream")))
    var output = FileOutput(descriptor: handle.fileDescriptor)
    try held.send(to: &output)
    #expect(outside.text("stream") == expected)
  }
}
