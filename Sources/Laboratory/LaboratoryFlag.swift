/// What the laboratory itself said of its result, reduced to a direction where its code has one.
package enum LaboratoryFlag: UInt8, Sendable {
  case none, lowCritical, low, normal, high, highCritical
  /// A flag without a direction: `A`, `AA`, `abnormal`, `OR`, `PA`, `<`, `>`.
  case undirected
}

extension LaboratoryFlag {
  /// The HL7 code; `A` for a flag without a direction, `nil` where there was none.
  package var code: StaticString? {
    switch self {
    case .none: nil
    case .lowCritical: "LL"
    case .low: "L"
    case .normal: "N"
    case .high: "H"
    case .highCritical: "HH"
    case .undirected: "A"
    }
  }

  /// -1, 0 or 1 for low, normal and high; `nil` where the laboratory gave no direction.
  package var direction: Int? {
    switch self {
    case .lowCritical, .low: -1
    case .normal: 0
    case .high, .highCritical: 1
    case .none, .undirected: nil
    }
  }
}
