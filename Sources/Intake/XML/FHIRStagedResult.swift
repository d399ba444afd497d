/// A result and where it comes from.
struct FHIRStagedResult {
  var result: StatedResult
  /// The laboratory's intervals for some people, of which the patient decides.
  let ranges: [ConditionalRange]
  /// The number of its origin in the register.
  let origin: Int
}
