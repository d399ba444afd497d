import Laboratory
import Testing

@testable import Assessment

@Suite("Two times of collection")
struct InstantSpanTests {
  let day = Instant(CalendarDate(firstDay: 20_000))
  let next = Instant(CalendarDate(firstDay: 20_001))

  func at(_ second: Int, day: Int32 = 20_000) -> Instant {
    Instant(CalendarDate(firstDay: day), second: second)
  }

  @Test("are of one day only where both are known to the day")
  func sameDay() throws {
    let year = Instant(try #require(CalendarDate(year: 2024)))
    let first = Instant(try #require(CalendarDate(year: 2024, month: 1, day: 1)))
    #expect(year.day == first.day)
    #expect(!year.isSameDay(as: first) && !first.isSameDay(as: year))
    #expect(!Instant.unknown.isSameDay(as: .unknown))
    #expect(day.isSameDay(as: at(60)) && !day.isSameDay(as: next))
  }

  @Test("overlap within a day, and end with it")
  func spans() throws {
    let whole = try #require(day.span)
    #expect(whole.contains(try #require(at(0).span?.lowerBound)))
    #expect(whole.contains(try #require(at(86_399).span?.lowerBound)))
    #expect(!whole.overlaps(try #require(at(0, day: 20_001).span)))
    #expect(!whole.overlaps(try #require(next.span)))
    #expect(Instant.unknown.span == nil)
    let (moment, following) = (try #require(at(60).span), try #require(at(61).span))
    #expect(whole.contains(moment.upperBound) && !moment.overlaps(following))
  }

  @Test("are of one draw at one moment, or on one day where a clock is missing")
  func draws() {
    #expect(at(60).isDrawn(with: at(60)) && !at(60).isDrawn(with: at(61)))
    #expect(day.isDrawn(with: at(60)) && !day.isDrawn(with: next))
    #expect(Instant.unknown.isDrawn(with: .unknown) && !Instant.unknown.isDrawn(with: day))
  }
}
