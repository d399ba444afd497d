import Laboratory
import Testing

@testable import Assessment

@Suite("A potassium that rose fast")
struct FastRiseTests {
  static let hour = 3600
  static let noon = 12 * hour

  func potassium(
    _ value: String, at second: Int?, day: Int32 = 20_000, traits: ObservationTraits = []
  ) -> Printed {
    var printed = Printed(.potassium, value, "mmol/L", day: day, traits: traits)
    printed.second = second
    return printed
  }

  /// Whether the rise from an earlier potassium to 5.6 mmol/L at noon is told.
  func isTold(from earlier: Printed) throws -> Bool {
    let assessed = try shipped().assess(earlier, potassium("5.6", at: Self.noon))
    let finding = try #require(assessed.findings.first { $0.kind == .hyperkalemia })
    #expect(finding.evidence.contains(0) == finding.advice.contains(.fastPotassiumRise))
    return finding.advice.contains(.fastPotassiumRise)
  }

  @Test(
    "is told within twelve hours and beyond half a millimole",
    arguments: [
      ("5.0", noon - hour, 20_000, true), ("5.1", noon - hour, 20_000, false),
      ("5.0", 0, 20_000, true), ("5.0", 24 * hour - 1, 19_999, false),
      ("5.0", noon - 1, 20_000, true), ("4.0", noon - hour, 20_000, true),
      ("5.0", noon, 20_000, false),
    ] as [(String, Int, Int32, Bool)])
  func limits(value: String, second: Int, day: Int32, isTold expected: Bool) throws {
    #expect(try isTold(from: potassium(value, at: second, day: day)) == expected)
  }

  @Test("is not told from a result without a date")
  func undated() throws {
    let situation = try shipped()
    let (read, lexicon) = situation.chart(of: [
      potassium("4.0", at: nil), potassium("5.6", at: Self.noon),
    ])
    var chart = read
    chart.observations[0].collected = .unknown
    let assessed = try Assessor(tables: situation.tables, options: situation.options).assess(
      chart, lexicon: lexicon, detail: .full)
    #expect(assessed.findings.map(\.kind) == [.hyperkalemia])
    #expect(assessed.findings.allSatisfy { !$0.advice.contains(.fastPotassiumRise) })
  }

  @Test("is not told from a bound, a damaged specimen, another hour unknown, or another test")
  func unsound() throws {
    #expect(try !isTold(from: potassium("<4.0", at: 9 * Self.hour)))
    #expect(try !isTold(from: potassium("4.0", at: 9 * Self.hour, traits: .haemolysed)))
    #expect(try !isTold(from: potassium("4.0", at: nil)))
    var sodium = Printed(.sodium, "4", "mmol/L")
    sodium.second = 9 * Self.hour
    #expect(try !isTold(from: sodium))
    let damaged = try shipped().assess(
      potassium("4.0", at: 9 * Self.hour),
      potassium("5.6", at: Self.noon, traits: .haemolysed))
    #expect(damaged.findings.allSatisfy { !$0.advice.contains(.fastPotassiumRise) })
  }
}
