package import Laboratory

/// In which order a file prints day and month, where that is known of the whole file.
package enum DateOrder: UInt8, Sendable { case unknown, dayFirst, monthFirst }

/// Reads dates and times as laboratories print them.
///
/// Nothing is guessed: a date whose day and month could change places, a two-digit year, a day that
/// no calendar has and a year before 1000 are not understood.
package enum DateReader {
  /// Reads a date with or without a clock and a zone.
  ///
  /// `countsDays`: see `DateScanner`.
  /// - Returns: `nil` for text that is not understood, the empty one included.
  package static func instant(
    _ bytes: Span<UInt8>, order: DateOrder = .unknown, countsDays: Bool? = nil
  ) -> Instant? {
    if bytes.count == 10 || bytes.count == 19, let date = isoDate(bytes) {
      if bytes.count == 10 { return Instant(date) }
      if let second = isoClock(bytes) { return Instant(date, second: second) }
    }
    var text = DateScanner(bytes, order: order, countsDays: countsDays)
    return text.instant()
  }

  /// Reads a date with or without a clock and a zone.
  ///
  /// - Returns: `nil` for text that is not understood, the empty one included.
  package static func instant(_ text: String, order: DateOrder = .unknown) -> Instant? {
    instant(text.utf8Span.span, order: order)
  }

  /// Reads a date; a clock behind it is read and dropped.
  ///
  /// - Returns: `nil` for text that is not understood, the empty one included.
  package static func date(
    _ bytes: Span<UInt8>, order: DateOrder = .unknown, countsDays: Bool? = nil
  ) -> CalendarDate? {
    instant(bytes, order: order, countsDays: countsDays)?.date
  }

  /// Reads a date; a clock behind it is read and dropped.
  ///
  /// - Returns: `nil` for text that is not understood, the empty one included.
  package static func date(_ text: String, order: DateOrder = .unknown) -> CalendarDate? {
    date(text.utf8Span.span, order: order)
  }

  /// The second of the day, 0 to 86,400; `24:00` ends a day.
  static func second(_ hour: Int, _ minute: Int, _ second: Int) -> Int? {
    guard hour < 24 || hour == 24 && minute == 0 && second == 0, minute < 60, second < 60 else {
      return nil
    }
    return hour * 3600 + minute * 60 + second
  }
}

extension DateReader {
  /// Exactly `yyyy-mm-dd` at the start of at least ten bytes.
  private static func isoDate(_ bytes: Span<UInt8>) -> CalendarDate? {
    var areDigits = bytes[4] == 0x2D && bytes[7] == 0x2D
    let century = two(bytes, 0, &areDigits)
    let year = century &* 100 &+ two(bytes, 2, &areDigits)
    let (month, day) = (two(bytes, 5, &areDigits), two(bytes, 8, &areDigits))
    guard areDigits, century >= 10 else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Exactly `Thh:mm:ss` behind the date of nineteen bytes.
  private static func isoClock(_ bytes: Span<UInt8>) -> Int? {
    var areDigits =
      (bytes[10] == 0x54 || bytes[10] == 0x20) && bytes[13] == 0x3A && bytes[16] == 0x3A
    let (hour, minute) = (two(bytes, 11, &areDigits), two(bytes, 14, &areDigits))
    let second = two(bytes, 17, &areDigits)
    return areDigits ? DateReader.second(hour, minute, second) : nil
  }

  /// The number of two digits; what else stands there clears `areDigits`.
  @inline(__always)
  private static func two(_ bytes: Span<UInt8>, _ index: Int, _ areDigits: inout Bool) -> Int {
    let (tens, ones) = (bytes[index] &- 0x30, bytes[index &+ 1] &- 0x30)
    areDigits = areDigits && tens < 10 && ones < 10
    return Int(tens) &* 10 &+ Int(ones)
  }
}
