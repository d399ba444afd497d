import Laboratory
import Testing

@Suite("A printed decimal") struct PrintedDecimalTests {
  @Test(
    "prints the digits it was given",
    arguments: [
      (450, 2, "4.50"), (42, 0, "42"), (-5, 1, "-0.5"), (0, 2, "0.00"), (7, 3, "0.007"),
      (1, -6, "1000000"),
      (0, -3, "0"),
    ] as [(Int64, Int8, String)])
  func printing(mantissa: Int64, scale: Int8, text: String) {
    #expect(PrintedDecimal(mantissa: mantissa, scale: scale).description == text)
  }

  @Test("equals another of the same amount, whatever its digits") func amounts() {
    #expect(PrintedDecimal(mantissa: 54, scale: 1) == PrintedDecimal(mantissa: 5400, scale: 3))
    #expect(PrintedDecimal(mantissa: 1, scale: -3) == PrintedDecimal(mantissa: 1000, scale: 0))
  }

  @Test(
    "is ordered exactly, also where binary numbers are not",
    arguments: [
      (54, 1, 541, 2), (-1, 0, 0, 0), (999_999_999_999_999_998, 18, 999_999_999_999_999_999, 18),
      (1, 18, 1, 0), (1, 100, 1, 0), (1, 0, 1, -100),
    ] as [(Int64, Int8, Int64, Int8)])
  func order(mantissa: Int64, scale: Int8, other: Int64, otherScale: Int8) {
    let (a, b) = (
      PrintedDecimal(mantissa: mantissa, scale: scale),
      PrintedDecimal(mantissa: other, scale: otherScale)
    )
    #expect(a < b)
    #expect(!(b < a))
    #expect(a != b)
  }

  @Test("is the nearest binary number") func binary() {
    #expect(PrintedDecimal(mantissa: 42, scale: 1).doubleValue == 4.2)
    #expect(PrintedDecimal(mantissa: 1, scale: -6).doubleValue == 1e6)
  }
}
