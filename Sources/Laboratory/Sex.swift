/// Administrative sex, as far as reference intervals distinguish it
/// (<http://hl7.org/fhir/administrative-gender>).
package enum Sex: UInt8, Sendable { case unknown, female, male, other }

extension Sex {
  /// The FHIR code; `nil` when it is not stated.
  package var code: StaticString? {
    switch self {
    case .unknown: nil
    case .female: "female"
    case .male: "male"
    case .other: "other"
    }
  }
}
