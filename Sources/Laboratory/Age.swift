/// A person's age at collection: completed years by the calendar, and days for the very young.
///
/// A range, because a birth date or a collection date may be partial.
package struct Age: Hashable, Sendable {
  /// Completed years and days if the person was born as late as the dates allow.
  package let youngest: (years: Int, days: Int)
  /// The same if born as early as the dates allow.
  package let oldest: (years: Int, days: Int)

  /// The age at collection of a person born on a date.
  ///
  /// - Returns: `nil` when either date is unknown, when the collection lies before the birth, and
  ///   when the age would exceed 130 years.
  package init?(born: CalendarDate?, collected: CalendarDate?) {
    guard let born, let collected else { return nil }
    if case .day = born.precision, case .day = collected.precision,
      collected.firstDay >= born.firstDay
    {
      let age = Age.span(from: born.firstDay, to: collected.firstDay)
      if age.years > 130 { return nil }
      self.init(point: age)
      return
    }
    self.init(bornBetween: born.firstDay...born.lastDay, collected: collected)
  }

  /// The age at collection of a person born on one of the days from 1970-01-01 in `birth`.
  ///
  /// - Returns: `nil` when the collection lies before the birth, and when the age would exceed 130 years.
  package init?(bornBetween birth: ClosedRange<Int32>, collected: CalendarDate) {
    guard collected.lastDay >= birth.lowerBound else { return nil }
    oldest = Age.span(from: birth.lowerBound, to: collected.lastDay)
    let isExact = birth.lowerBound == birth.upperBound && collected.precision == .day
    youngest =
      isExact
      ? oldest
      : Age.span(from: min(birth.upperBound, collected.firstDay), to: collected.firstDay)
    if youngest.years > 130 { return nil }
  }

  /// The age at collection by all that files say. Where records contradict each other it reaches from the
  /// youngest to the oldest that any of them allows.
  ///
  /// `asOf`: stands in for a collection date that is not known.
  /// - Returns: `nil` when it is not known at all.
  package init?(
    of birth: BirthEvidence, born: CalendarDate?, collected: CalendarDate?,
    asOf: CalendarDate? = nil
  ) {
    if let span = birth.contradictory ?? (born == nil ? birth.span : nil) {
      guard let date = collected ?? asOf else { return nil }
      self.init(bornBetween: span, collected: date)
    } else if born == nil {
      // An age of an unknown day says nothing of the age on a known one.
      guard collected == nil, let age = birth.age else { return nil }
      self.init(age)
    } else {
      let date = collected ?? asOf
      if let years = birth.ancient, let born, let date, born.lastDay < date.firstDay - 200 * 366,
        let hidden = StatedAge(completedYears: years...StatedAge.greatest)
      {
        self.init(hidden)
      } else {
        self.init(born: born, collected: date)
      }
    }
  }

  /// An age that was stated as such.
  package init(_ stated: StatedAge) {
    (youngest, oldest) = (Age.point(stated.days.lowerBound), Age.point(stated.days.upperBound))
  }

  /// Ages from here on are told as this one where persons must not be recognised: above 89 years they are few
  /// (45 CFR 164.514(b)(2)(i)(C)).
  package static let aggregatedYears = 90

  /// The age that stands for all from `aggregatedYears` on.
  package static let aggregated = Age(completedYears: aggregatedYears)

  private init(completedYears years: Int) { self.init(point: (years, years * 1461 / 4)) }

  private init(point: (years: Int, days: Int)) { (youngest, oldest) = (point, point) }

  /// Days to completed years, right at both ends of a year of 365 days and a quarter.
  private static func point(_ days: Int) -> (years: Int, days: Int) {
    ((days * 4 + 3) / 1461, days)
  }

  /// Completed years, where the dates leave no doubt.
  package var completedYears: Int? { youngest.years == oldest.years ? oldest.years : nil }

  /// Dates are taken apart only near a birthday, which no calendar moves by three days.
  private static func span(from birth: Int32, to day: Int32) -> (years: Int, days: Int) {
    let days = Int(day - birth)
    let years = days * 10_000 / 3_652_425
    let beyond = days - years * 3_652_425 / 10_000
    if days >= 0, days < 100_000, (3...361).contains(beyond) { return (years, days) }
    let (b, c) = (CalendarDate.parts(ofDay: birth), CalendarDate.parts(ofDay: day))
    let hadBirthday = (c.month, c.day) >= (b.month, b.day)
    return (max(0, c.year - b.year - (hadBirthday ? 0 : 1)), days)
  }

  package static func == (a: Age, b: Age) -> Bool {
    a.youngest == b.youngest && a.oldest == b.oldest
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(youngest.days)
    hasher.combine(oldest.days)
  }
}
