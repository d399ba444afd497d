import Laboratory
import Testing

@testable import Assessment

@Suite("The choice among intervals")
struct IntervalChoiceTests {
  @Test("needs the age only where the limits that may hold disagree")
  func openAge() throws {
    let child = try shipped().born(CalendarDate(year: 2006))
    #expect(try child.judge(Printed(.potassium, "4.5", "mmol/L")).interpretation == .normal)
    #expect(try child.judge(Printed(.potassium, "3.7", "mmol/L")).reason == .needsAge)
    #expect(try child.judge(Printed(.potassium, "5.1", "mmol/L")).reason == .needsAge)
    #expect(try child.judge(Printed(.potassium, "3.4", "mmol/L")).interpretation == .low)
  }

  @Test("looks at every limit between the youngest and the oldest age")
  func between() throws {
    // Between no limits in the second year of life and those of a child.
    let toddler = try shipped().born(CalendarDate(year: 2022))
    #expect(try toddler.judge(Printed(.potassium, "4.5", "mmol/L")).reason == .needsAge)
    let anybody = try shipped().born(nil)
    #expect(try anybody.judge(Printed(.magnesium, "2.0", "mg/dL")).interpretation == .normal)
    #expect(try anybody.judge(Printed(.magnesium, "2.35", "mg/dL")).reason == .needsAge)
    #expect(try anybody.judge(Printed(.magnesium, "1.4", "mg/dL")).reason == .needsAge)
  }

  @Test("names no interval where those that may hold differ")
  func interval() throws {
    let anybody = try shipped().born(nil)
    #expect(try anybody.judge(Printed(.magnesium, "2.0", "mg/dL")).interval == nil)
    #expect(try anybody.judge(Printed(.vitaminD, "60", "nmol/L")).interval != nil)
  }

  @Test("names one of two intervals that are alike, and none where a label tells them apart")
  func alike() throws {
    var patient = try shipped().of(.unknown)
    let number = try #require(patient.tables.intervals.firstIndex { $0.row == "k-us" })
    var other = patient.tables.intervals[number]
    (patient.tables.intervals[number].sex, other.sex) = (.female, .male)
    let potassium = Printed(.potassium, "4.2", "mmol/L")
    patient.tables.intervals.append(other)
    #expect(try patient.judge(potassium).interval == Int32(number))
    other.bands[2].label = "usual"
    patient.tables.intervals[patient.tables.intervals.count - 1] = other
    let judgement = try patient.judge(potassium)
    #expect(judgement.interpretation == .normal && judgement.interval == nil)
  }

  @Test(
    "tells by which of two contradicting facts it fails",
    arguments: [
      (.birthDate, "3.7", .conflict), (.sex, "3.7", nil), ([], "3.7", nil),
    ] as [(PatientConflicts, String, UndeterminedReason?)])
  func conflicts(conflicts: PatientConflicts, value: String, reason: UndeterminedReason?) throws {
    var patient = try shipped()
    patient.conflicts = conflicts
    #expect(try patient.judge(Printed(.potassium, value, "mmol/L")).reason == reason)
  }

  @Test("takes the limits of the unit's own kind, and of the same size before others")
  func units() throws {
    let patient = try shipped().by("us-convention", for: .vitaminB12)
    // 148 pmol/L and 200 ng/L are limits of one guideline, rounded apart.
    #expect(try patient.judge(Printed(.vitaminB12, "147.9", "pmol/L")).interpretation == .low)
    #expect(try patient.judge(Printed(.vitaminB12, "148", "pmol/L")).interpretation == .equivocal)
    #expect(try patient.judge(Printed(.vitaminB12, "199.9", "ng/L")).interpretation == .low)
    #expect(try patient.judge(Printed(.vitaminB12, "200", "ng/L")).interpretation == .equivocal)
  }

  @Test("prefers the row that says more of the person")
  func specificity() {
    func row(
      _ pregnancy: PregnancyScope, _ condition: IntervalCondition = .none, sex: Sex? = nil
    ) -> IntervalRow {
      IntervalRow(
        interval: 0, rank: 0, sex: sex, from: AgeLimit(years: 0), to: nil, pregnancy: pregnancy,
        condition: condition, factor: 1, kind: .molar, isDecisionLimit: false, bands: 0..<0,
        bandsIdentity: 0, criticalBounds: 0..<0, dependsOnPregnancy: false)
    }
    let ascending = [
      row(.any), row(.any, sex: .male), row(.any, .inflammation), row(.any, .anemia, sex: .male),
      row(.pregnant), row(.pregnant, sex: .female), row(.pregnant, .anemia),
      row(.firstTrimester), row(.firstTrimester, .inflammation, sex: .female),
    ].map(\.specificity)
    #expect(ascending == [0, 1, 2, 3, 4, 5, 6, 8, 11])
    #expect(row(.notPregnant, .healthy).specificity == 0)
  }
}
