import Intake
import Laboratory
import Testing

@Suite("An export of Apple Health") struct HealthDataTests {
  @Test("says that it holds no laboratory results, and counts none") func remark() throws {
    let run = try FileRun(
      "<?xml version='1.0'?><!DOCTYPE HealthData [<!ELEMENT HealthData (Me)>]><HealthData locale='en'>"
        + "<Me HKCharacteristicTypeIdentifierBiologicalSex='HKBiologicalSexMale'/>"
        + "<Record type='HKQuantityTypeIdentifierStepCount' value='329'/>"
        + "<ClinicalRecord resourceFilePath='/clinical-records/Observation-1.json'/></HealthData>")
    #expect(run.outcomes == "charted 0")
    #expect(run.charts.lexicon.files.first?.layout == "apple-health")
    #expect(
      run.charts.warnings.map(\.message) == [
        "an export of Apple Health holds no laboratory results; its 1 clinical record(s) are FHIR JSON "
          + "in the folder clinical-records of the same export"
      ])
  }
}
