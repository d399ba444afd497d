import Formats
import Testing

@Suite("A text's encoding") struct TextEncodingTests {
  private func detect(
    _ bytes: [UInt8], isWhole: Bool = true
  ) -> (encoding: TextEncoding, markLength: Int) {
    TextEncoding.detect(bytes.span, isWhole: isWhole)
  }

  @Test(
    "is told by its byte-order mark",
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], .utf8, 3),
      ([0xFF, 0xFE, 0x61, 0x00], .utf16LittleEndian, 2),
      ([0xFE, 0xFF, 0x00, 0x61], .utf16BigEndian, 2),
      ([0xFF, 0xFE], .utf16LittleEndian, 2),
      ([0xEF, 0xBB], .windows1252, 0),
    ] as [([UInt8], TextEncoding, Int)])
  func marks(bytes: [UInt8], encoding: TextEncoding, markLength: Int) {
    let detected = detect(bytes)
    #expect(detected.encoding == encoding)
    #expect(detected.markLength == markLength)
  }

  @Test(
    "is told by its bytes where there is no mark",
    arguments: [
      (Array("id,value\n".utf8), .utf8),
      (Array("µmol/L".utf8), .utf8),
      ([], .utf8),
      ([0x61], .utf8),
      ([0xB5, 0x6D, 0x6F, 0x6C], .windows1252),
      ([0xC0, 0x80], .windows1252),
      ([0xED, 0xA0, 0x80], .windows1252),
      ([0x69, 0x00, 0x64, 0x00, 0x0A, 0x00], .utf16LittleEndian),
      ([0x00, 0x69, 0x00, 0x64, 0x00, 0x0A], .utf16BigEndian),
      ([0x3C, 0x00, 0x3F, 0x00, 0x78], .utf16LittleEndian),
      ([0x61, 0x00, 0x00, 0x00], .utf8),
      ([0x01, 0x00, 0x02, 0x00], .utf8),
    ] as [([UInt8], TextEncoding)])
  func unmarked(bytes: [UInt8], encoding: TextEncoding) {
    let detected = detect(bytes)
    #expect(detected.encoding == encoding)
    #expect(detected.markLength == 0)
  }

  @Test("is not UTF-8 behind a mark that its bytes belie")
  func beliedMark() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x4D, 0xFC, 0x6C]
    let detected = detect(bytes)
    #expect(detected.encoding == .windows1252)
    #expect(detected.markLength == 3)
    #expect(detect([0xEF, 0xBB, 0xBF, 0x61, 0xC3], isWhole: false).encoding == .utf8)
  }

  @Test("is UTF-16 also when one character in ten is not ASCII")
  func mostlyASCII() {
    var bytes: [UInt8] = []
    for _ in 0..<9 { bytes += [0x61, 0x00] }
    bytes += [0xBC, 0x03]
    #expect(detect(bytes).encoding == .utf16LittleEndian)
  }

  @Test("stays UTF-8 when a beginning stops inside a character")
  func beginning() {
    let cut: [UInt8] = [0x61, 0xE2, 0x82]
    #expect(detect(cut, isWhole: false).encoding == .utf8)
    #expect(detect(cut).encoding == .windows1252)
  }

  @Test("follows the mark over what was said about its byte order")
  func stated() {
    let bytes: [UInt8] = [0xFE, 0xFF, 0x00, 0x61]
    let applied = TextEncoding.utf16LittleEndian.applied(to: bytes.span)
    #expect(applied.encoding == .utf16BigEndian)
    #expect(applied.markLength == 2)
    let latin = TextEncoding.latin1.applied(to: bytes.span)
    #expect(latin.encoding == .latin1)
    #expect(latin.markLength == 0)
  }

  @Test(
    "has the names people use",
    arguments: [
      ("utf8", .utf8), ("UTF-8", .utf8), ("utf-8-sig", .utf8), ("UTF-16", .utf16LittleEndian),
      ("utf-16le", .utf16LittleEndian), ("UTF_16BE", .utf16BigEndian), ("cp1252", .windows1252),
      ("Windows-1252", .windows1252), ("latin1", .latin1), ("Latin-1", .latin1),
      ("ISO-8859-1", .latin1), ("ISO_8859-1:1987", .latin1), ("koi8-r", nil), ("", nil),
    ] as [(String, TextEncoding?)])
  func names(name: String, encoding: TextEncoding?) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test("is found again under the name it prints", arguments: TextEncoding.allCases)
  func printedNames(encoding: TextEncoding) {
    #expect(TextEncoding(name: encoding.rawValue) == encoding)
  }
}
