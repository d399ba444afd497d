internal import Formats
internal import Laboratory

/// Reads the times that may rightly be called the collection of a result.
enum FHIRTimes {
  /// When what an Observation or a DiagnosticReport states was true of the patient. The time of
  /// issue is none of these.
  static func collected(_ resource: XMLElement) -> Instant {
    time(resource.value(.effectiveDateTime))
      ?? time(resource.first(.effectivePeriod)?.value(.start))
      ?? time(resource.value(.effectiveInstant)) ?? time(resource.value(.appliesDateTime))
      ?? time(resource.first(.appliesPeriod)?.value(.start))
      ?? time(resource.value(.diagnosticDateTime)) ?? .unknown
  }

  /// `nil` for what is no time.
  static func time(_ text: String?) -> Instant? { text.flatMap { DateReader.instant($0) } }
}
