import Laboratory
import Testing

@testable import Assessment

@Suite("Inflammation and anemia")
struct NearestResultTests {
  let ferritin = Printed(.ferritin, "40", "ug/L")

  /// Whether a ferritin of 40 µg/L is low, as it is with inflammation.
  func isInflamed(_ proteins: Printed...) throws -> Bool {
    try shipped().assess([ferritin] + proteins, detail: .judgements).judgements[0].interpretation
      == .low
  }

  @Test(
    "come from a result within the window, before or after",
    arguments: [(0, true), (90, true), (-90, true), (91, false), (-91, false)]
      as [(Int32, Bool)])
  func window(days: Int32, counts: Bool) throws {
    #expect(try isInflamed(Printed(.crp, "20", "mg/L", day: 20_000 + days)) == counts)
  }

  @Test("come from the nearest result, of two at one distance from the first")
  func nearest() throws {
    let (raised, normal) = ("20", "2")
    func protein(_ value: String, _ day: Int32) -> Printed {
      Printed(.crp, value, "mg/L", day: 20_000 + day)
    }
    #expect(try isInflamed(protein(raised, 3), protein(normal, 4)))
    #expect(try !isInflamed(protein(raised, 4), protein(normal, 3)))
    #expect(try isInflamed(protein(raised, 3), protein(normal, -3)))
    #expect(try !isInflamed(protein(normal, 3), protein(raised, -3)))
  }

  @Test(
    "come from no result that is not final, plausible and in a known unit",
    arguments: [
      Printed(.crp, "20", "mg/L", status: .preliminary), Printed(.crp, "20", ""),
      Printed(.crp, "20", "mg/L", obstacle: .conflict), Printed(.crp, "2000", "mg/L"),
      Printed(.crp, "", "mg/L", traits: .hasNoNumber),
    ])
  func unusable(protein: Printed) throws {
    #expect(try !isInflamed(protein))
    #expect(try isInflamed(protein, Printed(.crp, "20", "mg/L", day: 20_001)))
  }

  @Test(
    "are anemia below 130 g/L in men and below 120 g/L in others",
    arguments: [
      (.male, [], "129", true), (.male, [], "130", false), (.female, [], "119", true),
      (.female, [], "120", false), (.female, [], "129", false), (.male, .sex, "119", true),
      (.male, .sex, "129", false), (.unknown, [], "129", false),
    ] as [(Sex, PatientConflicts, String, Bool)])
  func anemia(sex: Sex, conflicts: PatientConflicts, value: String, isAnemic: Bool) throws {
    var patient = try shipped().by("aga-2020", for: .ferritin).of(sex)
    patient.conflicts = conflicts
    let judgement = try patient.judge(ferritin, Printed(.hemoglobin, value, "g/L"))
    #expect(judgement.interpretation == (isAnemic ? .low : nil))
  }
}

@Suite("The result of an analyte near another result")
struct NearbyResultTests {
  @Test("is, of two of one time, the one that stands as the latest")
  func oneTime() throws {
    let collected = Instant(CalendarDate(firstDay: 20_000))
    let b12 = JudgedResult(.vitaminB12, 250, .equivocal, collected: collected)
    var latest = LatestResults([b12])
    latest.consider(JudgedResult(.mma, 0.2, .normal, collected: collected, index: 1))
    latest.consider(JudgedResult(.mma, 0.6, .high, collected: collected, index: 2))
    #expect(latest.latest(.mma, near: b12)?.amount == 0.6)
    var critical = LatestResults([b12])
    critical.consider(JudgedResult(.potassium, 7, .highCritical, collected: collected, index: 1))
    critical.consider(JudgedResult(.potassium, 4, .normal, collected: collected, index: 2))
    #expect(critical.latest(.potassium, near: b12)?.amount == 7)
  }
}
