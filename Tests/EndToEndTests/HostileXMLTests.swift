import Foundation
import Testing

@Suite("A document that reaches for more than itself") struct HostileXMLTests {
  private static let include =
    "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"secret.txt\" parse=\"text\"/>"
  private static let remote = include.replacing("secret.txt", with: "http://127.0.0.1:9/x")

  /// A right bundle below a document type, with something in its result and at its root.
  private static func document(
    _ type: String = "", before: String = "", root: String = ""
  ) -> String {
    let bundle = FHIRDocument.bundle(FHIRDocument.observation(before: before))
      .replacing("<Bundle ", with: "<Bundle\(root) ")
    return bundle.replacing("?>\n", with: "?>\n\(type)\n", maxReplacements: 1)
  }

  private static func subset(_ declarations: String) -> String {
    "<!DOCTYPE Bundle [\(declarations)]>"
  }

  private static let laughs =
    "<!ENTITY a0 'ha'>"
    + (1...40).map { number in
      "<!ENTITY a\(number) '\(String(repeating: "&a\(number - 1);", count: 10))'>"
    }.joined()

  private static func asIs(_ name: String, _ text: String) -> MalformedInput {
    MalformedInput(name, text, Accounting(1, interpreted: 1)).telling("PX-71 potassium N")
  }

  /// Documents that are read as if what they reach for were not there.
  private static let harmless: [MalformedInput] = [
    asIs(
      "a document type elsewhere", document("<!DOCTYPE Bundle SYSTEM 'http://127.0.0.1:9/x.dtd'>")),
    asIs("a document type in a file", document("<!DOCTYPE Bundle SYSTEM 'secret.txt'>")),
    asIs(
      "a public document type",
      document("<!DOCTYPE Bundle PUBLIC '-//X//Y' 'http://127.0.0.1:9/x.dtd'>")
    ),
    asIs(
      "entities that nothing uses",
      document(subset("<!ENTITY e SYSTEM 'http://127.0.0.1:9/e'>" + laughs))
    ),
    asIs("a notation elsewhere", document(subset("<!NOTATION n SYSTEM 'http://127.0.0.1:9/n'>"))),
    asIs("an inclusion of a file", document(before: include)),
    asIs("an inclusion from elsewhere", document(before: remote)),
    asIs(
      "a style sheet elsewhere",
      document("<?xml-stylesheet type='text/xsl' href='http://127.0.0.1:9/a'?>")
    ),
    asIs(
      "a schema elsewhere",
      document(
        root:
          " xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:schemaLocation='http://hl7.org/fhir http://127.0.0.1:9/f.xsd'"
      )
    ),
    asIs(
      "a remark of eleven megabytes",
      document(before: "<!--\(String(repeating: "x", count: 11_000_000))-->")),
    asIs("a base elsewhere", document(root: " xml:base='http://127.0.0.1:9/'")),
  ]

  /// Documents that are refused by what they reach with.
  private static let refused: [MalformedInput] = [
    .file(
      "an entity of a file", document(subset("<!ENTITY e SYSTEM 'secret.txt'>"), before: "&e;"),
      "xml-entity"
    ),
    .file(
      "an entity elsewhere",
      document(subset("<!ENTITY e SYSTEM 'http://127.0.0.1:9/e'>"), before: "&e;"), "xml-entity"
    ),
    .file(
      "an entity of a type elsewhere",
      document("<!DOCTYPE Bundle SYSTEM 'http://127.0.0.1:9/x'>", before: "&e;"), "xml-entity"
    ),
    .file("an entity of nowhere", document(before: "&e;"), "xml-entity"),
    .file(
      "an entity in a value", document(subset("<!ENTITY e '9'>"), before: "<id value='&e;'/>"),
      "xml-entity"
    ),
    .file(
      "a parameter elsewhere", document(subset("<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'> %p;")),
      "xml-entity"
    ),
    .file(
      "a parameter of a file", document(subset("<!ENTITY % p SYSTEM 'secret.txt'> %p;")),
      "xml-entity"
    ),
    .file(
      "parameters in a circle", document(subset("<!ENTITY % p '%q;'><!ENTITY % q '%p;'> %p;")),
      "xml-entity"
    ),
    .file("a thousand million laughs", document(subset(laughs), before: "&a40;"), "xml-entity"),
    .file(
      "laughs by default", document(subset(laughs + "<!ATTLIST Observation id CDATA '&a40;'>")),
      "xml-entity"
    ),
    .file(
      "a hundred thousand levels", document(before: String(repeating: "<a>", count: 100_000)),
      "xml-too-deep"
    ),
    .file(
      "ten million bytes in a value",
      document(before: "<id value='\(String(repeating: "x", count: 10_000_001))'/>"),
      "xml-too-large"
    ),
    .file(
      "a hundred thousand attributes", document(root: (0..<100_000).map { " a\($0)=''" }.joined()),
      "xml-too-large"
    ),
    .file(
      "a hundred thousand namespaces",
      document(root: (0..<100_000).map { " xmlns:n\($0)='u'" }.joined()), "xml-too-large"
    ),
    .file(
      "a million names", document(before: (0..<1_000_000).map { "<n\($0)/>" }.joined()),
      "xml-too-large"
    ),
  ]

