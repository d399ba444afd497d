import Formats
import Testing

@Suite("JSON") struct JSONReaderTests {
  /// The tokens of a text, a word each; what is not JSON ends in `!` and the byte where it stops being it.
  private func tokens(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var reader = JSONReader(bytes.span, 0..<bytes.count)
    var words: [String] = []
    func shown(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    do throws(JSONError) {
      while true {
        switch try reader.next() {
        case .beginObject: words.append("{")
        case .endObject: words.append("}")
        case .beginArray: words.append("[")
        case .endArray: words.append("]")
        case .name(let range): words.append("\(shown(range)):")
        case .string(let range): words.append("'\(shown(range))'")
        case .number(let range), .word(let range): words.append(shown(range))
        case .end: return words.joined(separator: " ")
        }
      }
    } catch {
      return (words + ["!\(error.position)"]).joined(separator: " ")
    }
  }

  @Test(
    "is read as it stands",
    arguments: [
      (
        #"{"a":4.50,"b":[1e3,-0.5,true,null,"x\"y"],"c":{}}"#,
        #"{ a: 4.50 b: [ 1e3 -0.5 true null 'x\"y' ] c: { } }"#
      ),
      (" [ ] ", "[ ]"), ("\"a\"", "'a'"), ("0", "0"), ("[[],{}]", "[ [ ] { } ]"),
      ("{\"\\u00e9\":1}", "{ \\u00e9: 1 }"),
    ])
  func reads(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(
    "is refused where it stops being JSON",
    arguments: [
      ("", "!0"), ("{", "{ !1"), ("[1,]", "[ 1 !3"), ("{\"a\":1,}", "{ a: 1 !7"), ("{a:1}", "{ !1"),
      ("[1 2]", "[ 1 !3"), ("01", "!2"), ("1.", "!2"), ("-", "!1"), ("1e", "!2"), ("nul", "!0"),
      ("[1]x", "[ 1 ] !3"), ("\"a", "!2"), ("\"\u{1}\"", "!1"), ("\"\\x\"", "!1"),
      ("\"\\u12\"", "!1"), ("{\"a\" 1}", "{ !5"), ("[}", "[ !1"), ("'a'", "!0"), ("+1", "!0"),
      (".5", "!0"), ("{\"a\":}", "{ a: !5"), ("[,1]", "[ !1"),
    ])
  func refuses(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test("is refused beyond the depth that is read") func depth() {
    let most = JSONReader.maximumDepth
    let fits = String(repeating: "[", count: most) + String(repeating: "]", count: most)
    #expect(!tokens(fits).contains("!"))
    #expect(tokens("[" + fits + "]").hasSuffix("!\(most)"))
  }

  @Test("is passed over value by value") func skipping() throws {
    let bytes = Array(#"[{"a":[1,{"b":2}]},"x",3]"#.utf8)
    var reader = JSONReader(bytes.span, 0..<bytes.count)
    #expect(try reader.next() == .beginArray)
    try reader.skipValue()
    try reader.skipValue()
    #expect(try reader.next() == .number(23..<24))
    #expect(try reader.next() == .endArray)
    #expect(try reader.next() == .end)
  }

  @Test(
    "has characters behind escapes",
    arguments: [
      (#"a\"b\\c\/d"#, "a\"b\\c/d"), (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"), (#"\u00e9"#, "é"),
      (#"\ud83d\ude00"#, "😀"), (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"),
      (#"\ud83d\u0041"#, "\u{FFFD}A"), ("µg", "µg"), ("", ""),
    ])
  func escapes(text: String, expected: String) {
    let bytes = Array(text.utf8)
    var found: [UInt8] = []
    JSONText.unescape(bytes.span, 0..<bytes.count) { found.append($0) }
    #expect(String(decoding: found, as: UTF8.self) == expected)
  }
}
