import Formats
import Foundation
import Testing

@Suite("An output file") struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func buffer(_ text: String) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.append(text)
    return buffer
  }

  @Test("appears when it is complete")
  func publishes() throws {
    try folder.add("manifest.json", "old")
    var file = try OutputFile(path: folder.path("manifest.json"))
    try file.write(buffer("{"))
    try file.write(buffer("}\n"))
    #expect(folder.text("manifest.json") == "old")
    try file.publish()
    #expect(folder.text("manifest.json") == "{}\n")
    #expect(try folder.permissions("manifest.json") == 0o600)
    #expect(try folder.names() == ["manifest.json"])
  }

  @Test("leaves nothing behind when it is abandoned")
  func abandoned() throws {
    try abandon(folder.path("manifest.json"))
    #expect(try folder.names() == [])
  }

  @Test("leaves nothing behind when the run is interrupted")
  func interrupted() throws {
    var file = try OutputFile(path: folder.path("manifest.json"))
    try file.write(buffer("{"))
    file.folder?.removeTemporaries()
    #expect(try folder.names() == [])
    #expect(throws: OutputError.stopped) { try publish(&file) }
  }

  @Test("replaces the target of a link")
  func link() throws {
    try folder.add("deep/real", "old")
    try folder.addLink("link", to: "deep/real")
    var file = try OutputFile(path: folder.path("link"))
    try file.write(buffer("new"))
    try file.publish()
    #expect(folder.text("deep/real") == "new")
  }

  @Test("writes straight to a device")
  func device() throws {
    var file = try OutputFile(path: "/dev/null")
    try file.write(buffer("gone"))
    try file.publish()
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
    let status = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(status[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test(
    "cannot be made in a missing folder or in place of one",
    arguments: [
      ("missing/file", ENOENT), ("", EISDIR), ("file/below", ENOTDIR), ("missing/", ENOENT),
    ])
  func refused(name: String, code: CInt) throws {
    try folder.add("file")
    #expect(throws: OutputError.cannotCreate(SystemError(code: code))) {
      try abandon(folder.path(name))
    }
  }

  private func abandon(_ path: String) throws(OutputError) {
    var file = try OutputFile(path: path)
    try file.write(buffer("{"))
  }

  private func publish(_ file: inout OutputFile) throws(OutputError) {
    try file.publish()
  }
}
