import Laboratory
import Testing

@testable import Assessment

@Suite("A computed result")
struct ComputedResultTests {
  let calcium = Printed(.calcium, "2.05", "mmol/L")
  let albumin = Printed(.albumin, "28", "g/L")

  /// What was computed of an analyte, as printed numbers.
  func computed(
    _ analyte: Analyte, _ situation: Situation, _ printed: [Printed]
  ) throws -> [String] {
    let assessed = try situation.assess(printed, detail: .judgements)
    #expect(assessed.judgements.count == assessed.chart.observations.count)
    return assessed.chart.observations.filter {
      $0.analyte == analyte && Int($0.test) >= printed.count
    }.map { "\($0.value)" }
  }

  @Test("is calcium adjusted for the albumin of its day, right behind the results of its time")
  func adjusted() throws {
    #expect(try computed(.calciumAdjusted, try shipped(), [calcium, albumin]) == ["2.29"])
    let assessed = try shipped().assess(calcium, albumin)
    #expect(assessed.chart.observations.map(\.analyte) == [.calcium, .albumin, .calciumAdjusted])
    #expect(assessed.judgements[2].interpretation == .normal)
  }

  @Test(
    "is no adjusted calcium where the formula does not hold",
    arguments: [
      Printed(.albumin, "19", "g/L"), Printed(.albumin, "51", "g/L"),
      Printed(.albumin, "<28", "g/L"), Printed(.albumin, "28", "g/L", day: 20_001),
      Printed(.albumin, "28", "g/L", status: .preliminary), Printed(.albumin, "28", ""),
    ])
  func noFormula(albumin: Printed) throws {
    #expect(try computed(.calciumAdjusted, try shipped(), [calcium, albumin]).isEmpty)
  }

  @Test("is an adjusted calcium at the ends of what the formula allows", arguments: ["20", "50"])
  func ends(grams: String) throws {
    let results = [calcium, Printed(.albumin, grams, "g/L")]
    #expect(try computed(.calciumAdjusted, try shipped(), results).count == 1)
  }

  @Test(
    "is no adjusted calcium beside weak kidneys, dialysis, a paraprotein or one of the laboratory")
  func notAdjusted() throws {
    let rate = Printed(.egfr, "59", "mL/min/{1.73_m2}")
    #expect(try computed(.calciumAdjusted, try shipped(), [calcium, albumin, rate]).isEmpty)
    let enough = Printed(.egfr, "60", "mL/min/{1.73_m2}")
    #expect(try computed(.calciumAdjusted, try shipped(), [calcium, albumin, enough]).count == 1)
    let creatinine = Printed(.creatinine, "150", "umol/L")
    #expect(try computed(.calciumAdjusted, try shipped(), [calcium, albumin, creatinine]).isEmpty)
    for history in [MedicalHistory.dialysis, .paraprotein] {
      let person = try shipped().with(Background(history: history))
      #expect(try computed(.calciumAdjusted, person, [calcium, albumin]).isEmpty)
    }
    let measured = Printed(.calciumAdjusted, "2.3", "mmol/L", day: 19_950)
    #expect(try computed(.calciumAdjusted, try shipped(), [calcium, albumin, measured]).isEmpty)
    let infant = try shipped().aged(1)
    #expect(try computed(.calciumAdjusted, infant, [calcium, albumin]).isEmpty)
    #expect(try computed(.calciumAdjusted, try shipped().aged(2), [calcium, albumin]).count == 1)
  }

  @Test("is adjusted calcium however little there is")
  func least() throws {
    let results = [Printed(.calcium, "0.90", "mmol/L"), Printed(.albumin, "40", "g/L")]
    #expect(try computed(.calciumAdjusted, try shipped(), results) == ["0.90"])
  }

