/// An interval that might have judged a result, and whether it did.
package struct IntervalCandidate: Sendable, Hashable {
  /// Index into `ReferenceTables.intervals`.
  package var interval: Int32
  /// Why it was passed over, every reason that applies; empty for one that holds for the person.
  ///
  /// Several hold for a person of unknown sex or of open age.
  package var reasons: [Reason]

  package init(interval: Int32, reasons: [Reason] = []) {
    self.interval = interval
    self.reasons = reasons
  }

  /// Why an interval was passed over.
  package enum Reason: UInt8, CaseIterable, Sendable {
    case otherSex, otherAge, otherPregnancy, otherCondition
    /// Another guideline of the profile, which comes first, has an interval for the person.
    case laterGuideline
    /// Another interval of its guideline describes the person more closely.
    case lessSpecific
    /// An interval that is alike is printed in the unit of the result, or in one closer to it.
    case otherUnit
    /// An interval that is alike stands before it.
    case laterRow
    /// Its figures were not verified, and nobody asked for its guideline by name.
    case notVerified
  }
}
