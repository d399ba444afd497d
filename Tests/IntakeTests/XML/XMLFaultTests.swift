import Intake
import Laboratory
import Testing

@Suite("A document that cannot be read") struct XMLFaultTests {
  @Test("gives no result but one refusal with its line, however much of it was good")
  func cutOff() {
    let whole = FHIRText.bundle(
      "\n", FHIRText.entry(FHIRText.observation()), "\n", FHIRText.entry(FHIRText.observation()))
    let log = ResultLog(String(whole.dropLast(100)))
    #expect(log.results.isEmpty)
    #expect(log.refusals == [.init(record: nil, line: 3, rule: .xmlNotWellFormed)])
  }

  @Test("is refused for the entities that it uses")
  func entity() {
    let log = ResultLog(
      "<!DOCTYPE Bundle [<!ENTITY e 'P9'>]>"
        + FHIRText.bundle(FHIRText.entry(FHIRText.observation(subject: "Patient/&e;"))))
    #expect(log.results.isEmpty)
    #expect(log.refusals == [.init(record: nil, line: 1, rule: .xmlEntity)])
  }

  @Test("is refused for its depth")
  func depth() {
    let log = ResultLog(
      String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300))
    #expect(log.refusals.map(\.rule) == [.xmlTooDeep])
  }

  @Test(
    "is refused once if nothing in it is known",
    arguments: [
      "<catalog><book id='1'/></catalog>", "<Bundle xmlns='urn:other'/>",
      "<ClinicalDocument><recordTarget/></ClinicalDocument>",
    ])
  func unknown(document: String) {
    let log = ResultLog(document)
    #expect(log.refusals == [.init(record: nil, line: nil, rule: .formatUnknown)])
    #expect(log.reading.layout == nil)
  }

  @Test("is refused if it is not what the user said")
  func forced() {
    let log = ResultLog(CDAText.document(CDAText.observation()), forced: .fhir)
    #expect(log.refusals.map(\.rule) == [.formatUnknown])
  }

  @Test("does not spoil the next one")
  func reuse() {
    var intake = XMLIntake(layouts: [])
    let log = ResultLog("<a>")
    for text in [CDAText.document(CDAText.observation()), "<b", FHIRText.single(FHIRText.value)] {
      let bytes = Array(text.utf8)
      _ = intake.read(bytes.span, forced: nil, into: log)
    }
    #expect(log.results.map(\.patient.id) == ["P1", ""])
    #expect(log.refusals.count == 2)
  }
}