  @Test(
    "goes by the kidneys within the window, of two rates as near by the earlier",
    arguments: [
      ([(-90, "50")], 0), ([(-91, "50")], 1), ([(90, "50")], 0), ([(91, "50")], 1),
      ([(-10, "75"), (10, "50")], 1), ([(-10, "50"), (10, "75")], 0),
    ] as [([(Int32, String)], Int)])
  func nearRates(rates: [(Int32, String)], count: Int) throws {
    let results = rates.map { Printed(.egfr, $1, "mL/min/{1.73_m2}", day: 20_000 + $0) }
    let found = try computed(.calciumAdjusted, try shipped(), [calcium, albumin] + results)
    #expect(found.count == count)
  }

  @Test("takes the first albumin of the day that can be used, and keeps two decimals")
  func usableAlbumin() throws {
    let bound = Printed(.albumin, "<28", "g/L")
    let results = [Printed(.calcium, "2.06", "mmol/L"), bound, albumin]
    #expect(try computed(.calciumAdjusted, try shipped(), results) == ["2.30"])
  }

  @Test("takes the albumin that was drawn with the calcium, and none where that is not known")
  func draws() throws {
    func at(_ hour: Int?, _ printed: Printed) -> Printed {
      var other = printed
      other.second = hour.map { $0 * 3600 }
      return other
    }
    let morning = at(8, Printed(.albumin, "20", "g/L"))
    let evening = at(18, Printed(.albumin, "40", "g/L"))
    let calcium = at(18, Printed(.calcium, "2.40", "mmol/L"))
    #expect(
      try computed(.calciumAdjusted, try shipped(), [morning, evening, calcium]) == ["2.40"])
    let undated = [morning, evening, at(nil, calcium)]
    #expect(try computed(.calciumAdjusted, try shipped(), undated).isEmpty)
    let twice = try shipped().assess(calcium, evening, evening).chart
    #expect((0...3).map { twice.grounds(of: $0) } == [[], [], [], [0, 1]])
  }

  @Test("gives way to an adjusted calcium of the laboratory within the window alone")
  func window() throws {
    for (apart, count) in [(90, 0), (91, 1)] as [(Int32, Int)] {
      let measured = Printed(.calciumAdjusted, "2.3", "mmol/L", day: 20_000 - apart)
      let found = try computed(.calciumAdjusted, try shipped(), [calcium, albumin, measured])
      #expect(found.count == count)
    }
  }

  @Test("gives way to one of the laboratory that has no date, and may be of any day")
  func undated() throws {
    var measured = Printed(.calciumAdjusted, "2.3", "mmol/L")
    measured.isUndated = true
    #expect(try computed(.calciumAdjusted, try shipped(), [calcium, albumin, measured]).isEmpty)
    var patient = try shipped()
    patient.options.asOf = CalendarDate(firstDay: 20_000)
    let (creatinine, rate) = (
      Printed(.creatinine, "80", "umol/L"), Printed(.egfr, "75", "mL/min/{1.73_m2}")
    )
    var (undated, undatedRate) = (creatinine, rate)
    (undated.isUndated, undatedRate.isUndated) = (true, true)
    #expect(try computed(.egfr, patient, [undated]).count == 1)
    #expect(try computed(.egfr, patient, [undated, rate]).isEmpty)
    #expect(try computed(.egfr, patient, [creatinine, undatedRate]).isEmpty)
  }

  @Test("stands behind a result of the same analyte and time that has no number")
  func order() throws {
    let remark = Printed(.egfr, "0", "mL/min/{1.73_m2}", traits: .hasNoNumber)
    let assessed = try shipped().assess(Printed(.creatinine, "80", "umol/L"), remark)
    let rates = assessed.chart.observations.filter { $0.analyte == .egfr }
    #expect(rates.map(\.isNumeric) == [false, true])
  }

  @Test("is adjusted to the mean albumin of the guideline that judges it")
  func meanAlbumin() throws {
    let norip = try shipped().by("norip-2004", for: .calciumAdjusted)
    #expect(try computed(.calciumAdjusted, norip, [calcium, albumin]) == ["2.316"])
  }

  @Test(
    "is a filtration rate by CKD-EPI 2021, cut after a decimal",
    arguments: [
      // Worked from the published equation apart from this code.
      (Sex.female, 50, "80", "umol/L", "77.3"), (.male, 50, "80", "umol/L", "103.3"),
      (.female, 50, "1.5", "mg/dL", "42.1"), (.male, 80, "0.7", "mg/dL", "93.1"),
      (.female, 18, "50", "umol/L", "135.2"),
      // Each constant of the equation changed by one in its last place would change one of these.
      (.female, 18, "10", "umol/L", "199.3"), (.female, 90, "65", "umol/L", "77.4"),
      (.female, 70, "70", "umol/L", "80.1"), (.male, 30, "10", "umol/L", "220.4"),
      (.male, 18, "90", "umol/L", "109.4"), (.male, 50, "95", "umol/L", "84.1"),
    ] as [(Sex, Int, String, String, String)])
  func filtrationRate(sex: Sex, years: Int, value: String, unit: String, rate: String) throws {
    let person = try shipped().of(sex).aged(years)
    #expect(try computed(.egfr, person, [Printed(.creatinine, value, unit)]) == [rate])
  }

  @Test("is one for each creatinine of a moment, in their order")
  func several() throws {
    let results = ["80", "95"].map { Printed(.creatinine, $0, "umol/L") }
    #expect(try computed(.egfr, try shipped(), results) == ["77.3", "62.9"])
  }

  @Test(
    "is no filtration rate within nine months of a pregnancy",
    arguments: [(280, 0), (-280, 0), (281, 1), (-281, 1)] as [(Int32, Int)])
  func pregnancy(apart: Int32, count: Int) throws {
    let results = [
      Printed(.creatinine, "80", "umol/L"),
      Printed(.sodium, "140", "mmol/L", day: 20_000 + apart, pregnancy: .secondTrimester),
    ]
    #expect(try computed(.egfr, try shipped(), results).count == count)
  }

  @Test("is a filtration rate below one, and none of no creatinine at all")
  func extremes() {
    #expect(FiltrationRate(creatinine: 5000, years: 100, isFemale: true).printed == "0.3")
    #expect(FiltrationRate(creatinine: 0, years: 50, isFemale: true).printed == nil)
  }

  @Test("is no filtration rate for whom the equation was not made")
  func noRate() throws {
    let creatinine = Printed(.creatinine, "150", "umol/L")
    #expect(try computed(.egfr, try shipped().aged(17), [creatinine]).isEmpty)
    #expect(try computed(.egfr, try shipped().of(.unknown), [creatinine]).isEmpty)
    #expect(try computed(.egfr, try shipped().born(nil), [creatinine]).isEmpty)
    let dialysis = try shipped().with(Background(history: .dialysis))
    #expect(try computed(.egfr, dialysis, [creatinine]).isEmpty)
    var pregnant = creatinine
    pregnant.pregnancy = .secondTrimester
    #expect(try computed(.egfr, try shipped(), [pregnant]).isEmpty)
    let reported = Printed(.egfr, ">60", "mL/min/{1.73_m2}")
    #expect(try computed(.egfr, try shipped(), [creatinine, reported]).isEmpty)
    let before = Printed(.egfr, ">60", "mL/min/{1.73_m2}", day: 19_999)
    #expect(try computed(.egfr, try shipped(), [creatinine, before]).count == 1)
  }

  @Test("of kidneys holds potassium and magnesium back like one of the laboratory")
  func gates() throws {
    let potassium = Printed(.potassium, "3.1", "mmol/L")
    let assessed = try shipped().assess(potassium, Printed(.creatinine, "200", "umol/L"))
    #expect(assessed.findings.first?.blocks.contains(.kidneyFunctionLow) == true)
    #expect(assessed.links.first?.foods.isEmpty == true)
    #expect(assessed.findings.first?.advice.contains(.checkKidneyFunction) == true)
  }
}
