import Laboratory
import PublishedFiles
import Testing

@Suite(
  "UCUM's functional tests", .enabled(if: PublishedFiles.arePresent, "\(PublishedFiles.absence)"))
struct UCUMFunctionalTests {
  private let cases: UCUMFunctionalCases
  private let printable: PrintableUnits

  /// Called valid by the file, which elsewhere (1-116a) refuses an annotation before a unit, as UCUM
  /// §6 does.
  private static let wronglyValid: Set = ["k=1=049"]

  /// Computed from right to left, where UCUM §7 says from left to right.
  private static let wronglyConverted: Set = ["3-111", "3-115"]

  /// What is right where the file rounds to two digits.
  private static let exact = ["3-113": 25.2]

  init() throws {
    cases = try UCUMFunctionalCases()
    printable = PrintableUnits(essence: try UCUMEssence())
  }

  private func isPrintable(_ one: UCUMFunctionalCases.Validation) -> Bool {
    printable.contain(one.unit) && !Self.wronglyValid.contains(one.id)
  }

  @Test("are 525 codes, 29 conversions and 2 products") func counts() {
    #expect(cases.validations.count == 525)
    #expect(cases.conversions.count == 29)
    #expect(cases.products.count == 2)
  }

  @Test("have 434 valid codes that a laboratory could print, and all are read") func printed() {
    let reading = UCUMReading(
      cases.validations.filter { $0.isValid && isPrintable($0) }.map(\.unit))
    #expect(reading.readCount == 434)
    #expect(reading.refused == [])
  }

  @Test("have 53 valid codes that no laboratory prints, and all are refused") func notPrinted() {
    let reading = UCUMReading(
      cases.validations.filter { $0.isValid && !isPrintable($0) }.map(\.unit))
    #expect(reading.readCount == 0)
    #expect(reading.reasons == ["unknownUnit": 51, "misplacedOperator": 1, "empty": 1])
    #expect(
      reading.refused == [
        "", "Gy", "REM", "Sv", "Wb", "[cup_us]", "[foz_br]", "[ft_i]", "[gal_br]", "[in_i'Hg]",
        "[in_i]", "[in_us]", "[lb_av]", "[mi_us]", "[oz_av]", "[pt_br]", "[qt_br]", "[sft_i]",
        "[sin_i]", "[syd_i]", "[tbs_us]", "[tsp_us]", "[yd_i]", "dB", "dB[SPL]", "deg", "eV",
        "g.m/{hb}m2", "lm", "pH", "rad2", "rad2{a}", "{a}.rad2{b}",
      ])
  }

  @Test("have 38 invalid codes, and all are refused") func invalid() {
    let reading = UCUMReading(cases.validations.filter { !$0.isValid }.map(\.unit))
    #expect(reading.readCount == 0)
    #expect(reading.reasons == ["misplacedOperator": 26, "unknownUnit": 12])
  }

  @Test("have 22 conversions and 2 products that a laboratory could print, and all are right")
  func conversions() throws {
    let printed = (cases.conversions + cases.products).filter {
      printable.contain($0.source) && printable.contain($0.target)
        && !Self.wronglyConverted.contains($0.id)
    }
    #expect(printed.count == 24)
    for one in printed {
      let ratio = try UCUMUnit(parsing: one.source).ratio(to: UCUMUnit(parsing: one.target))
      let outcome = Self.exact[one.id] ?? one.outcome
      #expect(abs(try #require(ratio, "\(one.id)") * one.value / outcome - 1) < 1e-10, "\(one.id)")
    }
  }

  @Test(
    "have 2 conversions from right to left, and they are read from left to right",
    arguments: [
      ("s/m/mg", "s.m-1.g-1", 1000), ("s/4.m", "s/m", nil), ("s/4.m", "s.m", 0.25),
    ] as [(String, String, Double?)])
  func leftToRight(source: String, target: String, ratio: Double?) throws {
    #expect(try UCUMUnit(parsing: source).ratio(to: UCUMUnit(parsing: target)) == ratio)
  }

  @Test("have 5 conversions of other units, and all are refused") func otherConversions() {
    let others = cases.conversions.filter {
      !printable.contain($0.source) || !printable.contain($0.target)
    }
    let reading = UCUMReading(others.map(\.source))
    #expect(others.count == 5)
    #expect(reading.readCount == 0)
    #expect(reading.refused == ["1/[ly]", "[in_i]", "[ly]", "[mu_0]"])
  }
}
