import Testing

@testable import Intake

@Suite("Respellings")
struct RespellingsTests {
  @Test(
    "replace every occurrence, in their order, and look at what they have put in",
    arguments: [
      ("", ""), ("a", "a"), ("ab", "xb"), ("abab", "xbxb"), ("aab", "axb"), ("mole", "mol"),
      ("moles", "mol"), ("crea", ""), ("creacrea", ""), ("24h", "(24.h)"), ("per", "/"),
      ("perper", "//"), ("pe", "pe"), ("hhr", "hh"), ("hr24h", "h(24.h)"),
    ])
  func replacement(text: String, said: String) {
    let respellings = Respellings([
      ("ab", "xb"), ("moles", "mol"), ("mole", "mol"), ("crea", ""), ("24h", "(24.h)"),
      ("per", "/"), ("hr", "h"),
    ])
    var bytes = Array(text.utf8)
    respellings.apply(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == said)
  }
}
