internal import Laboratory

/// What a DiagnosticReport says for its results.
struct FHIRReport {
  var subject: FHIRLink<StatedPatient>
  var specimen: FHIRLink<FHIRSpecimen>
  var collected: Instant
  var status: ResultStatus
  var url: String?
}
