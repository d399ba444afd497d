package import Laboratory

/// What a printed unit is for one analyte.
package enum UnitResolution: Hashable, Sendable {
  /// Index into `ReferenceTables.units`.
  case known(Int)
  case missing
  /// No unit that is understood, or one that this analyte has no factor for.
  case unknown
  /// A unit that measures something else.
  case wrongDimension
}

extension UnitResolution {
  /// Why a result in this unit is not judged, or `nil`.
  package var obstacle: UndeterminedReason? {
    switch self {
    case .known: nil
    case .missing: .unitMissing
    case .unknown: .unitUnknown
    case .wrongDimension: .unitWrongDimension
    }
  }
}
