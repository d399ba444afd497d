import Laboratory
import Testing

@testable import Assessment

@Suite("Results that are combined")
struct SafeCombinationTests {
  func at(_ hour: Int, _ printed: Printed) -> Printed {
    var other = printed
    other.second = hour * 3600
    return other
  }

  @Test(
    "never set a newer abnormal calcium aside for an older one",
    arguments: [
      (
        Printed(.calcium, "3.2", "mmol/L"), Printed(.calciumIonized, "1.2", "mmol/L", day: 19_930),
        FindingKind.hypercalcemia
      ),
      (
        Printed(.calcium, "1.7", "mmol/L"), Printed(.calciumAdjusted, "2.4", "mmol/L", day: 19_930),
        .hypocalcemia
      ),
    ])
  func newest(calcium: Printed, older: Printed, kind: FindingKind) throws {
    #expect(try shipped().findings(older, calcium).contains(kind))
  }

  @Test(
    "still count an older abnormal calcium that tells more beside a newer normal total",
    arguments: [(10, true), (90, true), (91, false)] as [(Int32, Bool)])
  func olderAbnormal(apart: Int32, counts: Bool) throws {
    let ionized = Printed(.calciumIonized, "1.6", "mmol/L", day: 20_000 - apart)
    let kinds = try shipped().findings(ionized, Printed(.calcium, "2.4", "mmol/L"))
    #expect(kinds == (counts ? [.hypercalcemia] : []))
  }

  @Test("leave a critical calcium critical beside one of another hour, and beside a computed one")
  func criticalCalcium() throws {
    let late = at(15, Printed(.calcium, "3.4", "mmol/L"))
    let early = at(6, Printed(.calciumIonized, "1.2", "mmol/L"))
    let apart = try shipped().assess(early, late)
    #expect(apart.judgements[1].interpretation == .highCritical)
    #expect(apart.findings.first?.severity == .critical)
    let together = try shipped().assess(at(15, early), late)
    #expect(together.judgements[1].interpretation == .high)
    let computed = try shipped().assess(
      Printed(.calcium, "3.3", "mmol/L"), Printed(.albumin, "50", "g/L"))
    #expect(computed.judgements[0].interpretation == .highCritical)
    #expect(computed.findings.first?.severity == .critical)
  }

  @Test("take the metabolites and the kidney function of the time, not the latest of all")
  func nearest() throws {
    let b12 = Printed(.vitaminB12, "250", "pg/mL")
    let (mma, homocysteine) = (
      Printed(.mma, "600", "nmol/L"), Printed(.homocysteine, "20", "umol/L")
    )
    let later = Printed(.mma, "200", "nmol/L", day: 20_080)
    let rate = Printed(.egfr, "90", "mL/min/{1.73_m2}")
    let found = try shipped().assess(b12, mma, homocysteine, rate, later).findings
    #expect(found.first?.kind == .b12DeficiencyFunctional)
    #expect(found.first?.certainty == .probable)
    let weak = Printed(.egfr, "40", "mL/min/{1.73_m2}")
    let recovered = Printed(.egfr, "75", "mL/min/{1.73_m2}", day: 20_080)
    let kinds = try shipped().findings(b12, mma, homocysteine, weak, recovered)
    #expect(kinds == [.b12Borderline])
  }

  @Test("are no imbalance of minerals where they are abnormal at different times")
  func separateImbalances() throws {
    let potassium = Printed(.potassium, "3.1", "mmol/L", day: 19_800)
    let usual = Printed(.magnesium, "2.0", "mg/dL", day: 19_800)
    let kinds = try shipped().findings(potassium, usual, Printed(.magnesium, "1.2", "mg/dL"))
    #expect(kinds == [.hypomagnesemia, .hypokalemia])
  }

