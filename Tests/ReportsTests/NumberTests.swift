import Formats
import Laboratory
import Testing

@testable import Reports

@Suite("A number in a stream") struct NumberTests {
  @Test(
    "keeps the digits that were printed",
    arguments: [
      (450, 2, "4.50"), (5, 0, "5"), (-5, 1, "-0.5"), (7, 3, "0.007"), (12, -2, "1200"),
      (0, 2, "0.00"), (0, -3, "0"), (123_456_789_012_345_678, 18, "0.123456789012345678"),
    ] as [(Int64, Int8, String)])
  func printed(mantissa: Int64, scale: Int8, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(PrintedDecimal(mantissa: mantissa, scale: scale))
    #expect(buffer.text == expected)
  }

  @Test(
    "has six significant digits and no zeros behind them when it was converted",
    arguments: [
      (49.920_127_795, "49.9201"), (124.800_3, "124.8"), (0.1, "0.1"),
      (0.000_123_456_78, "0.000123457"),
      (1_234_567, "1234570"), (999_999.7, "1000000"), (100, "100"), (-2.5, "-2.5"), (1, "1"),
      (0, "0"), (9.999_999, "10"), (0.000_001, "0.000001"), (0.000_000_25, "2.5e-7"),
      (1.5e21, "1.5e+21"), (123_456, "123456"), (0.3, "0.3"),
    ] as [(Double, String)])
  func converted(number: Double, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(sixDigits: number)
    #expect(buffer.text == expected)
  }

  @Test("of a time is as precise as the time is known")
  func times() throws {
    let day = try #require(CalendarDate(year: 2025, month: 3, day: 1))
    let month = try #require(CalendarDate(year: 987, month: 3))
    let instants: [(Instant, String)] = [
      (.unknown, ""), (Instant(month), "0987-03"), (Instant(day), "2025-03-01"),
      (Instant(day, second: 3_661), "2025-03-01T01:01:01"),
      (Instant(day, second: 0, minutesEast: 0), "2025-03-01T00:00:00Z"),
      (Instant(day, second: 60, minutesEast: -570), "2025-03-01T00:01:00-09:30"),
    ]
    for (instant, expected) in instants {
      var buffer = ByteBuffer()
      buffer.append(instant)
      #expect(buffer.text == expected)
      #expect(instant.description == expected)
    }
  }
}
