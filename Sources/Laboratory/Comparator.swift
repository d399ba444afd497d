/// How a printed number bounds the real one (FHIR quantity-comparator,
/// <http://hl7.org/fhir/quantity-comparator>); `exact` where the number stands alone.
package enum Comparator: UInt8, Sendable {
  case exact, lessThan, lessThanOrEqual, greaterThanOrEqual, greaterThan
}

extension Comparator {
  /// The FHIR code, or `nil` for an exact number.
  package var code: StaticString? {
    switch self {
    case .exact: nil
    case .lessThan: "<"
    case .lessThanOrEqual: "<="
    case .greaterThanOrEqual: ">="
    case .greaterThan: ">"
    }
  }

  /// The comparator of a FHIR code.
  ///
  /// - Returns: `nil` for any other text, the empty one included.
  package init?(code: some StringProtocol) {
    switch code {
    case "<": self = .lessThan
    case "<=": self = .lessThanOrEqual
    case ">=": self = .greaterThanOrEqual
    case ">": self = .greaterThan
    default: return nil
    }
  }

  /// Whether the amounts reach down without end.
  package var isUpperBound: Bool { self == .lessThan || self == .lessThanOrEqual }

  /// Whether the amounts reach up without end.
  package var isLowerBound: Bool { self == .greaterThan || self == .greaterThanOrEqual }
}
