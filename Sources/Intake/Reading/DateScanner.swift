import Laboratory

/// Reads one printed date from left to right, whatever its shape.
struct DateScanner: ~Escapable {
  private var text: FoldedBytes
  private let order: DateOrder
  private let countsDays: Bool?

  /// `countsDays`: whether five digits are a day that a spreadsheet counted; `nil` where none can be, `false` where
  /// only a fraction behind them shows it.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, order: DateOrder, countsDays: Bool?) {
    text = FoldedBytes(bytes)
    self.order = order
    self.countsDays = countsDays
  }

  /// The whole text as a date, or `nil`.
  mutating func instant() -> Instant? {
    text.skipBlanks()
    if text.isAtLetter { return monthFirst() }
    let (number, length) = digits()
    if length == 4, isMark(text.current) { return yearFirst(number) }
    if length == 5, let countsDays { return serial(number, isPlain: countsDays) }
    if length >= 4 { return compact(number, length) }
    return (1...2).contains(length) ? dayAndMonth(number) : nil
  }

  /// Digits up to the fifteenth, and how many there are.
  private mutating func digits() -> (number: Int, length: Int) {
    var (number, length) = (0, 0)
    while text.isAtDigit, length < 15 {
      number = number * 10 + Int(text.digit)
      length += 1
      text.advance()
    }
    return (number, length)
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x2E }
}

extension DateScanner {
  private func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> CalendarDate? {
    year < 1000 ? nil : CalendarDate(year: year, month: month, day: day)
  }

  /// `yyyy-mm[-dd]` with `-`, `/` or `.` between, after the year was read.
  private mutating func yearFirst(_ year: Int) -> Instant? {
    let mark = text.current
    text.advance()
    let month = digits()
    if (1...2).contains(month.length), text.pass(mark) {
      let day = digits()
      guard (1...2).contains(day.length) else { return nil }
      return clock(behind: date(year, month.number, day.number))
    }
    text.skipBlanks()
    if month.length == 2, mark == 0x2D, text.current == FoldedBytes.end {
      return date(year, month.number).map { Instant($0) }
    }
    return nil
  }

  /// The time stamp of HL7: digit groups without marks, a fraction, a zone.
  ///
  /// Six digits are year and month only in years that people live in; `250301` may be a day.
  private mutating func compact(_ number: Int, _ length: Int) -> Instant? {
    guard length <= 14, length % 2 == 0 else { return nil }
    func group(_ end: Int) -> Int? {
      if end > length { return nil }
      var rest = number
      for _ in 0..<(length - end) / 2 { rest /= 100 }
      return end == 4 ? rest : rest % 100
    }
    guard let year = group(4), length != 6 || (1900...2099).contains(year),
      let date = date(year, group(6), group(8))
    else { return nil }
    guard let hour = group(10) else { return clock(behind: date) }
    let second = DateReader.second(hour, group(12) ?? 0, group(14) ?? 0)
    return second.flatMap { zone(behind: date, second: $0) }
  }

  /// The day that spreadsheets count from the end of 1899, and a fraction of it. What could be a year and a cut
  /// month, `20251`, is none, which leaves the days from 1957 to 2064.
  private mutating func serial(_ number: Int, isPlain: Bool) -> Instant? {
    guard (21_000..<60_000).contains(number) else { return nil }
    var (fraction, scale) = (0, 1)
    if text.pass(0x2E) {
      while text.isAtDigit, scale < 1_000_000_000 {
        (fraction, scale) = (fraction * 10 + Int(text.digit), scale * 10)
        text.advance()
      }
      while text.isAtDigit { text.advance() }
    }
    text.skipBlanks()
    guard text.current == FoldedBytes.end, isPlain || scale > 1 else { return nil }
    let seconds = (fraction * 86_400 + scale / 2) / scale
    let date = CalendarDate(firstDay: Int32(number) + CalendarDate.days(1899, 12, 30))
    return Instant(date, second: scale == 1 ? nil : seconds)
  }

  /// A day or a month, its partner and the year.
  private mutating func dayAndMonth(_ first: Int) -> Instant? {
    let (before, mark) = (text.position, text.current)
    if let month = monthBetweenMarks() {
      let year = digits()
      return year.length == 4 ? clock(behind: date(year.number, month, first)) : nil
    }
    text.move(to: before)
    guard isMark(mark) else { return nil }
    text.advance()
    let second = digits()
    guard (1...2).contains(second.length), text.pass(mark) else { return nil }
    let year = digits()
    guard year.length == 4, let isDayFirst = isDayFirst(first, second.number, mark) else {
      return nil
    }
    let (day, month) = isDayFirst ? (first, second.number) : (second.number, first)
    return clock(behind: date(year.number, month, day))
  }

