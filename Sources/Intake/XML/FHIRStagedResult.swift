/// A result and where it comes from.
struct FHIRStagedResult {
  var result: StatedResult
  /// The laboratory's intervals for some people, of which the patient decides.
  var ranges: [ConditionalRange] = []
  /// The number of its origin in the register.
  var origin = 0
}
