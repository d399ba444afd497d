import Laboratory

extension Wording {
  /// What was wrong with a record or a file, without any patient's data.
  static func message(for rule: Rejection.Rule, detail: String) -> String {
    let named = detail.isEmpty ? "" : " (\(detail))"
    switch rule {
    case .fileUnreadable: return "the file cannot be read\(named)"
    case .fileTooLarge: return "the file is too large\(named)"
    case .formatUnknown: return "the file is of no known format or layout\(named)"
    case .encodingInvalid: return "the bytes are not valid in the file's encoding\(named)"
    case .compressionInvalid: return "the compressed data is damaged or cut off\(named)"
    case .headerMissing: return "there is no header row that names the columns\(named)"
    case .headerAmbiguous:
      return "the header is ambiguous: several columns could be \(quoted(detail, "the same fact"))"
    case .columnMissing: return "the header names no column for \(quoted(detail, "a needed fact"))"
    case .quoteUnclosed: return "the quote that opens here is never closed\(named)"
    case .rowTooShort: return "the row has fewer fields than the header\(named)"
    case .rowTooLong: return "the row has more fields than the header\(named)"
    case .controlCharacter: return "a field holds a control character\(named)"
    case .xmlNotWellFormed: return "the XML is not well formed\(named)"
    case .xmlEntity: return "the document declares entities of its own, which are refused\(named)"
    case .xmlTooDeep: return "elements are nested too deeply\(named)"
    case .xmlTooLarge: return "a tag, a value or a declaration is too large\(named)"
    case .jsonNotWellFormed: return "the JSON is not well formed\(named)"
    case .jsonMemberTwice: return "an object of the JSON has one member twice\(named)"
    case .segmentMalformed: return "the line is no segment of an HL7 message\(named)"
    case .patientMissing: return "the record names no patient\(named)"
    case .patientUnresolved:
      return "the patient the record refers to is not in the document\(named)"
    case .patientAmbiguous: return "the record could belong to more than one patient\(named)"
    case .testMissing: return "the record does not say what was tested\(named)"
    case .valueMissing: return "the record has no value\(named)"
    case .recordsUnlisted:
      return "more records are rejected and counted than the memory that is granted lists\(named)"
    }
  }

  private static func quoted(_ detail: String, _ otherwise: String) -> String {
    detail.isEmpty ? otherwise : "'\(detail)'"
  }
}