  @Test("make an excess of vitamin D no surer by a calcium that was normal at the time")
  func laterCalcium() throws {
    let vitaminD = Printed(.vitaminD, "300", "nmol/L")
    let usual = Printed(.calcium, "9.4", "mg/dL")
    func high(_ day: Int32) -> Printed { Printed(.calcium, "11.2", "mg/dL", day: day) }
    let apart = try shipped().assess(vitaminD, usual, high(20_060)).findings[0]
    #expect(apart.kind == .vitaminDHigh && apart.certainty == .stated && apart.evidence == [0])
    let together = try shipped().assess(vitaminD, high(20_000)).findings[0]
    #expect(together.certainty == .probable && together.evidence == [0, 1])
  }

  @Test("take the later of two metabolites that were measured as near")
  func laterOfTwo() throws {
    let b12 = Printed(.vitaminB12, "250", "pg/mL")
    func mma(_ value: String, _ day: Int32) -> Printed {
      Printed(.mma, value, "nmol/L", day: 20_000 + day)
    }
    #expect(try shipped().findings(mma("600", -5), b12, mma("200", 5)) == [.b12Borderline])
    let raised = try shipped().findings(mma("200", -5), b12, mma("600", 5))
    #expect(raised == [.b12DeficiencyFunctional])
  }

  @Test("are not concluded from metabolites with a recorded disease of the kidneys")
  func kidneyDisease() throws {
    let person = try shipped().with(Background(history: .kidneyDisease))
    let kinds = try person.findings(
      Printed(.vitaminB12, "250", "pg/mL"), Printed(.mma, "600", "nmol/L"),
      Printed(.homocysteine, "20", "umol/L"))
    #expect(kinds == [.b12Borderline])
  }

