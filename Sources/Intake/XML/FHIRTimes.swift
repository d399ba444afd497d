internal import Formats
internal import Laboratory

/// Reads the times that may rightly be called the collection of a result.
enum FHIRTimes {
  /// When what an Observation or a DiagnosticReport states was true of the patient. The time of
  /// issue is none of these.
  static func collected(_ resource: XMLElement) -> Instant {
    first(
      resource.value(.effectiveDateTime), resource.first(.effectivePeriod)?.value(.start),
      resource.value(.effectiveInstant), resource.value(.appliesDateTime),
      resource.first(.appliesPeriod)?.value(.start), resource.value(.diagnosticDateTime))
  }

  /// The first text that is a time.
  static func first(_ texts: String?...) -> Instant {
    for text in texts {
      if let text, let instant = DateReader.instant(text) { return instant }
    }
    return .unknown
  }
}
