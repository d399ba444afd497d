package import Laboratory

/// Reads how final a result is: the words of FHIR, CDA and SDTM and the letters of HL7 table 0085.
package enum StatusReader {
  /// - Returns: `nil` for text that says nothing of it, the empty one included.
  package static func status(_ bytes: Span<UInt8>) -> ResultStatus? {
    if bytes.isEmpty { return nil }
    if bytes.isWord("final") || bytes.isWord("f") { return .final }
    return status(PlainText.string(bytes))
  }

  /// - Returns: `nil` for text that says nothing of it, the empty one included.
  package static func status(_ text: String) -> ResultStatus? {
    if text == "final" || text == "completed" { return .final }
    return switch PlainText.folded(text) {
    case "final", "f", "completed", "complete", "verified", "v", "u", "finalized", "authorised",
      "authorized", "validated":
      .final
    case "preliminary", "p", "prelim", "partial", "s", "r", "a", "active", "interim",
      "unverified", "not verified", "unvalidated", "not validated", "provisional", "draft":
      .preliminary
    case "registered", "i", "pending", "in process", "in progress", "new", "ordered", "held",
      "suspended", "specimen in process":
      .registered
    case "amended", "appended", "modified", "revised": .amended
    case "corrected", "c", "correction": .corrected
    case "cancelled", "canceled", "x", "aborted", "not done", "notdone", "not performed",
      "rejected", "void", "voided", "invalid", "invalidated", "unsatisfactory", "not reported":
      .cancelled
    case "entered in error", "w", "d", "nullified", "wrong", "deleted", "error", "obsolete",
      "retracted", "withdrawn":
      .enteredInError
    case "unknown": .unknown
    default: nil
    }
  }
}
