import Formats
import Glibc
import Testing

@Suite("File discovery") struct FileDiscoveryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func names(_ paths: String...) throws -> [String] {
    try FileDiscovery(paths).files.map(\.name)
  }

  @Test("takes a folder's files in byte order of their relative paths")
  func order() throws {
    for name in ["b.csv", "a/z.csv", "a.csv", "a-b.csv", "a/b/c.xml", "B.csv", "é.csv", "a0.csv"] {
      try folder.add(name)
    }
    #expect(
      try names(folder.path)
        == ["B.csv", "a-b.csv", "a.csv", "a/b/c.xml", "a/z.csv", "a0.csv", "b.csv", "é.csv"])
  }

  @Test(
    "takes names with a known ending, in any case, also compressed",
    arguments: [
      "a.csv", "a.tsv", "a.txt", "a.xml", "a.ccda", "a.cda", "A.CSV", "a.Xml", "a.csv.gz",
      "a.XML.GZ", "a.b.csv", "-.csv",
    ])
  func known(name: String) throws {
    try folder.add(name)
    #expect(try names(folder.path) == [name])
  }

  @Test(
    "passes over everything else and counts why",
    arguments: [
      (".hidden.csv", .hidden), (".folder/a.csv", .hidden), ("a.csv~", .partial),
      ("a.csv.part", .partial), ("a.csv.TMP", .partial), ("notes.md", .unknownKind),
      ("csv", .unknownKind), ("a.gz", .unknownKind), ("a.csv.zip", .unknownKind),
    ] as [(String, SkipReason)])
  func skips(name: String, reason: SkipReason) throws {
    try folder.add(name)
    let discovery = try FileDiscovery([folder.path])
    #expect(discovery.files.isEmpty)
    #expect(discovery.skipped == [reason: 1])
  }

  @Test("follows links to files and no others")
  func links() throws {
    let elsewhere = try TemporaryFolder()
    try elsewhere.add("real.data")
    try folder.addLink("file.csv", to: elsewhere.path("real.data"))
    try folder.addLink("up", to: "..")
    try folder.addLink("nowhere.csv", to: "missing.csv")
    try folder.addLink("loop-a", to: "loop-b")
    try folder.addLink("loop-b", to: "loop-a")
    try folder.addLink("device.csv", to: "/dev/null")
    let discovery = try FileDiscovery([folder.path])
    #expect(discovery.files.map(\.name) == ["file.csv"])
    #expect(discovery.skipped == [.directoryLink: 1, .danglingLink: 3, .notRegular: 1])
    #expect(discovery.unreachable.isEmpty)
  }

  @Test("searches folders whatever they are called")
  func oddFolders() throws {
    try folder.add("x.csv/a.csv")
    try folder.add("old.tmp/b.csv")
    #expect(try names(folder.path) == ["old.tmp/b.csv", "x.csv/a.csv"])
  }

  @Test("passes over pipes in a folder and reads the one that is named")
  func pipes() throws {
    try folder.addPipe("pipe.csv")
    let found = try FileDiscovery([folder.path])
    #expect(found.files.isEmpty)
    #expect(found.skipped == [.notRegular: 1])
    let named = try #require(try FileDiscovery([folder.path("pipe.csv")]).files.first)
    #expect(named.isStream)
    #expect(named.isNamed)
  }

  @Test("takes a named file whatever its name, under its last component")
  func named() throws {
    try folder.add("deep/.odd~", "12345")
    let file = try #require(try FileDiscovery([folder.path("deep/.odd~")]).files.first)
    #expect(file.name == ".odd~")
    #expect(file.size == 5)
    #expect(file.isNamed)
    #expect(!file.isStream)
  }

  @Test("follows a named link to a folder, with or without a slash behind")
  func namedLink() throws {
    try folder.add("real/a.csv")
    try folder.addLink("link", to: "real")
    #expect(try names(folder.path("link")) == ["a.csv"])
    #expect(try names(folder.path("link/")) == ["a.csv"])
  }

  @Test("reads a file once, by whatever paths it is reached")
  func sameFile() throws {
    try folder.add("a.csv")
    try folder.addLink("b.csv", to: "a.csv")
    try folder.addName("c.csv", to: "a.csv")
    let discovery = try FileDiscovery([folder.path("b.csv"), folder.path, folder.path + "/."])
    #expect(discovery.files.map(\.name) == ["b.csv"])
    #expect(discovery.skipped == [.sameFile: 6])
  }

  @Test("takes - as standard input, once")
  func standardInput() throws {
    let discovery = try FileDiscovery(["-", "-"])
    #expect(discovery.files.map(\.name) == ["-"])
    #expect(discovery.files.map(\.source) == [.standardInput])
    #expect(discovery.skipped == [.sameFile: 1])
  }

  @Test("fails on a named path that does not exist")
  func missing() {
    let path = folder.path("missing.csv")
    #expect(throws: DiscoveryError.cannotOpen(path: path, SystemError(code: ENOENT))) {
      try FileDiscovery([path])
    }
  }

  @Test("tells of a subfolder that cannot be listed", .enabled(if: getuid() != 0))
  func unreachable() throws {
    try folder.add("closed/a.csv")
    try folder.setPermissions("closed", 0)
    defer { try? folder.setPermissions("closed", 0o700) }
    let discovery = try FileDiscovery([folder.path])
    #expect(discovery.unreachable.map(\.name) == ["closed"])
    #expect(discovery.unreachable.map(\.error) == [SystemError(code: EACCES)])
  }

  @Test("opens names of any bytes and prints each differently")
  func anyBytes() throws {
    let names: [[UInt8]] = [
      [0xFF, 0xFE], [0xFF, 0xFD], Array("line\nbreak".utf8), Array("\u{FFFD}FE".utf8),
      Array("a%FFb".utf8), [0x61, 0xFF, 0x62], Array("a\u{202E}b".utf8),
    ]
    for name in names { try add(name + Array(".csv".utf8)) }
    let files = try FileDiscovery([folder.path]).files
    #expect(
      files.map(\.name) == [
        "a%FFb.csv", "a\u{FFFD}E2\u{FFFD}80\u{FFFD}AEb.csv", "a\u{FFFD}FFb.csv",
        "line\u{FFFD}0Abreak.csv", "\u{FFFD}EF\u{FFFD}BF\u{FFFD}BDFE.csv",
        "\u{FFFD}FF\u{FFFD}FD.csv", "\u{FFFD}FF\u{FFFD}FE.csv",
      ])
    for file in files {
      var bytes: [UInt8] = []
      try FileReader(file).readAll(into: &bytes, limit: 10)
      #expect(bytes == [0x21])
    }
  }

  private func add(_ name: [UInt8]) throws {
    let path = (Array(folder.path("").utf8) + name).map { CChar(bitPattern: $0) } + [0]
    let number = unsafe open(path, O_WRONLY | O_CREAT, 0o600)
    try #require(number >= 0)
    #expect(unsafe write(number, "!", 1) == 1)
    close(number)
  }

  @Test("gives files other names when asked, of which nothing but the kind is theirs")
  func hiddenNames() throws {
    for name in ["doe/jane.CSV", "doe/john.xml.gz", "doe/jim.json"] { try folder.add(name) }
    try folder.addLink("doe/unreachable.csv", to: String(repeating: "x", count: 300))
    let key = KeyedDigest(key: Array("a key".utf8).span)
    let discovery = try FileDiscovery([folder.path, "-"], hidingNamesBy: key)
    let plain = try FileDiscovery([folder.path, "-"])
    #expect(discovery.files.map(\.source) == plain.files.map(\.source), "they are read as before")
    let names = discovery.files.map(\.name) + discovery.unreachable.map(\.name)
    #expect(names.contains("-"))
    #expect(names.allSatisfy { $0 == "-" || $0.wholeMatch(of: /file-00[1-5].*/) != nil })
    #expect(
      Set(names.map { $0.drop { $0 != "." } }) == ["", ".csv", ".json", ".xml.gz"])
    #expect(Set(names).count == 5)
  }

  @Test("takes no ending for a kind that is none of ours")
  func hiddenEndings() throws {
    try folder.add("jane.doe")
    let key = KeyedDigest(key: Array("a key".utf8).span)
    let discovery = try FileDiscovery([folder.path("jane.doe")], hidingNamesBy: key)
    #expect(discovery.files.map(\.name) == ["file-001"])
    #expect(
      throws: DiscoveryError.cannotOpen(path: "path 2", SystemError(code: ENOENT))
    ) {
      try FileDiscovery([folder.path, folder.path("doe")], hidingNamesBy: key)
    }
  }
}
