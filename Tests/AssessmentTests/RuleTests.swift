import Laboratory
import Testing

@testable import Assessment

@Suite("A rule")
struct RuleTests {
  @Test("does with its own examples what it says", arguments: Rule.all.map(\.kind))
  func examples(kind: FindingKind) throws {
    let rule = try #require(Rule.all.first { $0.kind == kind })
    for example in rule.examples {
      let finding = rule.evaluate(LatestResults(example.results))
      #expect((finding != nil) == example.applies)
      #expect(finding == nil || finding?.kind == kind)
    }
  }

  @Test("has an example that applies and one that does not", arguments: Rule.all.map(\.kind))
  func hasBothKindsOfExample(kind: FindingKind) throws {
    let rule = try #require(Rule.all.first { $0.kind == kind })
    #expect(rule.examples.contains { $0.applies })
    #expect(rule.examples.contains { !$0.applies })
  }

  @Test("sees every analyte, and safety sees every nutrient")
  func sizes() {
    var latest = LatestResults()
    for analyte in Analyte.allCases { latest[analyte] = JudgedResult(analyte, 1, .normal) }
    #expect(Analyte.allCases.allSatisfy { latest[$0]?.analyte == $0 })
    var state = SafetyState()
    state.mentionEverywhere(.child)
    #expect(Nutrient.allCases.allSatisfy { state.blocks(for: $0) == .child })
  }

  @Test("exists once for every kind of finding")
  func covers() {
    #expect(Rule.all.map(\.kind) == FindingKind.allCases)
  }

  @Test(
    "combines results only within the window",
    arguments: [(0, true), (90, true), (91, false)] as [(Int32, Bool)])
  func window(apart: Int32, combines: Bool) {
    func at(_ day: Int32) -> Instant { Instant(CalendarDate(firstDay: day)) }
    let latest = LatestResults([
      JudgedResult(.potassium, 2.9, .low, collected: at(20_000)),
      JudgedResult(.magnesium, 0.45, .low, collected: at(20_000 - apart)),
    ])
    #expect((Rule.refractoryHypokalemiaRisk.evaluate(latest) != nil) == combines)
    #expect((Rule.electrolyteImbalance.evaluate(latest) != nil) == combines)
    #expect(Rule.hypokalemia.evaluate(latest) != nil)
  }
}
