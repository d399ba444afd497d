/// A result that is in no chart, and what stands in its place.
package struct SetAside: Sendable {
  package var observation: Observation
  /// `duplicate`, `superseded` or `withdrawn`.
  package var outcome: Outcome
  /// The result that it was set aside for; `nil` for one that was itself cancelled or entered in error.
  package var favored: Observation?

  package init(_ observation: Observation, _ outcome: Outcome, favored: Observation? = nil) {
    self.observation = observation
    self.outcome = outcome
    self.favored = favored
  }
}
