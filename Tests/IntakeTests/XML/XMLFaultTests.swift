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

  @Test(
    "is refused as too large where memory does not bear what it becomes, and asked once in a while")
  func outOfMemory() {
    let rows = String(repeating: "<r/>\n", count: 100_000)
    let text = Array("<Bundle xmlns='http://hl7.org/fhir'>\n\(rows)</Bundle>".utf8)
    for enough in [0, 1, 3, 100] {
      var asked = 0
      var intake = XMLIntake(layouts: []) {
        asked += 1
        return asked <= enough
      }
      let log = ResultLog("<a>")
      _ = intake.read(text.span, forced: nil, into: log)
      let line = (enough + 1) * 16_384
      let isRefused = line <= 100_001
      #expect(
        log.refusals.dropFirst()
          == (isRefused ? [.init(record: nil, line: line, rule: .fileTooLarge)] : []))
    }
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
