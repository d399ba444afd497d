import Foundation
import Testing

@Suite("FHIR in JSON with a fault") struct MalformedJSONTests {
  private static let patient = """
    {"resourceType": "Patient", "id": "PX-71", "gender": "female", "birthDate": "1980-02-03", \
    "name": [{"family": "Quillfeather"}]}
    """
  private static let observation = """
    {"resourceType": "Observation", "status": "final", "code": {"coding": [{"system": \
    "http://loinc.org", "code": "2823-3"}]}, "subject": {"reference": "Patient/PX-71"}, \
    "effectiveDateTime": "2025-01-05", "valueQuantity": {"value": 4.1, "unit": "mmol/L"}}
    """
  private static let bundle = """
    {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": \(patient)}, \
    {"resource": \(observation)}]}
    """

  /// The bundle with another number.
  private static func number(_ text: String) -> String { bundle.replacing("4.1", with: text) }

  private static func unjudged(_ name: String, _ text: String, _ reason: String) -> MalformedInput {
    MalformedInput(name, text, Accounting(1, undetermined: 1), reasons: [reason])
  }

  @Test(
    "is one rejected record where it is not JSON",
    arguments: [
      .file("cut off", String(bundle.dropLast(5)), "json-not-well-formed"),
      .file("text behind it", bundle + "x", "json-not-well-formed"),
      .file("two on one line", bundle + bundle, "json-not-well-formed"),
      .file("a comma too many", bundle.replacing("]}", with: ",]}"), "json-not-well-formed"),
      .file("single quotes", bundle.replacing("\"", with: "'"), "json-not-well-formed"),
      .file("not a number", number("NaN"), "json-not-well-formed"),
      .file("a number with a zero in front", number("04.1"), "json-not-well-formed"),
      .file("a number with a plus", number("+4.1"), "json-not-well-formed"),
      .file("a number that ends early", number("4."), "json-not-well-formed"),
      .file(
        "a control character", bundle.replacing("Quill", with: "Qu\u{1}ill"), "json-not-well-formed"
      ),
      .file("a number twice", number("4.1, \"value\": 5.9"), "json-member-twice"),
      .file(
        "two subjects",
        bundle.replacing(
          "\"subject\":", with: "\"subject\": {\"reference\": \"Patient/PX-72\"}, \"subject\":"),
        "json-member-twice"),
      .file(
        "no kind of resource", bundle.replacing("resourceType", with: "type_"), "format-unknown"),
      .file("nothing in it", "{}", "format-unknown"),
      .file(
        "half a character of UTF-16",
        Data([0xFF, 0xFE]) + Data(bundle.utf8.flatMap { [$0, 0] }).dropLast(), "encoding-invalid"),
    ] as [MalformedInput])
  func syntax(_ input: MalformedInput) throws { try input.check(fileExtension: "json") }

  @Test(
    "has no number where JSON has none",
    arguments: [
      unjudged("nothing", number("null"), "not-numeric"),
      unjudged("two", number("[4.1, 5.9]"), "not-numeric"),
      unjudged("an object", number("{\"value\": 4.1}"), "not-numeric"),
      unjudged("a truth", number("true"), "not-numeric"),
      unjudged("below zero", number("-4.1"), "implausible"),
      unjudged("beyond all numbers", number("1e400"), "implausible"),
      unjudged(
        "an extension", bundle.replacing("\"value\": 4.1", with: "\"_value\": {\"id\": \"x\"}"),
        "not-numeric"),
      unjudged(
        "words beside it",
        bundle.replacing(
          "\"valueQuantity\"", with: "\"valueString\": \"clotted\", \"valueQuantity\""),
        "not-numeric"),
      MalformedInput(
        "five thousand digits", number("4." + String(repeating: "1", count: 5000)),
        Accounting(1, interpreted: 1)
      ).telling("PX-71 potassium N"),
      MalformedInput(
        "half a pair in a name", bundle.replacing("Quill", with: "\\ud800Quill"),
        Accounting(1, interpreted: 1)
      ).telling("PX-71 potassium N"),
      MalformedInput(
        "markup in a text",
        bundle.replacing(
          "\"status\"", with: "\"text\": {\"div\": \"<div><script>&x;</div>\"}, \"status\""),
        Accounting(1, interpreted: 1)
      ).telling("PX-71 potassium N"),
      MalformedInput(
        "a zero in an id", bundle.replacing("PX-71", with: "PX\\u0000-1"),
        Accounting(1, interpreted: 1)
      ).telling("PX\u{2400}-1 potassium N"),
    ])
  func values(_ input: MalformedInput) throws { try input.check(fileExtension: "json") }

  @Test(
    "loses one line of many",
    arguments: [
      MalformedInput(
        "a line that is broken", "\(patient)\n{broken\n\(observation)\n", status: 65,
        Accounting(2, interpreted: 1, rejected: 1), rules: ["json-not-well-formed"]),
      MalformedInput(
        "a line cut off", "\(patient)\n\(observation.dropLast(30))", status: 65,
        Accounting(1, rejected: 1), rules: ["json-not-well-formed"]),
      MalformedInput(
        "lines of nothing", "\(patient)\n\n\n\(observation)\n", Accounting(1, interpreted: 1)),
    ])
  func lines(_ input: MalformedInput) throws { try input.check(fileExtension: "ndjson") }
}
