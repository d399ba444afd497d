import Laboratory
import Testing

@testable import Assessment

@Suite("An amount")
struct AmountTests {
  func amount(_ text: String, factor: Double = 1) -> Amount {
    let (comparator, number) = Printed(.potassium, text, "").parts
    return Amount(value: number, factor: factor, comparator: comparator)
  }

  @Test(
    "touches a band from 2 up to 5 that holds its low end only",
    arguments: [
      ("2", true), ("1.99", false), ("5", false), ("4.99", true), ("<2", false), ("<=2", true),
      ("<2.01", true), (">5", false), (">=5", false), (">4.99", true), (">=2", true),
    ])
  func halfOpen(text: String, touches: Bool) {
    let band = BandLimits(
      interpretation: .normal, low: "2", includesLow: true, high: "5", includesHigh: false,
      saysDeficient: false)
    #expect(amount(text).touches(band, factor: 1) == touches)
  }

  @Test(
    "that is a bound never reaches below nothing",
    arguments: [(false, false), (true, true)])
  func belowNothing(includesZero: Bool, touches: Bool) {
    let band = BandLimits(
      interpretation: .low, low: nil, includesLow: false, high: "0", includesHigh: includesZero,
      saysDeficient: true)
    #expect(amount("<5").touches(band, factor: 1) == touches)
  }

  @Test("that is a bound reaches into the smallest band above nothing")
  func smallestBand() {
    let band = BandLimits(
      interpretation: .low, low: nil, includesLow: false, high: "1", includesHigh: false,
      saysDeficient: true)
    #expect(amount("<5").touches(band, factor: 1))
  }

  @Test("printed in another unit equals a limit that differs by the error of conversion alone")
  func tolerance() {
    #expect(amount("0.1", factor: 3).order(against: "0.3", factor: 1) == 0)
    #expect(amount("0.1000001", factor: 3).order(against: "0.3", factor: 1) == 1)
    #expect(amount("2.0700").order(against: "2.07", factor: 1) == 0)
  }

  @Test(
    "lies wholly below or above a limit",
    arguments: [
      ("<3", true, false), ("<=3", false, false), ("3", false, false), ("2.9", true, false),
      (">3", false, true), (">=3", false, false), (">2.9", false, false), ("3.1", false, true),
    ])
  func wholly(text: String, below: Bool, above: Bool) {
    #expect(amount(text).isWhollyBelow("3", orEqual: false, factor: 1) == below)
    #expect(amount(text).isWhollyAbove("3", orEqual: false, factor: 1) == above)
  }

  @Test(
    "counts grams or moles by the code of its unit",
    arguments: [
      ("ng/mL", .mass), ("ug/L", .mass), ("g/L", .mass), ("nmol/L", .molar), ("meq/L", .molar),
      ("%", .other), ("mL/min/{1.73_m2}", .other),
    ] as [(String, UnitKind)])
  func kinds(code: String, kind: UnitKind) {
    #expect(UnitKind(ucum: code) == kind)
  }
}
