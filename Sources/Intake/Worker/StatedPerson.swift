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
    hasUnreadDate =
      birthDate == nil && !row.field(columns.birthDate).isEmpty
      || columns.ageDate >= 0 || columns.age >= 0 && columns.collected >= 0
    let sex = row.field(columns.sex)
    self.sex =
      plan.rules.words[.sex] == nil
      ? SexReader.sex(row.bytes.extracting(sex.range))
      : SexReader.sex(plan.rules.translated(.sex, row.text(sex)))
    if columns.age >= 0 {
      age = Self.age(row, plan, order)
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

  /// The age with its date: the one that stands beside it, else that of the row's collection.
  private static func age(_ row: CSVRow, _ plan: CSVPlan, _ order: DateOrder) -> AgeFacts? {
    let columns = plan.columns
    let printed = row.text(row.field(columns.age))
    let unit = row.text(row.field(columns.ageUnit))
    guard !printed.isEmpty,
      let age = AgeReader.age("\(printed) \(unit)", topCoded: plan.rules.topCodedAge)
    else { return nil }
    let date = row.field(columns.ageDate >= 0 ? columns.ageDate : columns.collected)
    let known = DateReader.instant(
      row.bytes.extracting(date.range), order: order)
    return AgeFacts(age, on: known?.date)
  }
}
