import Laboratory
import Testing

@testable import Assessment

@Suite("A judgement by the built-in tables")
struct JudgingTests {
  @Test(
    "places an exact amount as the guideline prints its limits",
    arguments: [
      (.vitaminD, "nam-2011", "30", "nmol/L", .low),
      (.vitaminD, "nam-2011", "50", "nmol/L", .normal),
      (.vitaminD, "nam-2011", "49.9", "nmol/L", .low),
      (.vitaminD, "nam-2011", "20", "ng/mL", .normal),
      (.vitaminD, "nam-2011", "19.99", "ng/mL", .low),
      (.vitaminD, "nam-2011", "125", "nmol/L", .normal),
      (.vitaminD, "nam-2011", "125.1", "nmol/L", .high),
      (.vitaminD, "es-2011", "74.9", "nmol/L", .low),
      (.vitaminD, "es-2011", "30.0", "ng/mL", .normal),
      (.vitaminD, "es-2011", "151", "ng/mL", .highCritical),
      (.vitaminB12, "nice-ng239", "179.9", "ng/L", .low),
      (.vitaminB12, "nice-ng239", "180", "ng/L", .equivocal),
      (.vitaminB12, "nice-ng239", "180", "pg/mL", .equivocal),
      (.vitaminB12, "nice-ng239", "350", "ng/L", .equivocal),
      (.vitaminB12, "nice-ng239", "350.1", "ng/L", .normal),
      (.vitaminB12, "nice-ng239", "132.9", "pmol/L", .low),
      (.vitaminB12, "nice-ng239", "258", "pmol/L", .equivocal),
      (.mma, "mayo-nlm", "400", "nmol/L", .normal),
      (.mma, "mayo-nlm", "0.401", "umol/L", .high),
      (.mma, "mayo-nlm", "0.40", "umol/L", .normal),
      (.homocysteine, "classes-2004", "15.00", "umol/L", .normal),
      (.homocysteine, "classes-2004", "15.01", "umol/L", .high),
      (.ferritin, "who-2020", "15", "ng/mL", .normal),
      (.ferritin, "who-2020", "14.9", "ng/mL", .low),
      (.ferritin, "who-2020", "150", "ug/L", .normal),
      (.ferritin, "who-2020", "151", "ug/L", .high),
      (.magnesium, "uk-2017", "0.70", "mmol/L", .normal),
      (.magnesium, "uk-2017", "0.40", "mmol/L", .lowCritical),
      (.magnesium, "us-fairview", "1.0", "mg/dL", .low),
      (.magnesium, "us-fairview", "0.99", "mg/dL", .lowCritical),
      (.magnesium, "magnet-2022", "2.07", "mg/dL", .normal),
      (.potassium, "uk-2017", "2.5", "mmol/L", .lowCritical),
      (.potassium, "uk-2017", "3.5", "mmol/L", .normal),
      (.potassium, "uk-2017", "5.3", "mmol/L", .normal),
      (.potassium, "uk-2017", "5.31", "mmol/L", .high),
      (.potassium, "uk-2017", "6.5", "mmol/L", .highCritical),
      (.potassium, "us-nlm", "2.5", "mmol/L", .low),
      (.potassium, "norip-2004", "2.5", "mmol/L", .lowCritical),
      (.calcium, "us-nlm", "8.6", "mg/dL", .normal),
      (.calcium, "us-nlm", "6.5", "mg/dL", .lowCritical),
      (.calciumAdjusted, "uk-2017", "1.80", "mmol/L", .lowCritical),
      (.calciumIonized, "norip-2004", "1.15", "mmol/L", .normal),
    ] as [(Analyte, String, String, String, Interpretation)])
  func exact(
    analyte: Analyte, guideline: String, value: String, unit: String, expected: Interpretation
  ) throws {
    let judgement = try shipped().by(guideline, for: analyte).judge(Printed(analyte, value, unit))
    #expect(judgement.interpretation == expected)
    #expect(judgement.reason == nil)
    #expect(judgement.interval != nil)
  }

  @Test(
    "takes a value with a comparator for all the amounts that it allows",
    arguments: [
      (.vitaminD, "<20", "nmol/L", .low, nil),
      (.vitaminD, "<60", "nmol/L", nil, .censoredSpansBands),
      (.vitaminD, "<50", "nmol/L", .low, nil),
      (.vitaminD, "<=50", "nmol/L", nil, .censoredSpansBands),
      (.vitaminD, ">125", "nmol/L", .high, nil),
      (.vitaminD, ">=125", "nmol/L", nil, .censoredSpansBands),
      (.ferritin, "<5", "ug/L", .low, nil),
      (.ferritin, ">1650", "ng/mL", .high, nil),
      (.mma, "<90", "nmol/L", .normal, nil),
      (.potassium, ">5.0", "mmol/L", nil, .censoredSpansBands),
      (.potassium, ">6.0", "mmol/L", .highCritical, nil),
    ] as [(Analyte, String, String, Interpretation?, UndeterminedReason?)])
  func comparators(
    analyte: Analyte, value: String, unit: String, expected: Interpretation?,
    reason: UndeterminedReason?
  ) throws {
    let judgement = try shipped().judge(Printed(analyte, value, unit))
    #expect(judgement.interpretation == expected)
    #expect(judgement.reason == reason)
  }

