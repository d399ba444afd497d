package import Laboratory

/// What a result measures, as far as its code, its names and its specimen say.
package enum Recognition: Hashable, Sendable {
  case outsidePanel(OutsideReason)
  /// One of the analytes; with an obstacle, it was measured in something that is not blood, or its name is another
  /// analyte's.
  case analyte(Analyte, byNameOnly: Bool, specimenObstacle: UndeterminedReason?)
}

/// Why a result is none of the analytes.
package enum OutsideReason: UInt8, CaseIterable, Sendable {
  /// The LOINC code is known to mean something that looks alike.
  case excludedCode
  /// The LOINC code means something else.
  case otherCode
  /// The LOINC code may mean an analyte, and no name says so.
  case unconfirmedCode
  /// No code and no known name.
  case unknownName
  /// Names that contradict each other, or one that several analytes bear.
  case ambiguousName
  /// A known name, measured in another material.
  case otherSpecimen
}
