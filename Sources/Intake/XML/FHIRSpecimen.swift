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
      collected =
        FHIRTimes.time(collection.value(.collectedDateTime))
        ?? FHIRTimes.time(collection.first(.collectedPeriod)?.value(.start)) ?? .unknown
    }
  }
}
