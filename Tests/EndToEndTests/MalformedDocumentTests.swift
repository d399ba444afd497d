import Foundation
import Testing

@Suite("An XML document with a fault") struct MalformedDocumentTests {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let potassium =
    "<result test=\"Potassium\" collected=\"2025-01-05\"><value unit=\"mmol/L\">4.1</value></result>"

  /// One patient of the plain form.
  private static func patient(
    _ id: String, _ results: String = potassium, attributes: String = ""
  ) -> String {
    "<patient id=\"\(id)\" birth-date=\"1980-02-03\" sex=\"female\"\(attributes)>\(results)</patient>\n"
  }

  /// A document with something between two right patients.
  private static func plain(_ middle: String, before: String = "", after: String = "") -> String {
    declaration + before + "<results>\n" + patient("PX-01") + middle + patient("PX-99")
      + "</results>\n" + after
  }

  /// An Observation of potassium.
  private static func observation(
    subject: String? = "PX-01", status: String = "final", code: String = "2823-3",
    value: String = quantity("4.1")
  ) -> String {
    let reference = subject.map { "<subject><reference value=\"Patient/\($0)\"/></subject>" } ?? ""
    return """
      <Observation xmlns="http://hl7.org/fhir"><status value="\(status)"/><code><coding>\
      <system value="http://loinc.org"/><code value="\(code)"/></coding></code>\(reference)\
      <effectiveDateTime value="2025-01-05"/>\(value)</Observation>
      """
  }

  private static func quantity(_ value: String) -> String {
    """
    <valueQuantity><value value="\(value)"/><unit value="mmol/L"/>\
    <system value="http://unitsofmeasure.org"/><code value="mmol/L"/></valueQuantity>
    """
  }

  /// A Bundle of a patient, a right Observation and the resources in question.
  private static func bundle(_ resources: String...) -> String {
    let patient = """
      <Patient xmlns="http://hl7.org/fhir"><id value="PX-01"/><gender value="female"/>\
      <birthDate value="1980-02-03"/></Patient>
      """
    let entries = ([patient, observation()] + resources)
      .map { "<entry><resource>\($0)</resource></entry>\n" }
    return declaration + "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"collection\"/>\n"
      + entries.joined() + "</Bundle>\n"
  }

  private static let oneRejected = Accounting(3, interpreted: 2, rejected: 1)

  @Test(
    "loses the result that is at fault, and no other",
    arguments: [
      MalformedInput(
        "an id of nothing", plain(patient("")), status: 65, oneRejected, rules: ["patient-missing"]),
      MalformedInput(
        "no id", plain("<patient sex=\"female\">\(potassium)</patient>"), status: 65, oneRejected,
        rules: ["patient-missing"]),
      MalformedInput(
        "no test", plain(patient("PX-71", "<result><value unit=\"mmol/L\">4.1</value></result>")),
        status: 65, oneRejected, rules: ["test-missing"]),
      MalformedInput(
        "no value",
        plain(patient("PX-71", "<result test=\"Potassium\" collected=\"2025-01-05\"/>")),
        Accounting(3, interpreted: 2, undetermined: 1), reasons: ["not-numeric"]),
      MalformedInput(
        "a result of nobody in FHIR", bundle(observation(subject: nil)), status: 65,
        Accounting(2, interpreted: 1, rejected: 1), rules: ["patient-missing"]),
      MalformedInput(
        "a result of somebody unknown in FHIR", bundle(observation(subject: "PX-71")),
        Accounting(2, interpreted: 1, undetermined: 1), reasons: ["needs-age"]),
      MalformedInput(
        "a result entered in error in FHIR",
        bundle(observation(status: "entered-in-error", value: quantity("9"))),
        Accounting(2, interpreted: 1, withdrawn: 1)),
      MalformedInput(
        "words for a value in FHIR", bundle(observation(value: "<valueString value=\"clotted\"/>")),
        Accounting(2, interpreted: 1, undetermined: 1), reasons: ["not-numeric"]),
      MalformedInput(
        "a number in words in FHIR", bundle(observation(value: quantity("four"))),
        Accounting(2, interpreted: 1, undetermined: 1), reasons: ["not-numeric"]),
      MalformedInput(
        "no value in FHIR", bundle(observation(value: "")),
        Accounting(2, interpreted: 1, undetermined: 1), reasons: ["not-numeric"]),
      MalformedInput(
        "a code of nothing known in FHIR", bundle(observation(code: "99999-9")),
        Accounting(2, interpreted: 1, outside: 1)),
      MalformedInput("a bundle with one right result", bundle(), Accounting(1, interpreted: 1)),
    ] as [MalformedInput])
  func results(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }

  @Test(
    "is one rejected record where it is not well formed or not safe to read",
    arguments: [
      .file(
        "an end in the middle of a tag",
        declaration + "<results>" + patient("PX-01") + "<patient id=",
        "xml-not-well-formed"),
      .file("a tag never closed", plain("<patient id=\"PX-71\">"), "xml-not-well-formed"),
      .file("tags that cross", plain("<patient id=\"PX-71\"></result>"), "xml-not-well-formed"),
      .file(
        "an attribute twice", plain(patient("PX-71", attributes: " sex=\"male\"")),
        "xml-not-well-formed"),
      .file("a bare ampersand", plain(patient("PX & 71")), "xml-not-well-formed"),
      .file("a reference to zero", plain(patient("PX&#0;71")), "xml-not-well-formed"),
      .file("text behind the root", plain("", after: "Quillfeather"), "xml-not-well-formed"),
      .file("nothing but a declaration", declaration, "xml-not-well-formed"),
      .file(
        "bytes that are no UTF-8",
        Data((declaration + "<results><patient id=\"").utf8) + Data([0xFF, 0xFE])
          + Data("\"/></results>".utf8), "xml-not-well-formed"),
      .file(
        "an entity of its own",
        plain(
          patient("&a;"), before: "<!DOCTYPE results [<!ENTITY a \"Quillfeather\">]>\n"),
        "xml-entity"),
      .file(
        "an entity from a file",
        plain(
          patient("&a;"), before: "<!DOCTYPE results [<!ENTITY a SYSTEM \"secret.txt\">]>\n"),
        "xml-entity"),
      .file(
        "entities that grow",
        plain(
          patient("&c;"),
          before: """
            <!DOCTYPE results [<!ENTITY a "PX-71PX-71"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c \
            "&b;&b;&b;&b;">]>\n
            """), "xml-entity"),
      .file(
        "twenty thousand levels",
        declaration + String(repeating: "<a>", count: 20_000)
          + String(repeating: "</a>", count: 20_000), "xml-too-deep"),
      .file("a menu", declaration + "<menu><dish>Quillfeather</dish></menu>", "format-unknown"),
    ] as [MalformedInput])
  func files(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }
}
