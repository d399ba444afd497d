import Foundation
import Intake
import Laboratory
import Testing

@Suite("The built-in layout for plain XML") struct GenericXMLTests {
  /// The layout as it stands among the sources.
  private func layout() throws -> XMLLayout {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent("Sources/Intake/Layouts/generic-xml.csv")
    return try XMLLayout([UInt8](Data(contentsOf: file)))
  }

  @Test(
    "reads results inside a patient, beside one, and with the patient's id in each",
    arguments: [
      "<results><patient id='P1' birth-date='1980-05-01' sex='F'><result test='Potassium' loinc='2823-3'"
        + " collected='2025-03-01' status='final'><value unit='mmol/L'>4.1</value><range>3.5-5.1</range></result>"
        + "</patient></results>",
      "<export><patient><id>P1</id><birthDate>1980-05-01</birthDate><gender>female</gender></patient><results><result>"
        + "<test code='2823-3'>Potassium</test><date>2025-03-01</date><value>4.1</value><unit>mmol/L</unit>"
        + "<low>3.5</low><high>5.1</high><status>final</status></result></results></export>",
      "<report><result patient-id='P1' birth-date='1980-05-01' sex='2' name='Potassium' code='2823-3' value='4.1'"
        + " unit='mmol/L' date='20250301' low='3.5' high='5.1' status='F'/></report>",
    ])
  func shapes(document: String) throws {
    let result = try ResultLog(document, layouts: [try layout()]).one()
    #expect(result.patient.id == "P1")
    #expect(result.patient.birthDate?.description == "1980-05-01")
    #expect(result.patient.sex == .female)
    #expect(result.loinc == "2823-3")
    #expect(result.names == ["Potassium"])
    #expect(result.value == .text("4.1"))
    #expect(result.unit == "mmol/L")
    #expect(result.range?.brief == "[3.5, 5.1]")
    #expect(result.collected.description == "2025-03-01")
    #expect(result.status == .final)
  }

  @Test("does not take the id of a report for that of a patient")
  func reportID() throws {
    let log = ResultLog(
      "<report id='R1'><result test='Potassium' value='4.1'/></report>", layouts: [try layout()])
    #expect(try log.one().patient.id.isEmpty)
  }

  @Test(
    "reads what is told of a patient besides results",
    arguments: [
      "<results><patient id='P1' diet='vegan'><symptom>cramps</symptom><symptom>tingling</symptom><result test='K'"
        + " value='4.1' unit='mmol/L'/></patient></results>",
      "<export><patient><id>P1</id><diet>vegan</diet><symptoms><symptom>cramps</symptom><symptom>tingling</symptom>"
        + "</symptoms></patient><results><result><test>K</test><value>4.1</value><unit>mmol/L</unit></result></results></export>",
      "<report><result patient-id='P1' symptoms='cramps; tingling' diet='vegan' name='K' value='4.1' unit='mmol/L'/></report>",
      "<patients><patient id='P2'><symptom>fatigue</symptom><result test='K' value='4.1' unit='mmol/L'/></patient>"
        + "<patient id='P1'><symptoms>cramps; tingling</symptoms><diet>vegan</diet><result test='K' value='4.1'"
        + " unit='mmol/L'/></patient></patients>",
    ])
  func background(document: String) throws {
    let run = try FileRun(document)
    let told = try #require(run.patients.first { $0.id == "P1" }?.background)
    #expect(told.entries.map(\.text) == ["cramps", "tingling", "vegan"])
    #expect(told.symptoms == [.muscleCramps, .paresthesia])
  }

  @Test("takes what is told around a record for nobody whom the record names itself")
  func backgroundOfAnother() throws {
    let run = try FileRun(
      "<export><patient><id>P1</id><symptom>cramps</symptom></patient>"
        + "<result patient-id='P2'><test>K</test><value>4.1</value><unit>mmol/L</unit></result></export>"
    )
    #expect(run.patients.map(\.id) == ["P2"])
    #expect(run.patients.first?.background == nil)
  }
}