  @Test("suspect the tube only in one draw, and doubt all that rests on it")
  func tube() throws {
    let potassium = Printed(.potassium, "7.2", "mmol/L")
    let apart = try shipped().assess(Printed(.calcium, "1.7", "mmol/L", day: 19_940), potassium)
    #expect(apart.findings.allSatisfy { !$0.advice.contains(.tubeAdditivePattern) })
    let one = try shipped().assess(
      Printed(.calcium, "1.4", "mmol/L"), Printed(.magnesium, "0.3", "mmol/L"), potassium,
      Printed(.sodium, "140", "mmol/L"))
    #expect(one.findings.contains { $0.advice.contains(.tubeAdditivePattern) })
    #expect(one.findings.allSatisfy { $0.certainty == .possible })
    #expect(
      one.findings.allSatisfy { $0.advice.contains(.seekCareNow) || $0.severity != .critical })
    let beside = try shipped().assess(Printed(.calcium, "1.4", "mmol/L"), potassium, .lowFerritin)
    #expect(beside.findings.first { $0.kind == .ironDeficiency }?.certainty == .stated)
  }

  @Test("of poor kidneys hold back whoever it is of", arguments: [Sex.unknown, .male])
  func creatinine(sex: Sex) throws {
    let potassium = Printed(.potassium, "3.1", "mmol/L")
    let poor = Printed(.creatinine, "6.0", "mg/dL")
    let adult = try shipped().of(sex).assess(potassium, poor)
    #expect(adult.links[0].foods.isEmpty)
    let child = try shipped().of(sex).aged(9).assess(potassium, poor)
    #expect(child.links[0].foods.isEmpty)
    let usual = try shipped().of(.unknown).assess(potassium, Printed(.creatinine, "1.0", "mg/dL"))
    #expect(!usual.links[0].foods.isEmpty)
  }

  @Test(
    "hold back by a creatinine that leaves less than 60 mL/min even to a man of 18",
    arguments: [("148.5", false), ("148.6", true)])
  func ceiling(creatinine: String, withholds: Bool) throws {
    let assessed = try shipped().of(.unknown).assess(
      Printed(.potassium, "3.1", "mmol/L"), Printed(.creatinine, creatinine, "umol/L"))
    #expect(assessed.links[0].foods.isEmpty == withholds)
  }

  @Test(
    "take kidney function for known only near the potassium that it is asked for",
    arguments: [(1000, false), (91, false), (90, true)] as [(Int32, Bool)])
  func oldKidneyFunction(apart: Int32, isKnown: Bool) throws {
    let person = try shipped().with(Background(medicines: .potassiumRaising))
    let old = Printed(.egfr, "75", "mL/min/{1.73_m2}", day: 20_000 - apart)
    let potassium = Printed(.potassium, "3.1", "mmol/L")
    #expect(try person.assess(old, potassium).links[0].foods.isEmpty != isKnown)
  }

  @Test("compute no filtration rate within a pregnancy that another result states")
  func pregnancy() throws {
    let b12 = Printed(.vitaminB12, "600", "pg/mL", pregnancy: .secondTrimester)
    let creatinine = Printed(.creatinine, "0.8", "mg/dL", pregnancy: .unknown)
    let assessed = try shipped().assess(b12, creatinine)
    #expect(assessed.chart.observations.allSatisfy { $0.analyte != .egfr })
  }

  @Test("advise no food where care is urgent, and hurry nothing that a treatment explains")
  func urgency() throws {
    let low = try shipped().assess(Printed(.potassium, "2.5", "mmol/L")).findings[0]
    #expect(low.advice.first == .seekCareNow && !low.advice.contains(.dietFirst))
    let treated = try shipped().with(Background(medicines: .vitaminB12))
      .assess(Printed(.vitaminB12, "90", "pg/mL")).findings[0]
    #expect(!treated.advice.contains(.promptTreatmentOfB12))
    #expect(!treated.advice.contains(.dietFirst))
  }

  @Test("are never called normal by the laboratory's limits where they call for care")
  func preferred() throws {
    var patient = try shipped()
    patient.options.preferLaboratory = true
    let wide = LaboratoryRange(low: "2.0", high: "6.5")
    let low = try patient.judge(Printed(.potassium, "2.5", "mmol/L", range: wide))
    #expect(low.interpretation == .low)
    let high = try patient.judge(Printed(.potassium, "6.0", "mmol/L", range: wide))
    #expect(high.interpretation?.isHigh == true)
    patient = patient.by("norip-2004", for: .calciumAdjusted)
    func calcium(_ value: String) throws -> Interpretation? {
      let range = LaboratoryRange(low: "1.5", high: "3.0")
      return try patient.judge(Printed(.calciumAdjusted, value, "mmol/L", range: range))
        .interpretation
    }
    #expect(try calcium("1.89") == .low)
    #expect(try calcium("1.90") == .normal)
    let ferritin = LaboratoryRange(low: "15", high: "200")
    let usual = try patient.judge(Printed(.ferritin, "170", "ug/L", range: ferritin))
    #expect(usual.interpretation == .normal)
  }

  @Test("that were computed and reported are not compared over time")
  func computedTrend() throws {
    let reported = Printed(.calciumAdjusted, "2.5", "mmol/L", day: 19_000)
    let assessed = try shipped().assess(
      reported, Printed(.calcium, "2.0", "mmol/L"), Printed(.albumin, "35", "g/L"))
    let trend = try #require(assessed.trends.first { $0.analyte == .calciumAdjusted })
    #expect(trend.change == .notComparable(.method))
  }

  @Test("leave an unsure finding unsure whatever a pattern says")
  func unsurePattern() throws {
    let torn = Printed(
      .ferritin, "650", "ug/L", flag: .low, range: LaboratoryRange(low: "10", high: "200"))
    let assessed = try shipped().assess(torn, Printed(.transferrinSaturation, "60", "%"))
    #expect(assessed.findings.first?.kind == .ferritinHigh)
    #expect(assessed.findings.first?.certainty == .possible)
    #expect(assessed.findings.first?.advice.contains(.confirmWithRepeat) == true)
  }
}
