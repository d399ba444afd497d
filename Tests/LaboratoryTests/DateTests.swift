import Laboratory
import Testing

@Suite("A calendar date") struct CalendarDateTests {
  @Test(
    "counts its days from 1970",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2025, 3, 1, 20_148),
      (1, 1, 1, -719_162),
    ] as [(Int, Int, Int, Int32)])
  func days(year: Int, month: Int, day: Int, count: Int32) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.firstDay == count)
    #expect(date.lastDay == count)
    #expect(date.parts == (year, month, day))
  }

  @Test(
    "is none that no calendar has",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2025, 13, 1), (2025, 0, 1), (2025, 4, 31), (2025, 1, 0),
      (0, 1, 1), (10_000, 1, 1),
    ])
  func refused(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("may lack its day or month") func partial() throws {
    let month = try #require(CalendarDate(year: 2024, month: 2))
    let year = try #require(CalendarDate(year: 2024))
    #expect(month.description == "2024-02")
    #expect(month.lastDay - month.firstDay == 28)
    #expect(year.description == "2024")
    #expect(year.lastDay - year.firstDay == 365)
  }
}

@Suite("An instant") struct InstantTests {
  let date = CalendarDate(firstDay: 20_148)

  @Test("prints what is known of it and no more") func printing() {
    #expect(Instant.unknown.description == "")
    #expect(Instant(date).description == "2025-03-01")
    #expect(Instant(date, second: 0).description == "2025-03-01T00:00:00")
    #expect(
      Instant(date, second: 84_600, minutesEast: -480).description == "2025-03-01T23:30:00-08:00")
    #expect(Instant(date, second: 3_661, minutesEast: 0).description == "2025-03-01T01:01:01Z")
    #expect(Instant(CalendarDate(firstDay: 20_148, precision: .month)).description == "2025-03")
  }

  @Test("keeps date, clock and zone") func parts() {
    let instant = Instant(date, second: 86_400, minutesEast: 840)
    #expect(instant.date == date)
    #expect(instant.secondOfDay == 86_400)
    #expect(instant.minutesEast == 840)
    #expect(Instant(date, minutesEast: nil).minutesEast == nil)
    #expect(Instant(date).secondOfDay == nil)
    #expect(Instant.unknown.date == nil)
  }

  @Test("is ordered in universal time, an unknown one first") func order() {
    #expect(
      Instant(date, second: 3600, minutesEast: 60).order
        == Instant(date, second: 0, minutesEast: 0).order)
    #expect(Instant.unknown.order < Instant(date).order)
    #expect(Instant(date).order < Instant(date, second: 1).order)
  }
}

@Suite("An age") struct AgeTests {
  private func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  @Test("is completed on the birthday and not before") func birthday() throws {
    let before = try #require(Age(born: date(1980, 5, 1), collected: date(2025, 4, 30)))
    let on = try #require(Age(born: date(1980, 5, 1), collected: date(2025, 5, 1)))
    #expect(before.completedYears == 44)
    #expect(on.completedYears == 45)
  }

  @Test(
    "is that of the calendar on every day around every birthday",
    arguments: [(1896, 2, 29), (1899, 12, 31), (1900, 3, 1), (1999, 1, 1), (2000, 2, 29)])
  func birthdays(year: Int, month: Int, day: Int) throws {
    let born = try #require(date(year, month, day))
    for years in 1...120 {
      let birthday = try #require(date(year + years, month, day) ?? date(year + years, 3, 1))
      for days in Int32(-5)...5 {
        let collected = CalendarDate(firstDay: birthday.firstDay + days)
        let age = try #require(Age(born: born, collected: collected))
        #expect(age.completedYears == (days < 0 ? years - 1 : years), "\(collected)")
      }
    }
  }

  @Test("counts the days of the very young") func days() throws {
    let newborn = try #require(Age(born: date(2025, 3, 1), collected: date(2025, 3, 1)))
    #expect(newborn.youngest == (0, 0))
    let leap = try #require(Age(born: date(2024, 2, 29), collected: date(2025, 2, 28)))
    #expect(leap.youngest == (0, 365))
  }

  @Test("is a range where a date is partial") func range() throws {
    let age = try #require(Age(born: date(1980), collected: date(2025, 6, 15)))
    #expect(age.completedYears == nil)
    #expect(age.youngest.years == 44)
    #expect(age.oldest.years == 45)
  }

  @Test("is unknown without dates, before birth and beyond 130 years") func unknown() {
    #expect(Age(born: nil, collected: date(2025)) == nil)
    #expect(Age(born: date(1980), collected: nil) == nil)
    #expect(Age(born: date(1980, 5, 1), collected: date(1970, 1, 1)) == nil)
    #expect(Age(born: date(1880, 1, 1), collected: date(2025, 1, 1)) == nil)
  }

  @Test("stated in years covers them") func stated() throws {
    let age = Age(try #require(StatedAge(completedYears: 45...45)))
    #expect(age.completedYears == 45)
    #expect(age.youngest.days == 16_436)
    #expect(age.oldest.days == 16_800)
  }
}
