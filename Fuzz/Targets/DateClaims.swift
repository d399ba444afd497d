import Intake
import Laboratory

/// What holds of printed dates: they print as they were read, and nothing is guessed.
enum DateClaims {
  static func check(_ bytes: [UInt8]) {
    let open = DateReader.instant(bytes.span)
    for order in [DateOrder.unknown, .dayFirst, .monthFirst] {
      for countsDays in [nil, false, true] {
        let instant = DateReader.instant(bytes.span, order: order, countsDays: countsDays)
        if countsDays == nil, let open {
          claim(instant == open, "what is read without a hint is read so with each")
        }
        guard let instant else { continue }
        checkPrint(instant)
        for padded in [[0x20] + bytes, bytes + [0x20]] {
          let other = DateReader.instant(padded.span, order: order, countsDays: countsDays)
          claim(other == instant, "blanks around a date say nothing")
        }
      }
    }
    checkAge(String(decoding: bytes, as: UTF8.self))
  }

  private static func checkPrint(_ instant: Instant) {
    guard let date = instant.date else { fatalError("broken: a date without a day") }
    let (year, month, day) = date.parts
    claim((1000...9999).contains(year), "a year is one that is read")
    claim(CalendarDate.days(year, month, day) == date.firstDay, "a day has one date")
    claim(date.firstDay <= date.lastDay, "a date ends behind its start")
    claim(DateReader.instant(instant.description) == instant, "\(instant) is read back")
    claim(DateReader.date(date.description) == date, "\(date) is read back")
    claim((0...86_400).contains(instant.secondOfDay ?? 0), "a clock ends with the day")
  }

  private static func checkAge(_ text: String) {
    guard let age = AgeReader.age(text) else { return }
    let padded = AgeReader.age(" \(text) ")
    claim(padded == age, "blanks around an age say nothing")
  }
}
