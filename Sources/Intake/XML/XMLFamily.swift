/// The kinds of XML that are told apart.
package enum XMLFamily: String, Sendable {
  case fhir, cda, hl7v2, plain
}

extension InputFormat {
  /// The kind of XML that the user said a file is; `nil` if the file is to say it or is no XML.
  package var family: XMLFamily? {
    switch self {
    case .auto, .csv: nil
    case .fhirXML, .fhirJSON: .fhir
    case .cda: .cda
    case .hl7v2XML, .hl7v2: .hl7v2
    case .xml: .plain
    }
  }
}
