import Intake
import Laboratory
import Testing

@Suite("A FHIR observation's patient") struct FHIRPatientTests {
  @Test(
    "is found by every way of referring to an entry",
    arguments: [
      ("urn:uuid:1", "urn:uuid:1"), ("http://h/fhir/Patient/p1", "Patient/p1"),
      ("http://h/fhir/Patient/p1", "http://h/fhir/Patient/p1"),
      ("http://h/fhir/Patient/p1", "Patient/p1/_history/3"),
    ])
  func references(url: String, reference: String) throws {
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry(FHIRText.observation(subject: reference)),
        FHIRText.entry(FHIRText.patient, url: url)))
    let patient = try log.one().patient
    #expect(patient.id == "MRN-1")
    #expect(patient.system == "urn:hospital")
    #expect(patient.name == "Ada Byron")
    #expect(patient.birthDate?.description == "1980-05-01")
    #expect(patient.sex == .female)
  }

  @Test("is nobody where none is stated, even if the bundle has one patient")
  func nobody() throws {
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry(FHIRText.patient), FHIRText.entry(FHIRText.observation(subject: nil))))
    #expect(try log.one().patient == StatedPatient())
  }

  @Test("is known by the reference alone if the file does not hold the patient")
  func unresolved() throws {
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry(FHIRText.patient),
        FHIRText.entry(FHIRText.observation(subject: "Patient/other")),
        FHIRText.entry(FHIRText.observation(subject: "http://h/fhir/Patient/far")),
        FHIRText.entry(FHIRText.observation(subject: "Group/g1")),
        FHIRText.entry(FHIRText.observation(subject: "#missing"))))
    #expect(log.results.map(\.patient.id) == ["other", "far", "", ""])
  }

  @Test("is the contained one of its own container")
  func contained() throws {
    func report(_ name: String) -> String {
      "<DiagnosticReport><contained><Patient><id value='p'/><identifier><value value='\(name)'/></identifier>"
        + "</Patient></contained><contained>\(FHIRText.observation(subject: "#p"))</contained></DiagnosticReport>"
    }
    let log = ResultLog(FHIRText.bundle(FHIRText.entry(report("A")), FHIRText.entry(report("B"))))
    #expect(log.results.map(\.patient.id) == ["A", "B"])
  }

  @Test("is the one on the server of the observation, where two servers use one id")
  func servers() throws {
    let patient = FHIRText.patient
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry(patient.replacing("MRN-1", with: "A"), url: "http://a/fhir/Patient/p1"),
        FHIRText.entry(patient.replacing("MRN-1", with: "B"), url: "http://b/fhir/Patient/p1"),
        FHIRText.entry(
          FHIRText.observation(subject: "Patient/p1"), url: "http://b/fhir/Observation/1"),
        FHIRText.entry(FHIRText.observation(subject: "Patient/p1"))))
    #expect(log.results.map(\.patient.id) == ["B", ""])
  }

  @Test("is the report's where the observation states none")
  func report() throws {
    let report =
      "<DiagnosticReport><subject><reference value='urn:uuid:1'/></subject>"
      + "<result><reference value='Observation/o'/></result></DiagnosticReport>"
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry(FHIRText.patient, url: "urn:uuid:1"),
        FHIRText.entry(FHIRText.observation(subject: nil)), FHIRText.entry(report)))
    #expect(try log.one().patient.id == "MRN-1")
  }

  @Test(
    "has the medical record number, else the first identifier in use, else the resource's id",
    arguments: [
      (
        "<identifier><value value='1'/></identifier><identifier><type><coding><code value='MR'/></coding></type>"
          + "<value value='2'/></identifier>", "2"
      ),
      (
        "<identifier><use value='old'/><value value='1'/></identifier><identifier><value value='2'/></identifier>",
        "2"
      ),
      ("<identifier><system value='urn:x'/></identifier>", "p1"),
    ])
  func identifier(identifiers: String, id: String) throws {
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry("<Patient><id value='p1'/>\(identifiers)</Patient>", url: "urn:uuid:1"),
        FHIRText.entry(FHIRText.observation(subject: "urn:uuid:1"))))
    #expect(try log.one().patient.id == id)
  }
}
