import Intake
import Laboratory
import Testing

@Suite("Two patients are never made one") struct PatientDoubtTests {
  private static func alone(subject: String, contained: String = "") -> String {
    FHIRText.observation(subject: subject, contained: contained)
      .replacing("<Observation>", with: "<Observation xmlns='http://hl7.org/fhir'>")
  }

  @Test(
    "because two servers gave them one id",
    arguments: [
      ("http://a/fhir/Patient/7", "http://a/fhir/"), ("http://b/fhir/Patient/7", "http://b/fhir/"),
      ("Patient/7", nil),
    ] as [(String, String?)])
  func servers(reference: String, server: String?) throws {
    let patient = try ResultLog(Self.alone(subject: reference)).one().patient
    #expect(patient.id == "7")
    #expect(patient.system == server)
  }

  @Test("because entries without identifiers stand on two servers under one id")
  func entries() {
    func patient(_ year: Int) -> String {
      "<Patient><id value='1'/><birthDate value='\(year)-01-01'/></Patient>"
    }
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry(patient(1980), url: "http://a/fhir/Patient/1"),
        FHIRText.entry(patient(1990), url: "http://b/fhir/Patient/1"),
        FHIRText.entry(
          FHIRText.observation(subject: "Patient/1"), url: "http://b/fhir/Observation/1"),
        FHIRText.entry(FHIRText.observation(subject: "http://a/fhir/Patient/1"))))
    #expect(log.results.map(\.patient.system) == ["http://b/fhir/", "http://a/fhir/"])
    #expect(log.results.map(\.patient.birthDate?.description) == ["1990-01-01", "1980-01-01"])
  }

  @Test("because a bundle holds the namesake from another server")
  func namesake() throws {
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry(FHIRText.patient, url: "http://a/fhir/Patient/p1"),
        FHIRText.entry(
          FHIRText.observation(subject: "Patient/p1"), url: "http://b/fhir/Observation/1")))
    let patient = try log.one().patient
    #expect(patient.id == "p1")
    #expect(patient.system == "http://b/fhir/")
    #expect(patient.name == nil)
  }

  @Test("because two resources contain a patient under one id")
  func contained() throws {
    let box = "<contained><Patient><id value='p'/><gender value='male'/></Patient></contained>"
    #expect(try ResultLog(Self.alone(subject: "#p", contained: box)).one().patient.id == "")
  }

  @Test("because a result stands in the record of somebody else than it is about")
  func focus() throws {
    let about = "<focus><reference value='RelatedPerson/child'/></focus>"
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry(FHIRText.patient, url: "urn:uuid:1"),
        FHIRText.entry(
          FHIRText.observation(
            subject: "urn:uuid:1", content: about + FHIRText.potassium + FHIRText.value)),
        FHIRText.entry(
          FHIRText.observation(
            subject: "urn:uuid:1",
            content: "<focus><reference value='urn:uuid:1'/></focus>" + FHIRText.potassium))))
    #expect(log.results.map(\.patient.id) == ["", "MRN-1"])
  }

  @Test(
    "because a word stands where ids are missing or a row sums others up",
    arguments: ["N/A", "NA", "null", "None", "-", "unknown", "#N/A", "Mean", "TOTAL"])
  func words(id: String) throws {
    let run = try FileRun("patient_id,test,value,unit\n\(id),Potassium,4.2,mmol/L\n")
    #expect(run.outcomes == "charted 0, rejected 1")
    #expect(run.charts.count == 0)
    #expect(run.rejections == ["0 1 2 1 patient-missing"])
  }

  @Test("and what only looks like such a word is an id", arguments: ["nan1", "Max", "0", "Meanie"])
  func ids(id: String) throws {
    let run = try FileRun("patient_id,test,value,unit\n\(id),Potassium,4.2,mmol/L\n")
    #expect(run.lines == ["\(id) potassium 4.2 mmol/L"])
  }
}
