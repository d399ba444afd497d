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

  @Test(
    "begins as soon as its limit is passed",
    arguments: [
      (
        Advice.acutePhasePattern,
        [
          JudgedResult(.ferritin, 650, .high), JudgedResult(.crp, 60, .high),
          JudgedResult(.transferrinSaturation, 46, .high),
        ], false
      ),
      (
        .ironOverloadPattern,
        [JudgedResult(.ferritin, 650, .high), JudgedResult(.transferrinSaturation, 46, .high)], true
      ),
      (
        .recentIronPattern,
        [JudgedResult(.ferritin, 12, .low), JudgedResult(.transferrinSaturation, 46, .high)], true
      ),
      (
        .osteomalaciaPattern,
        [
          JudgedResult(.calciumAdjusted, 2.0, .low), JudgedResult(.vitaminD, 24.9, .low),
          JudgedResult(.pth, 14, .high),
        ], true
      ),
      (
        .vitaminDExcessPattern,
        [
          JudgedResult(.calciumAdjusted, 2.9, .high), JudgedResult(.vitaminD, 375.1, .high),
          JudgedResult(.pth, 0.8, .low),
        ], true
      ),
    ] as [(Advice, [JudgedResult], Bool)])
  func limits(advice: Advice, results: [JudgedResult], isSeen: Bool) throws {
    let pattern = try #require(Pattern.all.first { $0.advice == advice })
    #expect((pattern.evidence(LatestResults(results)) != nil) == isSeen)
  }

  @Test(
    "of softened bone rests on phosphate where that is low",
    arguments: [
      (Interpretation.low, [Analyte.pth, .phosphate]), (.normal, [.pth]), (.high, [.pth]),
    ])
  func phosphate(phosphate: Interpretation, evidence: [Analyte]) {
    let latest = LatestResults([
      JudgedResult(.calciumAdjusted, 2.0, .low), JudgedResult(.vitaminD, 15, .low),
      JudgedResult(.pth, 14, .high), JudgedResult(.phosphate, 0.7, phosphate),
    ])
    #expect(Pattern.osteomalacia.evidence(latest)?.map(\.analyte) == evidence)
  }

  @Test("of folate is not seen beside a vitamin B12 of another time")
  func oldB12() throws {
    func isTold(_ day: Int32) throws -> Bool {
      let assessed = try shipped().assess(
        Printed(.vitaminB12, "90", "pg/mL", day: day), Printed(.folate, "5", "nmol/L"))
      return assessed.findings[0].advice.contains(.lowFolatePattern)
    }
    #expect(try isTold(19_910) && !isTold(19_909))
  }

  @Test("makes no finding surer that rests on a calcium which albumin may explain")
  func totalCalcium() throws {
    let results = [Printed(.vitaminD, "15", "nmol/L"), Printed(.pth, "90", "pg/mL")]
    func certainty(_ calcium: Printed) throws -> Certainty? {
      let found = try shipped().assess([calcium] + results).findings
        .first { $0.kind == .hypocalcemia }
      #expect(found?.advice.contains(.osteomalaciaPattern) == true)
      return found?.certainty
    }
    #expect(try certainty(Printed(.calcium, "2.05", "mmol/L")) == .possible)
    #expect(try certainty(Printed(.calciumAdjusted, "2.05", "mmol/L")) == .probable)
  }
}