  /// Points mean day first everywhere; otherwise the numbers or the file must tell.
  private func isDayFirst(_ first: Int, _ second: Int, _ mark: UInt8) -> Bool? {
    if mark == 0x2E || first == second || first > 12 { return true }
    if second > 12 { return false }
    return switch order {
    case .unknown: nil
    case .dayFirst: true
    case .monthFirst: false
    }
  }

  /// `Aug 15, 1942`.
  private mutating func monthFirst() -> Instant? {
    guard let month = monthName() else { return nil }
    skipMarks()
    let day = digits()
    guard (1...2).contains(day.length) else { return nil }
    skipMarks()
    let year = digits()
    return year.length == 4 ? clock(behind: date(year.number, month, day.number)) : nil
  }

  private mutating func monthBetweenMarks() -> Int? {
    skipMarks()
    guard let month = monthName() else { return nil }
    skipMarks()
    return month
  }

  private mutating func skipMarks() {
    while text.current == 0x20 || text.current == 0x2C || isMark(text.current) { text.advance() }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// An English name of a month or at least its first three letters.
  private mutating func monthName() -> Int? {
    let word = letters(upTo: 10)
    guard word.utf8.count >= 3 else { return nil }
    return DateScanner.months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// Letters in lower case.
  private mutating func letters(upTo limit: Int) -> String {
    var word = ""
    while text.isAtLetter, word.utf8.count < limit {
      word.unicodeScalars.append(Unicode.Scalar(text.current | 0x20))
      text.advance()
    }
    return word
  }
}

extension DateScanner {
  /// A clock behind a full date, and the end of the text.
  private mutating func clock(behind date: CalendarDate?) -> Instant? {
    guard let date else { return nil }
    let hasMark = text.pass(0x54) || text.current == 0x20
    text.skipBlanks()
    guard hasMark, text.isAtDigit else { return zone(behind: date, second: nil) }
    guard date.precision == .day, var hour = colonGroup() else { return nil }
    guard text.pass(0x3A), let minute = colonGroup() else { return nil }
    let second = text.pass(0x3A) ? colonGroup() : 0
    skipFraction()
    text.skipBlanks()
    if let isAfternoon = halfOfDay() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return second.flatMap { DateReader.second(hour, minute, $0) }
      .flatMap { zone(behind: date, second: $0) }
  }

  private mutating func colonGroup() -> Int? {
    let group = digits()
    return (1...2).contains(group.length) ? group.number : nil
  }

  private mutating func skipFraction() {
    guard text.current == 0x2E || text.current == 0x2C else { return }
    text.advance()
    while text.isAtDigit { text.advance() }
  }

  /// `a.m.` or `PM`, whether it is the latter.
  private mutating func halfOfDay() -> Bool? {
    let letter = text.current | 0x20
    guard letter == 0x61 || letter == 0x70 else { return nil }
    text.advance()
    _ = text.pass(0x2E)
    guard text.current | 0x20 == 0x6D else { return nil }
    text.advance()
    _ = text.pass(0x2E)
    text.skipBlanks()
    return letter == 0x70
  }

  /// A zone and the end of the text. A zone behind a bare date says nothing of a clock and is dropped.
  private mutating func zone(behind date: CalendarDate, second: Int?) -> Instant? {
    if second != nil { skipFraction() }
    text.skipBlanks()
    if text.current == FoldedBytes.end { return Instant(date, second: second) }
    guard let minutesEast = minutesEast() else { return nil }
    text.skipBlanks()
    guard text.current == FoldedBytes.end else { return nil }
    return Instant(date, second: second, minutesEast: second == nil ? nil : minutesEast)
  }

  /// The stated zone; `nil` where what stands there is none.
  private mutating func minutesEast() -> Int? {
    if text.isAtLetter { return ["z", "utc", "gmt"].contains(letters(upTo: 4)) ? 0 : nil }
    let isWest = text.current == 0x2D
    guard isWest || text.current == 0x2B else { return nil }
    text.advance()
    var group = digits()
    if group.length == 2 {
      let minutes = text.pass(0x3A) ? digits() : (number: 0, length: 2)
      guard minutes.length == 2 else { return nil }
      group = (group.number * 100 + minutes.number, 4)
    }
    let total = group.number / 100 * 60 + group.number % 100
    guard group.length == 4, group.number % 100 < 60, total <= 840 else { return nil }
    return isWest ? -total : total
  }
}
