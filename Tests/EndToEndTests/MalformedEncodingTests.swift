import Foundation
import Testing

@Suite("A table in bytes of an odd kind") struct MalformedEncodingTests {
  private static let text = Rows.between(Rows.row())
  private static let little = Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  private static let big = Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  private static let wide = Data(text.unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] })
  private static let threeRead = Accounting(3, interpreted: 3)

  /// The table with the first `Q` replaced by these bytes.
  private static func holding(_ bytes: [UInt8]) -> Data {
    let parts = text.split(separator: "Q", maxSplits: 1)
    return Data(parts[0].utf8) + Data(bytes) + Data(parts[1].utf8)
  }

  /// The table in UTF-16 with the first `Q` replaced by half a surrogate pair.
  private static func halved(_ half: UInt8) -> Data {
    var bytes = Data([0xFF, 0xFE]) + little
    let place = bytes.firstIndex(of: UInt8(ascii: "Q")) ?? 0
    bytes[place + 1] = half
    return bytes
  }

  @Test(
    "is read where the bytes tell what they are",
    arguments: [
      MalformedInput("UTF-16 without a mark", little, threeRead),
      MalformedInput("UTF-16 the other way round", big, threeRead),
      MalformedInput("a character in more bytes than it needs", holding([0xC0, 0xAF]), threeRead),
      MalformedInput("half a pair in UTF-8", holding([0xED, 0xA0, 0x80]), threeRead),
      MalformedInput(
        "two carriage returns a line", text.replacing("\n", with: "\r\r\n"), threeRead),
      MalformedInput(
        "line ends the wrong way round", text.replacing("\n", with: "\n\r"), threeRead),
      MalformedInput("a page break between rows", Rows.between("\u{C}", Rows.row()), threeRead),
      MalformedInput(
        "an end of file of an old kind", Rows.between() + "\u{1A}", Accounting(2, interpreted: 2)),
    ])
  func read(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  private static let marked: Data = Data([0xFF, 0xFE, 0, 0]) + wide
  private static let mainframe = Data([0x97, 0x81, 0xA3, 0x89] as [UInt8])
  private static let workbook = Data([0x50, 0x4B, 3, 4] + [UInt8](0...40))
  private static let oldWorkbook = Data(
    [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600))

  @Test(
    "is one rejected record where they do not",
    arguments: [
      .file("UTF-16 without a mark, cut", little.dropLast(), "encoding-invalid"),
      .file("the first half of a pair", halved(0xD8), "encoding-invalid"),
      .file("the second half of a pair", halved(0xDC), "encoding-invalid"),
      .file("UTF-32", marked, "encoding-invalid"),
      .file("UTF-32 without a mark", wide, "header-missing"),
      .file("lines that a mainframe ends", text.replacing("\n", with: "\u{85}"), "header-missing"),
      .file("lines of a word processor", text.replacing("\n", with: "\u{2028}"), "header-missing"),
      .file("a letter of a mainframe", mainframe, "header-missing"),
      .file("a workbook", workbook, "header-missing"),
      .file("an old workbook", oldWorkbook, "header-missing"),
      .file("a page to print", "%PDF-1.4\n1 0 obj\n", "header-missing"),
      .file("a page of the web", "<html><body>PX-71,Quillfeather</body></html>", "format-unknown"),
    ] as [MalformedInput])
  func refused(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  @Test(
    "loses no more than the zero bytes stand for",
    arguments: [
      MalformedInput(
        "zero bytes behind the last row", Rows.between() + String(repeating: "\0", count: 600),
        status: 65, Accounting(3, interpreted: 2, rejected: 1), rules: ["row-too-short"]),
      .row("a row of zero bytes", String(repeating: "\0", count: 60), "row-too-short"),
      .row("zero bytes and commas", "\0\0,\0,,,,,,,", "test-missing"),
    ] as [MalformedInput])
  func zeros(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  private static let packed: Data = StoredGzip(Data(text.utf8)).bytes
  private static let first = Rows.header + "\n" + Rows.before + "\n"
  private static let second = Rows.row() + "\n" + Rows.after + "\n"
  private static let members: Data =
    StoredGzip(Data(first.utf8)).bytes + StoredGzip(Data(second.utf8)).bytes
  private static let padded: Data = packed + Data(count: 20)
  private static let followed: Data = packed + Data("PX-71".utf8)
  private static let begun: Data = packed + Data([0x1F, 0x8B, 8])
  private static let summedWrong: Data = StoredGzip(Data(text.utf8), checksum: 7).bytes
  private static let countedWrong: Data = StoredGzip(Data(text.utf8), length: 7).bytes

  @Test(
    "is read in a packed file that is whole, and refused in any other",
    arguments: [
      MalformedInput("one member", packed, threeRead),
      MalformedInput("two members", members, threeRead),
      MalformedInput("zero bytes behind it", padded, threeRead),
      MalformedInput("nothing in it", StoredGzip(Data()).bytes, Accounting(0)),
      .file("cut in its data", packed.dropLast(40), "compression-invalid"),
      .file("cut in its checksum", packed.dropLast(3), "compression-invalid"),
      .file("two bytes of it", packed.prefix(2), "compression-invalid"),
      .file("another checksum", summedWrong, "compression-invalid"),
      .file("another length", countedWrong, "compression-invalid"),
      .file("text behind it", followed, "compression-invalid"),
      .file("a member begun behind it", begun, "compression-invalid"),
      .file("packed twice", StoredGzip(packed).bytes, "header-missing"),
    ] as [MalformedInput])
  func packing(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }
}
