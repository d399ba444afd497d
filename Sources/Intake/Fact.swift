/// What a column of a table or an element of a document can mean. The raw values are the words of layout files.
package enum Fact: String, CaseIterable, Sendable {
  case patientID = "patient-id"
  case patientSystem = "patient-system"
  case patientName = "patient-name"
  case givenName = "given-name"
  case familyName = "family-name"
  case birthDate = "birth-date"
  case sex, pregnancy
  case collected
  case collectedTime = "collected-time"
  case specimen, loinc
  case codeSystem = "code-system"
  case test, value, comparator, unit
  case rangeLow = "range-low"
  case rangeHigh = "range-high"
  case range, flag, status, comment
}
