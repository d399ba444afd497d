/// Small FHIR documents for tests.
enum FHIRText {
  static let patient =
    "<Patient><id value='p1'/><identifier><system value='urn:hospital'/><value value='MRN-1'/></identifier>"
    + "<name><given value='Ada'/><family value='Byron'/></name><gender value='female'/>"
    + "<birthDate value='1980-05-01'/></Patient>"

  static let potassium =
    "<code><coding><system value='http://loinc.org'/><code value='2823-3'/></coding><text value='Potassium'/></code>"
  static let value =
    "<valueQuantity><value value='4.20'/><unit value='mmol/l'/><system value='http://unitsofmeasure.org'/>"
    + "<code value='mmol/L'/></valueQuantity>"

  static func bundle(_ entries: String...) -> String {
    "<Bundle xmlns='http://hl7.org/fhir'><type value='collection'/>\(entries.joined())</Bundle>"
  }

  static func entry(_ resource: String, url: String? = nil) -> String {
    "<entry>\(url.map { "<fullUrl value='\($0)'/>" } ?? "")<resource>\(resource)</resource></entry>"
  }

  static func observation(
    id: String = "o", subject: String? = nil, content: String = potassium + value,
    contained: String = ""
  ) -> String {
    "<Observation><id value='\(id)'/>\(contained)<status value='final'/>"
      + (subject.map { "<subject><reference value='\($0)'/></subject>" } ?? "")
      + "<effectiveDateTime value='2025-03-01T08:30:00+01:00'/>\(content)</Observation>"
  }

  /// A document of one observation.
  static func single(_ content: String) -> String {
    observation(content: potassium + content)
      .replacing("<Observation>", with: "<Observation xmlns='http://hl7.org/fhir'>")
  }
}
