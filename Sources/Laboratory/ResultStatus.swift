/// How final a result is (<http://hl7.org/fhir/observation-status>).
package enum ResultStatus: UInt8, Sendable {
  case unknown, registered, preliminary, final, amended, corrected, cancelled, enteredInError
}

extension ResultStatus {
  /// The FHIR code; `nil` when the file does not state one.
  package var code: StaticString? {
    switch self {
    case .unknown: nil
    case .registered: "registered"
    case .preliminary: "preliminary"
    case .final: "final"
    case .amended: "amended"
    case .corrected: "corrected"
    case .cancelled: "cancelled"
    case .enteredInError: "entered-in-error"
    }
  }

  /// Whether the laboratory took the result back.
  package var isWithdrawn: Bool { self == .cancelled || self == .enteredInError }

  /// Which of two statements of one result counts: the higher one. A stated `final` and no
  /// statement are alike.
  package var rank: Int {
    switch self {
    case .corrected: 4
    case .amended: 3
    case .final, .unknown: 2
    case .preliminary: 1
    case .registered, .cancelled, .enteredInError: 0
    }
  }
}
