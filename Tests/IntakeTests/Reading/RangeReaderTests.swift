import Intake
import Laboratory
import Testing

@Suite("A printed range") struct RangeReaderTests {
  @Test(
    "is two limits that belong to it",
    arguments: [
      ("3.5-5.1", "3.5", "5.1"), ("3.5 – 5.1 mmol/L", "3.5", "5.1"), ("(3.5-5.1)", "3.5", "5.1"),
      ("[3.5 - 5.1] mmol/L", "3.5", "5.1"), ("3,5-5,1", "3.5", "5.1"), ("3.5 to 5.1", "3.5", "5.1"),
      ("3.5 mmol/L - 5.1 mmol/L", "3.5", "5.1"), ("３.５－５.１", "3.5", "5.1"),
      ("30-400 ng/mL", "30", "400"),
      ("3.5-5.1 mmol / L", "3.5", "5.1"), ("0 - 0.5", "0", "0.5"), ("20-50 %", "20", "50"),
    ])
  func twoSided(text: String, low: String, high: String) throws {
    let range = try #require(RangeReader.range(text))
    #expect(range.low?.description == low)
    #expect(range.high?.description == high)
    #expect(range.includesLow && range.includesHigh)
  }

  @Test(
    "is one limit, with or without the limit itself",
    arguments: [
      ("<5", nil, "5", false), ("≤ 5", nil, "5", true), ("up to 41", nil, "41", true),
      ("＜5 mg/L", nil, "5", false),
      ("less than 5", nil, "5", false), (">= 15", "15", nil, true),
      (">60 mL/min/1.73m2", "60", nil, false),
      ("&gt; 60", "60", nil, false),
    ] as [(String, String?, String?, Bool)])
  func oneSided(text: String, low: String?, high: String?, isInside: Bool) throws {
    let range = try #require(RangeReader.range(text))
    #expect(range.low?.description == low)
    #expect(range.high?.description == high)
    #expect((low == nil ? range.includesHigh : range.includesLow) == isInside)
  }

  @Test(
    "may have a comparator at either end",
    arguments: [
      (">3.5 - <5.1", false, false), (">=3.5 to 5.1", true, true),
      ("above 3.5 to 5.1", false, true),
      ("from 3.5 to below 5.1", true, false), ("≥3.5–≤5.1 mmol/L", true, true),
    ])
  func ends(text: String, includesLow: Bool, includesHigh: Bool) throws {
    let range = try #require(RangeReader.range(text))
    #expect(range.low?.description == "3.5" && range.high?.description == "5.1")
    #expect(range.includesLow == includesLow && range.includesHigh == includesHigh)
  }

  @Test(
    "may be one for women and one for men",
    arguments: [
      "F: 12–16 M: 13–18", "M 13-18 / F 12-16", "Female: 12 - 16 g/dL; Male: 13 - 18 g/dL",
      "women 12 to 16, men 13 to 18", "w 12-16 m 13-18", "(F) 12-16 (M) 13-18",
    ])
  func bySex(text: String) throws {
    let range = try #require(RangeReader.stated(text))
    #expect(range.isEmpty && range.text == text)
    #expect(
      range.bySex.map { "\($0.low?.description ?? "")-\($0.high?.description ?? "")" } == [
        "12-16", "13-18",
      ])
  }

  @Test(
    "is kept as printed where it says more",
    arguments: [
      "F: 12-16", "F: 12-16 F: 13-18", "12-16 F 13-18 M", "adults F 12-16 M 13-18",
      "F: 12-16 M: 13-18 child: 11-15", "F 12-16 M negative", "Negative, less than 1:80",
      "1,234-5,678",
    ])
  func kept(text: String) throws {
    let range = try #require(RangeReader.stated(text))
    #expect(range.isEmpty && range.text == text && range.bySex.isEmpty)
  }

  @Test("of no letter and no digit is none", arguments: ["", " - ", "--", "/", "."])
  func empty(text: String) { #expect(RangeReader.stated(text) == nil) }

  @Test(
    "is nothing when the text says anything else or more",
    arguments: [
      "", "15", "negative", "3.5-5.1; 3.4-4.9", "M: 3-5 F: 2-4", "3-5 male", "12-74 years",
      "<5 normal",
      "Négatif：<5 | Indeterminate：5≤X≤25", "5.0-1.030", "1,234-5,678", "3.5-5.1-6", "<5 or >7",
      "Negative, less than 1:80",
      "3.5-5.1 (adults)", "-", "to 5",
    ])
  func refused(text: String) {
    #expect(RangeReader.range(text) == nil)
  }
}
