internal import Formats
internal import Laboratory

/// What a Specimen resource, or the mention of one, says that matters for a result.
struct FHIRSpecimen {
  /// The kind of material as printed, or its code.
  var type: String?
  var collected = Instant.unknown

  init(type: String?) {
    self.type = type
  }

  init(_ specimen: XMLElement) {
    type = specimen.first(.type).flatMap { FHIRText.printed($0) }
    if let collection = specimen.first(.collection) {
      collected = FHIRTimes.first(
        collection.value(.collectedDateTime), collection.first(.collectedPeriod)?.value(.start))
    }
  }
}

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

/// Reads what is printed of a CodeableConcept.
enum FHIRText {
  /// Text, display or code, the first that is there.
  static func printed(_ concept: XMLElement) -> String? {
    if let text = concept.value(.text) { return text }
    for coding in concept.children(.coding) {
      if let display = coding.value(.display) { return display }
    }
    return concept.first(.coding)?.value(.code)
  }
}
