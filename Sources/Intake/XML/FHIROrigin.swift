internal import Laboratory

/// Where the results of one Observation come from, as far as its own entry tells.
struct FHIROrigin {
  var subject: FHIRLink<StatedPatient>
  var specimen: FHIRLink<FHIRSpecimen>
  /// The full address of its entry.
  var url: String?
  /// Its resource id; `nil` for a contained observation, which nothing outside can refer to.
  var identity: String?
  /// The number of the report that contains it.
  var report: Int?
}