  @Test("keeps the first and the last band that a bound touches")
  func bandsOfABound() throws {
    let judgement = try shipped().by("es-2011", for: .vitaminD)
      .judge(Printed(.vitaminD, "<60", "nmol/L"))
    #expect(judgement.interpretation == .low)
    #expect([judgement.firstBand, judgement.lastBand] == [0, 1])
  }

  @Test(
    "gives the CTCAE grade of the ladder in the printed unit",
    arguments: [
      (.potassium, "uk-2017", "2.4", "mmol/L", 4), (.potassium, "uk-2017", "2.5", "mmol/L", 3),
      (.potassium, "uk-2017", "3.4", "mmol/L", 1), (.potassium, "uk-2017", "4.0", "mmol/L", 0),
      (.potassium, "uk-2017", "6.0", "mmol/L", 2), (.potassium, "uk-2017", "7.0", "mmol/L", 3),
      (.potassium, "uk-2017", "<2.4", "mmol/L", 4), (.magnesium, "uk-2017", "1.24", "mmol/L", 3),
      (.magnesium, "us-fairview", "0.9", "mg/dL", 2),
      (.magnesium, "magnet-2022", "0.8", "mmol/L", 0),
      (.calciumAdjusted, "uk-2017", "8.0", "mg/dL", 1), (.calcium, "us-nlm", "8.0", "mg/dL", 0),
      (.sodium, "uk-2017", "124", "mmol/L", 0), (.hemoglobin, "who-2020", "95", "g/L", 0),
    ] as [(Analyte, String, String, String, UInt8)])
  func grades(
    analyte: Analyte, guideline: String, value: String, unit: String, grade: UInt8
  ) throws {
    let judgement = try shipped().by(guideline, for: analyte).judge(Printed(analyte, value, unit))
    #expect(judgement.grade == grade)
  }

  @Test("is critical beyond a critical limit though its guideline knows no limit on that side")
  func criticalWithoutLimit() throws {
    let judgement = try shipped().by("magnet-2022", for: .magnesium)
      .judge(Printed(.magnesium, "4.6", "mg/dL"))
    #expect(judgement.interpretation == .highCritical)
  }

  @Test("takes a critical total calcium back only where adjusted calcium is not critical as well")
  func criticalTotalCalcium() throws {
    let situation = try shipped().by("norip-2004", for: .calcium)
      .by("norip-2004", for: .calciumAdjusted)
    let total = Printed(.calcium, "3.6", "mmol/L")
    let high = try situation.assess(total, Printed(.calciumAdjusted, "3.6", "mmol/L"))
    #expect(high.judgements[0].interpretation == .highCritical)
    let normal = try situation.assess(total, Printed(.calciumAdjusted, "2.5", "mmol/L"))
    #expect(normal.judgements[0].interpretation == .high)
  }

  @Test("grades no child")
  func childGrade() throws {
    let judgement = try shipped().aged(10).judge(Printed(.potassium, "2.4", "mmol/L"))
    #expect(judgement.interpretation == .lowCritical)
    #expect(judgement.grade == 0)
  }

  @Test(
    "says why there is none",
    arguments: [
      (Printed(.potassium, "41", "mmol/L"), .implausible),
      (Printed(.potassium, "0", "mmol/L"), .implausible),
      (Printed(.potassium, "4.1", ""), .unitMissing),
      (Printed(.vitaminD, "45", "IU/mL"), .unitUnknown),
      (Printed(.potassium, "4.1", "", traits: .hasNoNumber), .notNumeric),
      (Printed(.potassium, "4.1", "", obstacle: .specimenNotBlood), .specimenNotBlood),
      (Printed(.potassium, "4.1", "mmol/L", status: .preliminary), .preliminary),
      (Printed(.potassium, "4.1", "mmol/L", status: .registered), .preliminary),
      (Printed(.calcium, "1.22", "mmol/L", traits: .namedOnly), .implausible),
      (Printed(.magnesium, "2.1", "mmol/L"), .implausible),
      (Printed(.homocysteine, "0.9", "umol/L"), .implausible),
      (Printed(.creatinine, "80", "umol/L"), .noInterval),
    ] as [(Printed, UndeterminedReason)])
  func reasons(result: Printed, reason: UndeterminedReason) throws {
    let judgement = try shipped().judge(result)
    #expect(judgement.interpretation == nil)
    #expect(judgement.reason == reason)
  }

  @Test("trusts an odd amount that would mean the same in another unit, and doubts other odd ones")
  func magnitude() throws {
    let severe = try shipped().judge(Printed(.vitaminD, "4", "ng/mL"))
    #expect(severe.interpretation == .low)
    #expect(!severe.notes.contains(.unexpectedMagnitude))
    let odd = try shipped().judge(Printed(.potassium, "1.8", "mmol/L"))
    #expect(odd.interpretation == .lowCritical)
    #expect(odd.notes.contains(.unexpectedMagnitude))
  }
}
