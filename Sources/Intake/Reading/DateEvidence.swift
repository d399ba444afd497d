private import Formats

/// What the dates of a file show of the order of day and month.
///
/// `21/02/2015` has the day first, `02/21/2015` the month; `03/04/2015` follows the others, unless these
/// contradict each other.
package struct DateEvidence: Sendable {
  /// How many dates can only have the day first, and how many only the month.
  package private(set) var dayFirst = 0
  package private(set) var monthFirst = 0
  /// How many could have either.
  package private(set) var open = 0

  package init() {}

  /// What they show together.
  package var order: DateOrder {
    switch (dayFirst > 0, monthFirst > 0) {
    case (true, false): .dayFirst
    case (false, true): .monthFirst
    default: .unknown
    }
  }

  /// How many are five digits that cannot be a day, a month and two of a year, and how many are six digits.
  private var serial = 0
  private var packed = 0

  /// Whether five digits are days that a spreadsheet counted, and no `30624`.
  package var countsDays: Bool { serial > 0 && packed == 0 }

  /// Whether there is any date whose order matters.
  package var matters: Bool { dayFirst + monthFirst + open + serial > 0 }

  package static func += (a: inout DateEvidence, b: DateEvidence) {
    a.dayFirst += b.dayFirst
    a.monthFirst += b.monthFirst
    a.open += b.open
    a.serial += b.serial
    a.packed += b.packed
  }

  /// Looks at a date, if it is one of figures with slashes or dashes and the year at the end.
  package mutating func look(at bytes: Span<UInt8>) {
    var position = 0
    func figures(_ most: Int) -> Int? {
      var (number, count) = (0, 0)
      while position < bytes.count, bytes[position] &- 0x30 < 10, count <= most {
        number = number * 10 + Int(bytes[position] &- 0x30)
        (position, count) = (position + 1, count + 1)
      }
      return (1...most).contains(count) ? number : nil
    }
    lookAtDigits(bytes)
    guard let first = figures(2), position < bytes.count else { return }
    let mark = bytes[position]
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") else { return }
    position += 1
    guard let second = figures(2), position < bytes.count, bytes[position] == mark else { return }
    position += 1
    let start = position
    guard figures(4) != nil, position - start == 4 else { return }
    switch (first, second) {
    case (13...31, 1...12): dayFirst += 1
    case (1...12, 13...31): monthFirst += 1
    case (1...12, 1...12) where first != second: open += 1
    default: break
    }
  }
}

extension DateEvidence {
  /// Looks at figures without a mark.
  private mutating func lookAtDigits(_ bytes: Span<UInt8>) {
    var (number, count) = (0, 0)
    while count < bytes.count, bytes[count] &- 0x30 < 10, count < 7 {
      number = number * 10 + Int(bytes[count] &- 0x30)
      count += 1
    }
    guard count == bytes.count else { return }
    if count == 6 { packed += 1 }
    if count == 5, !(1...12).contains(number / 100 % 100) { serial += 1 }
  }

  /// What all dates of a table show.
  ///
  /// `start`: where a row begins; `limit`: how many rows are looked at.
  package init(
    of bytes: Span<UInt8>, from start: Int, plan: CSVPlan, limit: Int = .max
  ) {
    let columns = plan.columns
    let dates = [columns.collected, columns.collectedDate, columns.birthDate, columns.ageDate]
      .filter { $0 >= 0 }
    if dates.isEmpty { return }
    var (index, position, size, rows) = (CSVIndex(), start, 64 << 10, 0)
    while position < bytes.count, rows < limit {
      let end = min(bytes.count, position + size)
      index.build(
        bytes.extracting(0..<end), from: position, isFinal: end == bytes.count, isRegular: false,
        dialect: plan.dialect)
      guard index.end > position else {
        if end == bytes.count { return }
        size *= 4
        continue
      }
      for number in 0..<index.rowCount where rows < limit {
        let row = index.row(number, of: bytes)
        for column in dates { look(at: bytes.extracting(row.field(column).range)) }
        rows += 1
      }
      (position, size) = (index.end, 64 << 10)
    }
  }
}
