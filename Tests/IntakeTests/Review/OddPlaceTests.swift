import Intake
import Laboratory
import Testing

@Suite("A result in an odd place") struct OddPlaceTests {
  private static let own = FHIRText.observation(subject: "Patient/p")

  @Test(
    "is read",
    arguments: [
      "<Parameters xmlns='http://hl7.org/fhir'><parameter><resource>\(FHIRText.patient)</resource></parameter>"
        + "<parameter><resource>\(own)</resource></parameter></Parameters>",
      "<Encounter xmlns='http://hl7.org/fhir'><contained>\(FHIRText.patient)</contained>"
        + "<contained>\(own)</contained></Encounter>",
      FHIRText.bundle(
        FHIRText.entry("<Condition><id value='c'/><contained>\(own)</contained></Condition>")),
      FHIRText.bundle(
        FHIRText.entry(
          "<Parameters><parameter><part><resource>\(own)</resource></part></parameter></Parameters>"
        )),
    ])
  func fhir(document: String) throws {
    #expect(try ResultLog(document).one().patient.id == "p")
  }

  @Test("is counted though a clinical document gives it no code")
  func codeless() {
    let log = ResultLog(
      CDAText.document(CDAText.observation(), CDAText.observation(code: "")))
    #expect(log.results.map(\.names) == [["Potassium"], []])
  }

  @Test("is read in a column that a code heads")
  func codedColumn() throws {
    let run = try FileRun("patient_id,2823-3,Sodium (mmol/L)\nP1,4.2 mmol/L,140\n")
    #expect(run.lines == ["P1 potassium 4.2 mmol/L mmol/L", "P1 sodium 140 mmol/L"])
  }

  @Test("behind a second header is refused where the columns differ, and read where they do not")
  func secondHeader() throws {
    let header = "patient_id,Potassium (mmol/L),Ferritin (ng/mL)\n"
    let other = "patient_id,Ferritin (ng/mL),Potassium (mmol/L)\n"
    let run = try FileRun(header + "P1,4.2,50\n" + header + "P2,4.3,60\n" + other + "P1,50,4.2\n")
    #expect(
      run.lines == [
        "P1 ferritin 50 ng/mL", "P1 potassium 4.2 mmol/L", "P2 ferritin 60 ng/mL",
        "P2 potassium 4.3 mmol/L",
      ])
    #expect(
      run.rejections == [
        "0 2 3 1 patient-missing", "0 4 5 - header-ambiguous", "0 5 6 - header-ambiguous",
      ])
  }

  @Test("behind a second header is refused however the first file of its columns spells them")
  func secondHeaderInOtherBytes() throws {
    let composed = "patient_id,Pr\u{E9}nom,loinc,value,unit\n"
    let (other, row) = ("Pre\u{301}nom,patient_id,loinc,value,unit\n", "2823-3,4.2,mmol/L\n")
    let second =
      composed.replacing("\u{E9}", with: "e\u{301}") + "P2,Ann,\(row)" + other + "Ann,P2,\(row)"
    let run = try FileRun(composed + "P1,Ann,\(row)", second)
    #expect(run.lines == ["P1 potassium 4.2 mmol/L", "P2 potassium 4.2 mmol/L"])
    #expect(run.rejections == ["1 2 3 - header-ambiguous", "1 3 4 - header-ambiguous"])
  }
}
