import Laboratory
import Testing

@testable import Assessment

@Suite("A trend")
struct TrendTests {
  func trend(_ results: Printed...) throws -> Trend {
    try #require(try shipped().assess(results).trends.first)
  }

  func change(_ earlier: Printed, _ later: Printed) throws -> Trend.Change {
    try trend(earlier, later).change
  }

  func potassium(_ value: String, day: Int32) -> Printed {
    Printed(.potassium, value, "mmol/L", day: day)
  }

  @Test(
    "calls a change real only beyond what chance and the method explain",
    arguments: [
      // The reference change value of potassium is 12.1 %.
      ("4.0", "4.5", .rise), ("4.0", "4.4", .steady), ("4.0", "3.6", .steady),
      ("4.0", "3.5", .fall), ("4.0", "4.0", .steady),
    ] as [(String, String, Trend.Verdict)])
  func verdict(then: String, now: String, verdict: Trend.Verdict) throws {
    let found = try change(potassium(then, day: 20_000), potassium(now, day: 20_030))
    guard case .compared(_, let limit, let said) = found else {
      Issue.record("not compared: \(found)")
      return
    }
    #expect(said == verdict)
    #expect((12.05...12.15).contains(limit))
  }

  @Test(
    "knows the published reference change values",
    arguments: [(Analyte.vitaminD, 24.6), (.vitaminB12, 23.3), (.folate, 31.4), (.mma, 43.0)])
  func published(analyte: Analyte, percent: Double) throws {
    let variation = try #require(try shipped().tables.variation(of: analyte))
    #expect(abs(variation.referenceChange.rise - percent) < 0.1)
    #expect(variation.referenceChange.fall == variation.referenceChange.rise)
  }

  @Test("lets what varies widely rise further than it falls")
  func skewed() {
    let protein = BiologicalVariation(analyte: .crp, within: 34, analytical: 4)
    #expect((150...155).contains(protein.referenceChange.rise))
    #expect((60...61).contains(protein.referenceChange.fall))
  }

  @Test(
    "compares nothing that cannot be compared",
    arguments: [
      (Printed(.potassium, "<4.5", "mmol/L", day: 20_001), .noNumber),
      (Printed(.potassium, "4.5", "", day: 20_001), .noNumber),
      (Printed(.potassium, "4.5", "mmol/L", day: 20_001, status: .preliminary), .doubtful),
      (Printed(.potassium, "4.5", "mmol/L", day: 20_001, traits: .haemolysed), .doubtful),
      (
        Printed(
          .potassium, "4.5", "mmol/L", day: 20_001,
          range: LaboratoryRange(low: "3.4", high: "5.0")), .interval
      ),
      (
        Printed(
          .potassium, "4.5", "mmol/L", day: 20_001,
          range: LaboratoryRange(low: "3.5", high: "5.1")), .interval
      ),
    ] as [(Printed, Trend.Obstacle)])
  func obstacles(later: Printed, obstacle: Trend.Obstacle) throws {
    var earlier = potassium("4.0", day: 20_000)
    earlier.range = LaboratoryRange(low: "3.5", high: "5.0")
    #expect(try change(earlier, later) == .notComparable(obstacle))
  }

  @Test("compares what the laboratory judged by the same limits, and nothing with nothing at all")
  func comparable() throws {
    let limits = LaboratoryRange(low: "3.5", high: "5.0")
    let found = try change(
      Printed(.potassium, "4.0", "mmol/L", day: 20_000, range: limits),
      Printed(.potassium, "4.1", "mmol/L", day: 20_001, range: limits))
    guard case .compared(_, _, .steady) = found else {
      Issue.record("not compared: \(found)")
      return
    }
    let fromNothing = try change(
      Printed(.crp, "0", "mg/L", day: 20_000), Printed(.crp, "4", "mg/L", day: 20_001))
    #expect(fromNothing == .notComparable(.noNumber))
  }

  @Test("does not compare tests whose codes differ")
  func codes() throws {
    func coded(_ loinc: String?, _ day: Int32) -> Printed {
      var printed = potassium("4.0", day: day)
      printed.loinc = loinc
      return printed
    }
    let differing = try change(coded("2823-3", 20_000), coded("6298-4", 20_001))
    #expect(differing == .notComparable(.method))
    for (then, now) in [("2823-3", "2823-3"), ("2823-3", nil)] as [(String?, String?)] {
      guard case .compared = try change(coded(then, 20_000), coded(now, 20_001)) else {
        Issue.record("\(then ?? "none") is not compared with \(now ?? "none")")
        continue
      }
    }
  }

  @Test("tells two results of a day apart by their clocks, and not where one has none")
  func clocks() throws {
    func at(_ hour: Int?, _ value: String) -> Printed {
      var printed = potassium(value, day: 20_000)
      printed.second = hour.map { $0 * 3600 }
      return printed
    }
    guard case .compared(_, _, .rise) = try change(at(8, "4.0"), at(20, "4.8")) else {
      Issue.record("no rise over the day")
      return
    }
    for hour in [0, 8] {
      #expect(try change(at(nil, "4.0"), at(hour, "4.8")) == .notComparable(.undated))
    }
  }

  @Test("does not compare grams with moles, nor over a change of limits")
  func families() throws {
    let mass = Printed(.vitaminD, "12", "ng/mL", day: 20_000)
    let molar = Printed(.vitaminD, "60", "nmol/L", day: 20_100)
    #expect(try change(mass, molar) == .notComparable(.unitFamily))
    let birth = try #require(CalendarDate(year: 2024, month: 1, day: 1))
    let child = try shipped().born(birth).assess(
      Printed(.potassium, "4.6", "mmol/L", day: birth.firstDay + 20),
      Printed(.potassium, "4.6", "mmol/L", day: birth.firstDay + 800))
    #expect(child.trends.first?.change == .notComparable(.interval))
  }

  @Test("says nothing of several results of one time, and marks each break")
  func points() throws {
    let several = try trend(
      potassium("4.0", day: 20_000), potassium("4.1", day: 20_001),
      potassium("4.9", day: 20_001))
    #expect(several.change == .notComparable(.severalAtOnce))
    let broken = try trend(
      potassium("4.0", day: 20_000), potassium("<4.5", day: 20_001),
      potassium("4.2", day: 20_002))
    #expect(broken.points.map { $0.amount } == [4.0, nil, 4.2])
    #expect(broken.points.map(\.obstacle) == [nil, .noNumber, .noNumber])
  }

  @Test("is there only for what was measured at more than one time")
  func once() throws {
    #expect(try shipped().assess(potassium("4.0", day: 20_000)).trends.isEmpty)
    let twice = [potassium("4.0", day: 20_000), potassium("4.1", day: 20_000)]
    #expect(try shipped().assess(twice).trends.isEmpty)
  }

  @Test("tells a change of amounts below one, whose variation nobody published")
  func small() throws {
    let found = try change(
      Printed(.magnesium, "0.80", "mmol/L", day: 20_000),
      Printed(.magnesium, "0.90", "mmol/L", day: 20_100))
    guard case .unweighed(let percent) = found else {
      Issue.record("weighed or not compared: \(found)")
      return
    }
    #expect(abs(percent - 12.5) < 1e-9)
  }

  @Test("tells a change of what nobody knows the variation of, without weighing it")
  func unweighed() throws {
    let found = try change(
      Printed(.pth, "4", "pmol/L", day: 20_000), Printed(.pth, "5", "pmol/L", day: 20_100))
    #expect(found == .unweighed(percent: 25))
  }
}
