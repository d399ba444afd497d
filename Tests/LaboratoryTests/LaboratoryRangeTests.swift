import Laboratory
import Testing

@Suite("A laboratory's range") struct LaboratoryRangeTests {
  private func decimal(_ mantissa: Int64, _ scale: Int8 = 1) -> PrintedDecimal {
    PrintedDecimal(mantissa: mantissa, scale: scale)
  }

  @Test(
    "holds its limits",
    arguments: [(34, -1), (35, 0), (51, 0), (52, 1)] as [(Int64, Int)])
  func twoSided(value: Int64, direction: Int) {
    let range = LaboratoryRange(low: decimal(35), high: decimal(51))
    #expect(range.direction(of: decimal(value)) == direction)
  }

  @Test("leaves out a limit that it excludes") func exclusive() {
    let below = LaboratoryRange(high: decimal(50), includesHigh: false)
    #expect(below.direction(of: decimal(500, 2)) == 1)
    #expect(below.direction(of: decimal(499, 2)) == 0)
    let above = LaboratoryRange(low: decimal(50), includesLow: false)
    #expect(above.direction(of: decimal(5, 0)) == -1)
    #expect(above.direction(of: decimal(51)) == 0)
  }

  @Test("without a limit gives no direction") func empty() {
    #expect(LaboratoryRange().isEmpty)
    #expect(LaboratoryRange().direction(of: decimal(42)) == nil)
    #expect(LaboratoryRange(text: "see report").direction(of: decimal(42)) == nil)
  }
}
