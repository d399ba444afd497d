import Laboratory
import Testing

@testable import Assessment

@Suite("A pattern")
struct PatternTests {
  @Test("is there with its own examples as they say", arguments: Pattern.all.map(\.advice))
  func examples(advice: Advice) throws {
    let pattern = try #require(Pattern.all.first { $0.advice == advice })
    for example in pattern.examples {
      var latest = LatestResults(example.results)
      latest.medicines = example.medicines
      latest.fastRiseFrom = example.earlier
      // Those that look at nothing but what is recorded are asked for beside a finding alone.
      let isBeside = Rule.all.contains {
        pattern.kinds.contains($0.kind) && $0.evaluate(latest) != nil
      }
      #expect((isBeside && pattern.evidence(latest) != nil) == example.applies)
    }
  }

  @Test("has an example that applies and one that does not", arguments: Pattern.all.map(\.advice))
  func hasBothKindsOfExample(advice: Advice) throws {
    let pattern = try #require(Pattern.all.first { $0.advice == advice })
    #expect(pattern.examples.contains { $0.applies })
    #expect(pattern.examples.contains { !$0.applies })
  }

  @Test("adds one piece of advice of its own, beside findings that exist")
  func identity() {
    #expect(Set(Pattern.all.map(\.advice)).count == Pattern.all.count)
    #expect(Pattern.all.allSatisfy { !$0.kinds.isEmpty })
  }

  @Test(
    "adds its evidence, its advice and how sure it makes the finding, before the closing advice")
  func enriches() throws {
    let assessed = try shipped().assess(
      Printed(.ferritin, "650", "ug/L"), Printed(.transferrinSaturation, "60", "%"))
    let finding = try #require(assessed.findings.first)
    #expect(finding.kind == .ferritinHigh && finding.certainty == .probable)
    #expect(finding.evidence == [0, 1])
    #expect(finding.advice.contains(.ironOverloadPattern))
    #expect(finding.advice.last == .consultProfessional)
  }

  @Test("is looked for within the window alone")
  func window() throws {
    let old = Printed(.transferrinSaturation, "60", "%", day: 19_900)
    let assessed = try shipped().assess(Printed(.ferritin, "650", "ug/L", day: 20_000), old)
    #expect(assessed.findings.first?.advice.contains(.ironOverloadPattern) == false)
  }

  @Test(
    "of recorded medicines is said where it matters",
    arguments: [
      (Medicines.metformin, Advice.metforminLowersB12), (.vitaminB12, .treatmentHidesB12),
      (.nitrousOxide, .nitrousOxideUse),
    ])
  func medicines(medicine: Medicines, advice: Advice) throws {
    let b12 = Printed(.vitaminB12, "90", "pg/mL")
    let person = try shipped().with(Background(medicines: medicine))
    #expect(try person.assess(b12).findings[0].advice.contains(advice))
    #expect(try !shipped().assess(b12).findings[0].advice.contains(advice))
  }

  @Test("of an active vitamin B12 that contradicts the total one leaves the finding unsure")
  func activeB12() throws {
    let total = Printed(.vitaminB12, "90", "pg/mL")
    func certainty(_ active: String) throws -> Certainty {
      try shipped().assess(total, Printed(.holotranscobalamin, active, "pmol/L")).findings[0]
        .certainty
    }
    #expect(try certainty("90") == .possible)
    #expect(try certainty("20") == .probable)
    #expect(try certainty("40") == .stated)
  }
}
