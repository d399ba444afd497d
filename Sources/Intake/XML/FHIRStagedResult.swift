/// A result and where it comes from.
struct FHIRStagedResult {
  var result: StatedResult
  var origin: Int
}