  @Test("is read as if it did not", arguments: harmless)
  func isRead(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }

  @Test("is refused by name where it uses that", arguments: refused)
  func isRefused(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }

  /// A folder with all of them.
  private func all() throws -> ScratchFolder {
    let scratch = try ScratchFolder(["secret.txt": "Quillfeather"])
    try FileManager.default.createDirectory(at: scratch["in"], withIntermediateDirectories: false)
    for (number, input) in (Self.harmless + Self.refused).enumerated() {
      try input.bytes.write(to: scratch["in/\(100 + number).xml"])
    }
    return scratch
  }

  /// Whether a program runs here at all.
  private static func works(_ command: String) -> Bool {
    (try? Program.shell(command + " true", in: ScratchFolder()).status) == 0
  }

  private static let accounting = Accounting(26, interpreted: 1, duplicates: 10, rejected: 15)

  @Test("needs no network", .enabled(if: works("unshare -rn"), "no empty network can be made here"))
  func withoutNetwork() throws {
    let scratch = try all()
    let run = try Program.shell(
      "unshare -rn \"$MYOLYTE\" in -o out --manifest m --rejects r --as-of 2025-12-01", in: scratch)
    #expect(run.status == 65)
    #expect(try ManifestFile(scratch["m"]).totals == Self.accounting)
    #expect(try scratch.names(in: "out") == ["PX-71.txt"])
  }

  @Test(
    "opens no socket, and no file but those it was given and those it makes",
    .enabled(if: works("strace -o /dev/null"), "no system call can be watched here"),
    .disabled(if: Program.isSanitized, "a sanitizer makes system calls of its own"))
  func systemCalls() throws {
    let scratch = try all()
    let run = try Program.shell(
      "strace -f -o calls -e trace=network,openat,open,creat,rename,renameat,renameat2 "
        + "\"$MYOLYTE\" in -o out --manifest m --rejects r --as-of 2025-12-01", in: scratch)
    #expect(run.status == 65)
    let calls = try scratch.text("calls").split(separator: "\n")
    #expect(calls.count > 30)
    #expect(!calls.contains { $0.contains("socket(") || $0.contains("connect(") })
    #expect(!calls.contains { $0.contains("secret.txt") || $0.contains(".dtd") })
    // What is not complete bears no patient's name or id.
    let made = calls.filter { $0.contains("O_CREAT") }
    #expect(made.count == 3)
    #expect(
      made.allSatisfy {
        $0.contains(/"\.myolyte-[0-9]+-[0-9a-f]+-[0-9]+\.part"/) && $0.contains("0600")
      })
  }

  @Test(
    "takes no more memory than its size asks for",
    .disabled(if: Program.isSanitized, "a sanitizer takes more"))
  func memory() throws {
    let scratch = try ScratchFolder([
      "a.xml": Self.document(Self.subset(Self.laughs), before: "&a40;")
    ])
    let text = FHIRDocument.bundle(FHIRDocument.observation(before: "<text>TEXT</text>"))
      .split(separator: "TEXT")
    let run = try Program.shell(
      """
      { printf '%s' '\(text[0])'; head -c 50000000 /dev/zero | tr '\\0' x; printf '%s' '\(text[1])'; } >b.xml
      ulimit -v 2000000
      "$MYOLYTE" a.xml b.xml --manifest m -j 1 --as-of 2025-12-01
      """, in: scratch)
    #expect(run.status == 65)
    #expect(try ManifestFile(scratch["m"]).totals == Accounting(2, interpreted: 1, rejected: 1))
  }
}
