package import Laboratory

/// Reads ages: `45`, `45 y`, `3 months`, `12 d`, `>89`, `90+`.
package enum AgeReader {
  /// Reads a printed age, in completed years where it names no unit.
  ///
  /// `topCoded`: the age that stands for all greater ones as well.
  /// - Returns: `nil` for text that is no age between 0 and 130 years.
  package static func age(_ text: String, topCoded: Int? = nil) -> StatedAge? {
    var rest = trimmed(Substring(text.lowercased()))
    let isOpen = rest.first == ">" || rest.last == "+"
    let isBeyond = rest.first == ">" && !rest.hasPrefix(">=")
    rest = trimmed(rest.drop { $0 == ">" || $0 == "=" })
    if rest.last == "+" { rest = trimmed(rest.dropLast()) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...5).contains(digits.count), let number = Int(digits) else { return nil }
    var unit = rest[digits.endIndex...]
    // `45.0` is what tables make of whole numbers; a true fraction says less than it seems to.
    if unit.first == "." {
      let fraction = unit.dropFirst().prefix { $0.isNumber }
      guard !fraction.isEmpty, fraction.allSatisfy({ $0 == "0" }) else { return nil }
      unit = unit[fraction.endIndex...]
    }
    guard let scale = scale(of: trimmed(unit)) else { return nil }
    let first = isBeyond ? number + 1 : number
    if isOpen || scale == .years && topCoded.map({ first >= $0 }) ?? false {
      guard scale == .years, first <= StatedAge.greatest else { return nil }
      return StatedAge(completedYears: first...StatedAge.greatest)
    }
    return scale.age(number)
  }

  /// What an age is counted in.
  private enum Scale {
    case years, months, weeks, days

    /// So many of them completed.
    func age(_ number: Int) -> StatedAge? {
      switch self {
      case .years: StatedAge(completedYears: number...number)
      // A month of 30.4375 days, with a day of room at both ends for the calendar's own.
      case .months:
        StatedAge(days: max(0, number * 1461 / 48 - 2)...(number + 1) * 1461 / 48 + 2)
      case .weeks: StatedAge(days: number * 7...number * 7 + 6)
      case .days: StatedAge(days: number...number)
      }
    }
  }

  private static func scale(of unit: Substring) -> Scale? {
    switch unit {
    case "", "y", "yr", "yrs", "year", "years", "a", "j", "jahre", "ans": .years
    // `45M` is as likely somebody of 45 years who is male.
    case "mo", "mos", "mon", "month", "months": .months
    case "w", "wk", "wks", "week", "weeks": .weeks
    case "d", "day", "days": .days
    default: nil
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " || text.last == "." && text.count > 1 { text.removeLast() }
    return text
  }
}
