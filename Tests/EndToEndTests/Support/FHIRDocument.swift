/// Bundles of one made-up patient and results in FHIR.
enum FHIRDocument {
  static let namespace = "xmlns=\"http://hl7.org/fhir\""

  /// A bundle of the patient PX-71 and resources or whole entries.
  static func bundle(_ resources: String..., patient person: String = patient()) -> String {
    let entries = ([person] + resources).map {
      $0.hasPrefix("<entry") ? $0 : "<entry><resource>\($0)</resource></entry>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Bundle \(namespace)>"
      + "<type value=\"collection\"/>\n\(entries.joined(separator: "\n"))\n</Bundle>\n"
  }

  static func patient(
    id: String = "PX-71", birth: String = "<birthDate value=\"1980-02-03\"/>", more: String = ""
  ) -> String {
    "<Patient \(namespace)><id value=\"\(id)\"/>\(more)<name><family value=\"Quillfeather\"/></name>"
      + "<gender value=\"female\"/>\(birth)</Patient>"
  }

  /// An Observation of potassium; what matters to a test is named, the rest is right.
  static func observation(
    subject: String = "<subject><reference value=\"Patient/PX-71\"/></subject>",
    status: String = "final", codings: [String] = ["2823-3"], text: String = "",
    time: String = "<effectiveDateTime value=\"2025-01-05\"/>", value: String = quantity(),
    before: String = "", after: String = ""
  ) -> String {
    let codes = codings.map {
      "<coding><system value=\"http://loinc.org\"/><code value=\"\($0)\"/></coding>"
    }
    return "<Observation \(namespace)>\(before)<status value=\"\(status)\"/>"
      + "<code>\(codes.joined())\(text)</code>\(subject)\(time)\(value)\(after)</Observation>"
  }

  static func quantity(
    _ value: String = "4.1", unit: String = "mmol/L", code: String = "mmol/L",
    comparator: String = ""
  ) -> String {
    "<valueQuantity><value value=\"\(value)\"/>\(comparator)<unit value=\"\(unit)\"/>"
      + "<system value=\"http://unitsofmeasure.org\"/><code value=\"\(code)\"/></valueQuantity>"
  }
}
