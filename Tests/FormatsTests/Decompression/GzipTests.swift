import Formats
import Testing

@Suite("A gzip file") struct GzipTests {
  private func inflate(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
    try Gzip.inflate(bytes.span, limit: limit)
  }

  private func isGzip(_ bytes: [UInt8]) -> Bool { Gzip.isGzip(bytes.span) }

  /// `hello\n`.
  private let hello: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0xE7,
    0x02, 0x00, 0x20, 0x30, 0x3A, 0x36, 0x06, 0x00, 0x00, 0x00,
  ]
  /// 100,000 times `a`.
  private let manyLetters: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xED, 0xC1, 0x31, 0x01, 0x00, 0x00,
    0x00, 0xC2, 0xA0, 0xAC, 0xEB, 0x5F, 0xC2, 0x1A, 0x1E, 0x40, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xAF, 0x06, 0x87, 0xFA, 0xE2,
    0x1B, 0xA0, 0x86, 0x01, 0x00,
  ]

  @Test("is known by its first two bytes")
  func signature() {
    #expect(isGzip(hello))
    #expect(!isGzip([0x1F]))
    #expect(!isGzip(Array("id,value".utf8)))
  }

  @Test("inflates to what was compressed")
  func inflates() throws {
    #expect(try inflate(hello, limit: 1000) == Array("hello\n".utf8))
  }

  @Test("may have several members and zeros behind them")
  func members() throws {
    #expect(try inflate((hello + hello), limit: 1000) == Array("hello\nhello\n".utf8))
    #expect(try inflate((hello + [0, 0, 0]), limit: 1000) == Array("hello\n".utf8))
  }

  @Test("is truncated when it stops anywhere behind its first two bytes", arguments: 2..<26)
  func truncated(count: Int) {
    #expect(throws: GzipError.truncated) {
      try inflate(Array(hello.prefix(count)), limit: 1000)
    }
  }

  @Test("is truncated when a second member is")
  func truncatedMember() {
    #expect(throws: GzipError.truncated) {
      try inflate((hello + hello.dropLast()), limit: 1000)
    }
  }

  @Test(
    "is corrupt when a bit has changed in its header, data, checksum or length",
    arguments: [2, 11, 18, 22])
  func corrupt(position: Int) {
    var bytes = hello
    bytes[position] ^= 0x40
    #expect(throws: GzipError.corrupt) { try inflate(bytes, limit: 1000) }
  }

  @Test("is corrupt when something else follows it, or when it is none")
  func garbage() {
    #expect(throws: GzipError.corrupt) {
      try inflate((hello + [0x69, 0x64]), limit: 1000)
    }
    #expect(throws: GzipError.corrupt) { try inflate(Array("id".utf8), limit: 1000) }
  }

  @Test("may inflate to the limit and not beyond")
  func limit() throws {
    #expect(try inflate(hello, limit: 6).count == 6)
    #expect(throws: GzipError.tooLarge(limit: 5)) { try inflate(hello, limit: 5) }
    #expect(throws: GzipError.tooLarge(limit: 9)) {
      try inflate((hello + hello), limit: 9)
    }
    #expect(throws: GzipError.tooLarge(limit: 99_999)) {
      try inflate(manyLetters, limit: 99_999)
    }
  }

  @Test("may be a thousand times smaller than its contents")
  func dense() throws {
    let letters = try inflate(manyLetters, limit: 100_000)
    #expect(letters == [UInt8](repeating: 0x61, count: 100_000))
  }
}
