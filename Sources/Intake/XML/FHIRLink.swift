/// Whom or what a resource refers to, as far as its own entry tells.
enum FHIRLink<Target> {
  /// It refers to nothing.
  case none
  /// Settled: contained in the same resource, or told without a reference.
  case found(Target)
  /// A literal reference to another resource.
  case reference(String)
  /// It refers to what is not there or is no such thing.
  case broken
}
