/// Small clinical documents for tests.
enum CDAText {
  static let role =
    "<patientRole><id root='1.2.3' extension='P1'/><patient><name><given>Ada</given><family>Byron</family></name>"
    + "<administrativeGenderCode code='F'/><birthTime value='19800501'/><guardian><guardianPerson><name>"
    + "<given>Anne</given></name></guardianPerson></guardian></patient></patientRole>"
  static let value = "<value xsi:type='PQ' value='4.20' unit='mmol/L'/>"

  static func document(
    role: String = "<recordTarget>\(role)</recordTarget>", section: String = "",
    _ entries: String...
  ) -> String {
    "<ClinicalDocument xmlns='urn:hl7-org:v3' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
      + "\(role)<component><structuredBody><component><section>\(section)"
      + entries.map { "<entry>\($0)</entry>" }.joined()
      + "</section></component></structuredBody></component></ClinicalDocument>"
  }

  static func observation(
    _ content: String = value, code: String? = nil, attributes: String = "moodCode='EVN'"
  ) -> String {
    let plain = "<code code='2823-3' codeSystem='2.16.840.1.113883.6.1' displayName='Potassium'/>"
    return
      "<observation classCode='OBS' \(attributes)>\(code ?? plain)<statusCode code='completed'/>"
      + "<effectiveTime value='20250301083000+0100'/>\(content)</observation>"
  }
}
