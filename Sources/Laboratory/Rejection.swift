/// A record or a whole file that did not become an observation, and why.
package struct Rejection: Sendable {
  /// Index into `Lexicon.files`.
  package var file: Int
  /// The record's number in its file, counted from 1; `nil` for a whole file.
  package var record: Int?
  /// Line and column in the file, counted from 1, where they are known.
  package var line: Int?
  package var column: Int?
  package var rule: Rule
  /// What the rule found, without any patient's data: the name of a field, an element, a code.
  package var detail: String
  /// The text as it stands in the file, for `-v` alone.
  package var excerpt: String

  package init(
    file: Int, record: Int? = nil, line: Int? = nil, column: Int? = nil, rule: Rule,
    detail: String = "", excerpt: String = ""
  ) {
    self.file = file
    self.record = record
    self.line = line
    self.column = column
    self.rule = rule
    self.detail = detail
    self.excerpt = excerpt
  }

  /// The stable name of what was wrong.
  package enum Rule: String, CaseIterable, Sendable {
    case fileUnreadable = "file-unreadable"
    case fileTooLarge = "file-too-large"
    case formatUnknown = "format-unknown"
    case encodingInvalid = "encoding-invalid"
    case compressionInvalid = "compression-invalid"
    case headerMissing = "header-missing"
    case headerAmbiguous = "header-ambiguous"
    case columnMissing = "column-missing"
    case quoteUnclosed = "quote-unclosed"
    case rowTooShort = "row-too-short"
    case rowTooLong = "row-too-long"
    case controlCharacter = "control-character"
    case xmlNotWellFormed = "xml-not-well-formed"
    case xmlEntity = "xml-entity"
    case xmlTooDeep = "xml-too-deep"
    case xmlTooLarge = "xml-too-large"
    case jsonNotWellFormed = "json-not-well-formed"
    case jsonMemberTwice = "json-member-twice"
    case segmentMalformed = "segment-malformed"
    case patientMissing = "patient-missing"
    case patientUnresolved = "patient-unresolved"
    case patientAmbiguous = "patient-ambiguous"
    case testMissing = "test-missing"
    case valueMissing = "value-missing"
    /// No record of its own: how many more were rejected than could be listed.
    case recordsUnlisted = "records-unlisted"
  }
}
