import Formats
import Testing

@Suite("A report's file name") struct FileNamingTests {
  private func name(_ id: String, among others: [String] = []) throws -> String {
    let ids = ([id] + others).map { (system: String?.none, id: $0) }
    return FileNaming(ids: ids, fileExtension: "txt")[0]
  }

  @Test(
    "is the id, with every unusual byte encoded",
    arguments: [
      ("P1", "P1.txt"), ("low-iron", "low-iron.txt"), ("007", "007.txt"), ("-rf", "-rf.txt"),
      ("a.b_c", "a.b_c.txt"), ("../../escape", "%2E.%2F..%2Fescape.txt"), (".", "%2E.txt"),
      ("..", "%2E..txt"), (".hidden", "%2Ehidden.txt"), ("/etc", "%2Fetc.txt"),
      ("A\\B", "A%5CB.txt"), ("P%2F3", "P%252F3.txt"), ("P\n3", "P%0A3.txt"),
      ("Ä", "%C3%84.txt"), ("A\u{308}", "A%CC%88.txt"), ("a b", "a%20b.txt"), ("a~b", "a%7Eb.txt"),
      ("🧪3", "%F0%9F%A7%AA3.txt"),
    ])
  func encodes(id: String, expected: String) throws {
    #expect(try name(id) == expected)
  }

  @Test(
    "is not a device's",
    arguments: [
      ("CON", "%43ON.txt"), ("nul", "%6Eul.txt"), ("Com1", "%43om1.txt"), ("LPT9", "%4CPT9.txt"),
      ("aux.x", "%61ux.x.txt"), ("CONT", "CONT.txt"), ("COMA", "COMA.txt"), ("CO", "CO.txt"),
    ])
  func devices(id: String, expected: String) throws {
    #expect(try name(id) == expected)
  }

  @Test("has a digest where another one differs in case alone")
  func caseVariants() throws {
    let variant = try name("p1", among: ["P1", "P2"])
    #expect(variant == "p1~f617c1ab6ca653e741edf23530c86635.txt")
    #expect(try name("P1", among: ["p1", "P2"]) == "P1~5911378d1579391cf721e7e2d0dfe669.txt")
    #expect(try name("P2", among: ["p1", "P1"]) == "P2.txt")
    #expect(try name("p1", among: ["P2", "P1"]) == variant)
  }

  @Test("has a digest where two systems have the same id")
  func systems() {
    let naming = FileNaming(
      ids: [(nil, "7"), ("", "7"), ("a", "7"), ("b", "7"), ("b", "8")], fileExtension: "html")
    let names = Set((0..<5).map { naming[$0].lowercased() })
    #expect(names.count == 5)
    #expect(names.contains("8.html"))
    #expect(names.allSatisfy { $0 == "8.html" || $0.hasPrefix("7~") })
  }

  @Test("does not mistake one pair of system and id for another")
  func pairs() {
    let naming = FileNaming(
      ids: [("1:a", "x"), (nil, "x"), ("1", "x"), ("", "X")], fileExtension: "txt")
    #expect(Set((0..<4).map { naming[$0].lowercased() }).count == 4)
  }

  @Test("has up to 120 bytes, cut and with a digest beyond")
  func long() throws {
    let kept = String(repeating: "x", count: 116)
    #expect(try name(kept) == kept + ".txt")
    let cut = try name(kept + "y")
    #expect(cut.utf8.count == 120)
    #expect(cut.hasPrefix(String(repeating: "x", count: 83) + "~"))
    #expect(try name(kept + "z") != cut)
  }

  @Test("is not cut inside an encoded byte", arguments: 80...84)
  func cutEncoding(count: Int) throws {
    let id = String(repeating: "x", count: count) + String(repeating: "é", count: 20)
    let stem = try #require(try name(id).split(separator: "~").first)
    let letters = String(repeating: "x", count: min(count, 83))
    #expect(stem == (count == 80 ? letters + "%C3" : letters[...]))
  }

  @Test("is never that of a plain id")
  func digestIsNotPlain() throws {
    let long = try name(String(repeating: "x", count: 200))
    #expect(try name(String(long.dropLast(4))) != long)
  }

  @Test("is there even for an empty id")
  func empty() throws {
    #expect(try name("").hasPrefix("~"))
  }
}
