import Formats
import Testing

@Suite("A byte buffer") struct ByteBufferTests {
  private func text(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(
    "writes integers in decimal",
    arguments: [
      (0, "0"), (7, "7"), (-40, "-40"), (9_223_372_036_854_775_807, "9223372036854775807"),
      (-9_223_372_036_854_775_808, "-9223372036854775808"),
    ])
  func integers(number: Int, expected: String) {
    #expect(text { $0.append(number) } == expected)
  }

  @Test(
    "escapes in JSON what RFC 8259 wants escaped, and DEL",
    arguments: [
      ("Kalium", #""Kalium""#), ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("µmol/L", #""µmol/L""#),
      ("a\nb\r\tc", #""a\nb\r\tc""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
      ("a/b\u{2028}", "\"a/b\u{2028}\""),
    ])
  func jsonStrings(value: String, expected: String) {
    #expect(text { $0.appendJSON(value) } == expected)
  }

  @Test("writes null for an absent string")
  func jsonNull() {
    #expect(text { $0.appendJSON(String?.none) } == "null")
    #expect(text { $0.appendJSON(StaticString?.none) } == "null")
  }

  @Test(
    "quotes a field only where the delimiter, a quote or a line break stands in it",
    arguments: [
      ("plain", "plain"), ("", ""), (" spaced ", " spaced "), ("a,b", "\"a,b\""), ("a;b", "a;b"),
      ("5\" ruler", "\"5\"\" ruler\""), ("two\nlines", "\"two\nlines\""), ("cr\r", "\"cr\r\""),
    ])
  func fields(value: String, expected: String) {
    #expect(text { $0.appendField(value, delimiter: UInt8(ascii: ",")) } == expected)
  }

  @Test("quotes by the delimiter that is in use")
  func tabFields() {
    #expect(text { $0.appendField("a,b", delimiter: 9) } == "a,b")
    #expect(text { $0.appendField("a\tb", delimiter: 9) } == "\"a\tb\"")
  }

  @Test("repeats a byte, and nothing for a count below one")
  func repeats() {
    #expect(text { $0.append(repeating: UInt8(ascii: "-"), count: 3) } == "---")
    #expect(text { $0.append(repeating: UInt8(ascii: "-"), count: -1) } == "")
  }

  @Test("is empty after its bytes were removed")
  func removes() {
    var buffer = ByteBuffer()
    buffer.append("text")
    #expect(buffer.count == 4)
    buffer.removeAll()
    #expect(buffer.isEmpty)
  }
}
