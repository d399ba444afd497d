private import Formats
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
    // Of eight bytes the fifth and the last are marks. What is left of a digit is its number.
    let marked = bytes.word(at: 0, count: 8) ^ 0x2D30_302D_3030_3030
    let day = bytes.word(at: 8, count: 2) ^ 0x3030
    guard areDigits(marked), areDigits(day), marked & 0xFF00_00FF_0000_0000 == 0 else { return nil }
    let century = pair(marked, 0)
    guard century >= 10 else { return nil }
    return CalendarDate(
      year: century &* 100 &+ pair(marked, 16), month: pair(marked, 40), day: pair(day, 0))
  }

  /// Exactly `Thh:mm:ss` behind the date of nineteen bytes.
  private static func isoClock(_ bytes: Span<UInt8>) -> Int? {
    guard bytes[10] == 0x54 || bytes[10] == 0x20 else { return nil }
    let marked = bytes.word(at: 11, count: 8) ^ 0x3030_3A30_303A_3030
    guard areDigits(marked), marked & 0x0000_FF00_00FF_0000 == 0 else { return nil }
    return DateReader.second(pair(marked, 0), pair(marked, 24), pair(marked, 48))
  }

  /// Whether every byte is 0 to 9.
  @inline(__always)
  private static func areDigits(_ bytes: UInt64) -> Bool {
    // 0x76 more carries any byte above 9, and none below, into its highest bit.
    ((bytes & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | bytes) & 0x8080_8080_8080_8080 == 0
  }

  /// The number of two digits that lie in a word of digits from a bit on, the first one lowest.
  @inline(__always)
  private static func pair(_ digits: UInt64, _ bit: UInt64) -> Int {
    Int(truncatingIfNeeded: (digits >> bit & 0xF) &* 10 &+ (digits >> (bit &+ 8) & 0xF))
  }
}
