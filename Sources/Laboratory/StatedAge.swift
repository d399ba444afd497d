/// An age as a file states it, without a birth date: completed years, months, weeks or days.
package struct StatedAge: Hashable, Sendable {
  /// The days that the person may have lived, 0 to some 131 years.
  package let days: ClosedRange<Int>
  /// The completed years of both ends, where it was stated in years.
  package let years: ClosedRange<Int>?

  /// The greatest age that is believed, in years.
  package static let greatest = 130

  /// - Returns: `nil` outside 0 to 130 years.
  package init?(completedYears years: ClosedRange<Int>) {
    guard years.lowerBound >= 0, years.upperBound <= Self.greatest else { return nil }
    days = years.lowerBound * 1461 / 4...(years.upperBound + 1) * 1461 / 4 - 1
    self.years = years
  }

  /// - Returns: `nil` outside 0 to 130 years.
  package init?(days: ClosedRange<Int>) {
    guard days.lowerBound >= 0, days.upperBound <= (Self.greatest + 1) * 1461 / 4 else {
      return nil
    }
    self.days = days
    years = nil
  }

  /// All ages that either of two statements allows.
  package func union(_ other: StatedAge) -> StatedAge {
    if self == other { return self }
    if let years, let others = other.years,
      let both = StatedAge(completedYears: Self.hull(years, others))
    {
      return both
    }
    return StatedAge(days: Self.hull(days, other.days)) ?? self
  }

  private static func hull(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>) -> ClosedRange<Int> {
    min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
  }

  /// The days, from 1970-01-01, on which somebody of this age on a date may have been born.
  package func births(on date: CalendarDate) -> ClosedRange<Int32> {
    guard let years else {
      return date.firstDay - Int32(days.upperBound)...date.lastDay - Int32(days.lowerBound)
    }
    return Self.birthday(of: years.upperBound + 1, before: date.firstDay)
      + 1...Self.birthday(
        of: years.lowerBound, before: date.lastDay)
  }

  /// The latest day of birth of somebody who has completed some years on a day.
  private static func birthday(of years: Int, before day: Int32) -> Int32 {
    let (year, month, dayOfMonth) = CalendarDate.parts(ofDay: day)
    let born = year - years
    return CalendarDate.days(
      born, month, min(dayOfMonth, CalendarDate.lengthOfMonth(born, month)))
  }
}
