import Formats
import Laboratory

/// What one row of a table says of its patient.
struct StatedPerson {
  let name: String?
  let birthDate: CalendarDate?
  let sex: Sex
  /// `nil` where the row states no age, or one that cannot be read.
  let age: AgeFacts?
  /// Whether a date stands there that could not be read.
  let hasUnreadDate: Bool

  init(_ row: CSVRow, _ plan: CSVPlan, order: DateOrder) {
    let columns = plan.columns
    name = Self.name(row, columns)
    birthDate = Self.birthDate(row, columns, order)
    let ageDate = Self.ageDate(row, columns)
    let aged = DateReader.instant(row.bytes.extracting(ageDate.range), order: order)?.date
    hasUnreadDate =
      birthDate == nil && !row.field(columns.birthDate).isEmpty || aged == nil && !ageDate.isEmpty
    let sex = row.field(columns.sex)
    self.sex =
      plan.rules.words[.sex] == nil
      ? SexReader.sex(row.bytes.extracting(sex.range))
      : SexReader.sex(plan.rules.translated(.sex, row.text(sex)))
    if columns.age >= 0 {
      age = Self.age(row, plan).map { AgeFacts($0, on: aged) }
    } else {
      age = plan.rules.topCodedBirth.map { AgeFacts(ofAncient: $0) }
    }
  }

  /// The name in one column, or given and family name in two.
  private static func name(_ row: CSVRow, _ columns: ColumnMap) -> String? {
    let whole = row.text(row.field(columns.name))
    if !whole.isEmpty { return whole }
    let parts = [row.text(row.field(columns.givenName)), row.text(row.field(columns.familyName))]
      .filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The date in one column, or year, month and day in three.
  private static func birthDate(
    _ row: CSVRow, _ columns: ColumnMap, _ order: DateOrder
  ) -> CalendarDate? {
    let whole = row.field(columns.birthDate)
    if !whole.isEmpty {
      return DateReader.date(
        row.bytes.extracting(whole.range), order: order)
    }
    guard columns.birthYear >= 0 else { return nil }
    func number(_ column: Int) -> Int? { Int(row.text(row.field(column))) }
    guard let year = number(columns.birthYear) else { return nil }
    guard let month = number(columns.birthMonth) else { return CalendarDate(year: year) }
    return CalendarDate(year: year, month: month, day: number(columns.birthDay))
  }

  /// When the age was what it is said to be: the date beside it, else that of the row's collection; empty where
  /// there is no age.
  private static func ageDate(_ row: CSVRow, _ columns: ColumnMap) -> CSVField {
    if columns.age < 0 { return row.field(-1) }
    return row.field(columns.ageDate >= 0 ? columns.ageDate : columns.collected)
  }

  private static func age(_ row: CSVRow, _ plan: CSVPlan) -> StatedAge? {
    let printed = row.text(row.field(plan.columns.age))
    if printed.isEmpty { return nil }
    let unit = row.text(row.field(plan.columns.ageUnit))
    return AgeReader.age("\(printed) \(unit)", topCoded: plan.rules.topCodedAge)
  }
}
