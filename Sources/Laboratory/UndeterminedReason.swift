/// Why a charted result carries no interpretation.
package enum UndeterminedReason: UInt8, CaseIterable, Sendable {
  case censoredSpansBands = 1
  case unitMissing, unitUnknown, unitWrongDimension, implausible, specimenNotBlood, notNumeric
  case ambiguousNumber, noInterval, needsAge, needsSex, noThresholdEndorsed, conflict, preliminary
}

extension UndeterminedReason {
  /// The word that the streams use.
  package var code: StaticString {
    switch self {
    case .censoredSpansBands: "censored-spans-bands"
    case .unitMissing: "unit-missing"
    case .unitUnknown: "unit-unknown"
    case .unitWrongDimension: "unit-wrong-dimension"
    case .implausible: "implausible"
    case .specimenNotBlood: "specimen-not-blood"
    case .notNumeric: "not-numeric"
    case .ambiguousNumber: "ambiguous-number"
    case .noInterval: "no-interval"
    case .needsAge: "needs-age"
    case .needsSex: "needs-sex"
    case .noThresholdEndorsed: "no-threshold-endorsed"
    case .conflict: "conflict"
    case .preliminary: "preliminary"
    }
  }
}
