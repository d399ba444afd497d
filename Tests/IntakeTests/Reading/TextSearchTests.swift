import Testing

@testable import Intake

@Suite("A text") struct TextSearchTests {
  @Test(
    "holds what stands anywhere in it",
    arguments: [
      ("Kalium 4.2 mmol/L", "4.2", true), ("4.2", "4.2", true), ("x4.", "4.2", false),
      ("", "4.2", false), ("4.2", "", true), ("4.4.2", "4.2", true), ("aab", "ab", true),
      ("8 µg/L", "µg", true), ("8 ug/L", "µg", false),
      (String(repeating: "a", count: 100) + "b", String(repeating: "a", count: 80) + "b", true),
      (String(repeating: "a", count: 100), String(repeating: "a", count: 80) + "b", false),
    ])
  func holds(text: String, part: String, isHeld: Bool) {
    #expect(text.holds(part) == isHeld)
  }

  @Test("holds a letter however it is put together") func spellings() {
    #expect("non d\u{E9}tect\u{E9}".holds("de\u{301}tecte\u{301}"))
    #expect("non de\u{301}tecte\u{301}".holds("d\u{E9}tect\u{E9}"))
  }

  @Test("is spelled like another only by the same bytes") func spelling() {
    #expect("caf\u{E9}" == "cafe\u{301}")
    #expect(!"caf\u{E9}".isSpelled(like: "cafe\u{301}"))
    #expect("caf\u{E9}".isSpelled(like: "caf\u{E9}"))
    #expect(!"a".isSpelled(like: "ab"))
    #expect("".isSpelled(like: ""))
  }
}
