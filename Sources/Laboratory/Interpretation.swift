/// Where a result lies, by HL7 v3 ObservationInterpretation
/// (<http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation>).
///
/// `normal` is a proven statement: a result that cannot be placed has no interpretation at all.
package enum Interpretation: UInt8, CaseIterable, Sendable {
  case lowCritical = 1
  case low, normal, equivocal, high, highCritical
}

extension Interpretation {
  /// The HL7 code.
  package var code: StaticString {
    switch self {
    case .lowCritical: "LL"
    case .low: "L"
    case .normal: "N"
    case .equivocal: "E"
    case .high: "H"
    case .highCritical: "HH"
    }
  }

  /// The interpretation of an HL7 code.
  ///
  /// - Returns: `nil` for any other text.
  package init?(code: some StringProtocol) {
    guard let found = Interpretation.allCases.first(where: { code == "\($0.code)" }) else {
      return nil
    }
    self = found
  }

  /// Below the interval, critically or not.
  package var isLow: Bool { self == .low || self == .lowCritical }

  /// Above the interval, critically or not.
  package var isHigh: Bool { self == .high || self == .highCritical }

  /// Needs action now.
  package var isCritical: Bool { self == .lowCritical || self == .highCritical }
}
