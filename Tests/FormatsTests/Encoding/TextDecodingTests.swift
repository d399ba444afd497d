import Formats
import Testing

@Suite("Decoding") struct TextDecodingTests {
  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8]? {
    encoding.decode(bytes.span)
  }

  @Test(
    "turns each encoding into UTF-8",
    arguments: [
      (.utf8, Array("Ä€".utf8), "Ä€"),
      (.latin1, [0xB5, 0x6D, 0x80, 0xFF], "µm\u{80}ÿ"),
      (.windows1252, [0xB5, 0x6D, 0x80, 0x92, 0x96, 0x9F], "µm€’–Ÿ"),
      (.utf16LittleEndian, [0x61, 0x00, 0xBC, 0x03, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE], "aμ€😀"),
      (.utf16BigEndian, [0x00, 0x61, 0x03, 0xBC, 0x20, 0xAC, 0xD8, 0x3D, 0xDE, 0x00], "aμ€😀"),
      (.utf16BigEndian, [], ""),
    ] as [(TextEncoding, [UInt8], String)])
  func decodes(encoding: TextEncoding, bytes: [UInt8], text: String) {
    #expect(decode(bytes, encoding) == Array(text.utf8))
  }

  @Test(
    "maps the five open bytes of windows-1252 to control characters",
    arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func openBytes(byte: UInt8) {
    #expect(decode([byte], .windows1252) == [0xC2, byte])
  }

  @Test(
    "refuses UTF-16 that is not whole",
    arguments: [
      [0x61], [0x61, 0x00, 0x62], [0x3D, 0xD8], [0x00, 0xDE], [0x3D, 0xD8, 0x61, 0x00],
      [0x3D, 0xD8, 0x3D, 0xD8, 0x00, 0xDE],
    ] as [[UInt8]])
  func brokenUTF16(bytes: [UInt8]) {
    #expect(decode(bytes, .utf16LittleEndian) == nil)
  }

  @Test(
    "refuses UTF-8 that is malformed",
    arguments: [[0x80], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]]
      as [[UInt8]])
  func brokenUTF8(bytes: [UInt8]) {
    #expect(decode(bytes, .utf8) == nil)
    let isValid = isUTF8(bytes.span)
    #expect(!isValid)
  }
}
