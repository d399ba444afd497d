/// A date of the Gregorian calendar that may lack its day or month, such as a birth date.
package struct CalendarDate: Hashable, Sendable {
  /// How much of the date is known.
  package enum Precision: UInt8, Sendable { case year, month, day }

  /// Days from 1970-01-01 to the first day that the date may mean.
  package let firstDay: Int32
  package let precision: Precision

  package init(firstDay: Int32, precision: Precision = .day) {
    self.firstDay = firstDay
    self.precision = precision
  }

  /// The date with the parts that are given.
  ///
  /// - Returns: `nil` for a day that no calendar has, such as 2025-02-29, and for years outside 1 to 9999.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    guard let month else {
      self.init(firstDay: Self.days(year, 1, 1), precision: .year)
      return
    }
    guard (1...12).contains(month) else { return nil }
    guard let day else {
      self.init(firstDay: Self.days(year, month, 1), precision: .month)
      return
    }
    guard day >= 1, day <= Self.lengthOfMonth(year, month) else { return nil }
    self.init(firstDay: Self.days(year, month, day), precision: .day)
  }

  /// Days from 1970-01-01 to the last day that the date may mean.
  package var lastDay: Int32 {
    if case .day = precision { return firstDay }
    let (year, month, _) = parts
    return switch precision {
    case .day: firstDay
    case .month: firstDay + Int32(Self.lengthOfMonth(year, month)) - 1
    case .year: Self.days(year + 1, 1, 1) - 1
    }
  }

  /// Year, month and day of the first day.
  package var parts: (year: Int, month: Int, day: Int) { Self.parts(ofDay: firstDay) }
}

extension CalendarDate {
  /// Days from 1970-01-01 to a date (Howard Hinnant, `days_from_civil`).
  package static func days(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    // Years are counted from March on, which puts the leap day last; 400 years more keep them positive.
    let y = (month <= 2 ? year - 1 : year) + 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return Int32(y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 146_097 - 719_468)
  }

  /// Year, month and day of a day counted from 1970-01-01.
  package static func parts(ofDay day: Int32) -> (year: Int, month: Int, day: Int) {
    let z = Int(day) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 28 to 31.
  package static func lengthOfMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, as precise as it is known: `1980`, `1980-05`, `1980-05-01`.
  package var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(10)
    append(to: &text)
    return String(ascii: text)
  }

  func append(to text: inout [UInt8]) {
    let (year, month, day) = parts
    text.append(digits: UInt64(year), width: 4)
    if case .year = precision { return }
    text.append(UInt8(ascii: "-"))
    text.append(digits: UInt64(month), width: 2)
    if case .month = precision { return }
    text.append(UInt8(ascii: "-"))
    text.append(digits: UInt64(day), width: 2)
  }
}
