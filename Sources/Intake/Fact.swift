import Laboratory

/// What a column of a table or an element of a document can mean. The raw values are the words of layout files.
package enum Fact: String, CaseIterable, Sendable {
  case patientID = "patient-id"
  case patientSystem = "patient-system"
  case patientName = "patient-name"
  case givenName = "given-name"
  case familyName = "family-name"
  case birthDate = "birth-date"
  case birthYear = "birth-year"
  case birthMonth = "birth-month"
  case birthDay = "birth-day"
  /// In completed years unless it names another unit.
  case age
  case ageUnit = "age-unit"
  /// When the age was what it is said to be; without it, when the result's specimen was collected.
  case ageDate = "age-date"
  case sex, pregnancy
  case collected
  case collectedTime = "collected-time"
  /// The day of collection, for rows whose moment is not given.
  case collectedDate = "collected-date"
  case specimen, loinc
  /// The group of a test, which may say that it is one of urine.
  case category
  /// The value as it was printed, where another column holds its number alone.
  case printedValue = "printed-value"
  case codeSystem = "code-system"
  /// A laboratory's own code, which only a dictionary beside the file explains.
  case localCode = "local-code"
  case test, value, comparator, unit
  case rangeLow = "range-low"
  case rangeHigh = "range-high"
  case range, flag, status, comment
  /// What is told of a person besides results. Several columns may tell it, and none changes what a table is.
  case symptoms, diet, medicines, history
}

extension Fact {
  /// The kind of background that it is; `nil` for all other facts.
  var backgroundKind: Background.Entry.Kind? {
    switch self {
    case .symptoms: .symptom
    case .diet: .diet
    case .medicines: .medicine
    case .history: .history
    default: nil
    }
  }
}
