import Intake
import Laboratory
import Testing

@testable import Reports

@Suite("Printed limits") struct NormalLimitsTests {
  /// Numbers of every size and number of digits that laboratories print.
  private static func amount(_ random: inout some RandomNumberGenerator) -> PrintedDecimal {
    PrintedDecimal(
      mantissa: Int64.random(in: 0...999_999, using: &random),
      // Three digits behind the point could be thousands.
      scale: [0, 1, 2, 4].randomElement(using: &random) ?? 0)
  }

  @Test("are read again as they were") func inverse() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let ends = [Self.amount(&random), Self.amount(&random)].sorted()
      let hasLow = Bool.random(using: &random)
      let range = LaboratoryRange(
        low: hasLow ? ends[0] : nil, high: !hasLow || Bool.random(using: &random) ? ends[1] : nil,
        includesLow: !hasLow || Bool.random(using: &random),
        includesHigh: Bool.random(using: &random))
      var expected = range
      if range.high == nil { expected.includesHigh = true }
      let printed = NormalLimits(of: expected).description
      let read = try #require(RangeReader.range(printed), "\(printed)")
      #expect(read == expected, "\(printed)")
      #expect(read.low?.description == range.low?.description)
    }
  }
}
