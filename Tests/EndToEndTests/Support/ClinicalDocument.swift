/// Clinical documents of one made-up patient.
enum ClinicalDocument {
  static let value = "<value xsi:type=\"PQ\" value=\"4.1\" unit=\"mmol/L\"/>"
  private static let loinc = "codeSystem=\"2.16.840.1.113883.6.1\""

  /// A document of observations in one organizer.
  static func text(
    _ observations: String..., target person: String = target(), organizer: String = "completed",
    narrative: String = ""
  ) -> String {
    let components = observations.map { "<component>\($0)</component>" }.joined()
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\(person)<component><structuredBody>"
      + "<component><section><code code=\"30954-2\" \(loinc)/>\(narrative)<entry><organizer "
      + "classCode=\"BATTERY\" moodCode=\"EVN\"><statusCode code=\"\(organizer)\"/>\(components)"
      + "</organizer></entry></section></component></structuredBody></component></ClinicalDocument>\n"
  }

  static func target(
    id: String = "<id root=\"1.2.3\" extension=\"PX-71\"/>",
    birth: String = "<birthTime value=\"19800203\"/>", sex: String = "F"
  ) -> String {
    "<recordTarget><patientRole>\(id)<patient><name><family>Quillfeather</family></name>"
      + "<administrativeGenderCode code=\"\(sex)\"/>\(birth)</patient></patientRole></recordTarget>"
  }

  /// An observation of potassium; what matters to a test is named, the rest is right.
  static func observation(
    _ printed: String = value, name: String = "Potassium", translation: String = "",
    status: String = "completed", time: String = "<effectiveTime value=\"20250105\"/>",
    attributes: String = "moodCode=\"EVN\"", more: String = ""
  ) -> String {
    "<observation classCode=\"OBS\" \(attributes)><code code=\"2823-3\" \(loinc) displayName=\"\(name)\">"
      + "\(translation)</code><statusCode code=\"\(status)\"/>\(time)\(printed)\(more)</observation>"
  }

  /// Another LOINC code for the same observation.
  static func translation(_ code: String, _ name: String) -> String {
    "<translation code=\"\(code)\" \(loinc) displayName=\"\(name)\"/>"
  }
}
