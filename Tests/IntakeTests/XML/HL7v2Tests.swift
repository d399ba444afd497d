import Intake
import Laboratory
import Testing

@Suite("An HL7 version 2 message in XML") struct HL7v2Tests {
  private static func group(_ patient: String, _ results: String) -> String {
    "<ORU_R01.PATIENT_RESULT>\(patient)<ORU_R01.ORDER_OBSERVATION><OBR><OBR.7><TS.1>202503010830</TS.1></OBR.7></OBR>"
      + results + "</ORU_R01.ORDER_OBSERVATION></ORU_R01.PATIENT_RESULT>"
  }

  private static let patient =
    "<PID><PID.3><CX.1>P1</CX.1><CX.4><HD.1>H</HD.1></CX.4></PID.3><PID.5><XPN.1><FN.1>Byron</FN.1></XPN.1><XPN.2>Ada</XPN.2>"
    + "</PID.5><PID.7><TS.1>19800501</TS.1></PID.7><PID.8>F</PID.8></PID>"

  private static func result(type: String = "NM", _ value: String) -> String {
    "<OBX><OBX.2>\(type)</OBX.2><OBX.3><CE.1>2823-3</CE.1><CE.2>Potassium</CE.2><CE.3>LN</CE.3></OBX.3>"
      + "<OBX.5>\(value)</OBX.5><OBX.6><CE.1>mmol/L</CE.1></OBX.6><OBX.7>3.5-5.1</OBX.7><OBX.8>L</OBX.8><OBX.11>F</OBX.11></OBX>"
  }

  private static func message(_ groups: String...) -> String {
    "<ORU_R01 xmlns='urn:hl7-org:v2xml'><MSH/>\(groups.joined())</ORU_R01>"
  }

  @Test("gives a result for every OBX, with the patient and the order before it")
  func standard() throws {
    let log = ResultLog(Self.message(Self.group(Self.patient, Self.result("3.2"))))
    let result = try log.one()
    #expect(result.patient.id == "P1")
    #expect(result.patient.system == "H")
    #expect(result.patient.name == "Ada Byron")
    #expect(result.patient.birthDate?.description == "1980-05-01")
    #expect(result.patient.sex == .female)
    #expect(result.loinc == "2823-3")
    #expect(result.names == ["Potassium"])
    #expect(result.value == .text("3.2"))
    #expect(result.unit == "mmol/L")
    #expect(result.range?.brief == "[3.5, 5.1]")
    #expect(result.flag == .low)
    #expect(result.status == .final)
    #expect(result.collected.description == "2025-03-01T08:30:00")
    #expect(log.reading.layout == "hl7v2-xml")
  }

  @Test("never gives a group without PID to the patient of the group before")
  func groups() {
    let result = Self.result("4")
    let log = ResultLog(Self.message(Self.group(Self.patient, result), Self.group("", result)))
    #expect(log.results.map(\.patient.id) == ["P1", ""])
  }

  @Test("reads structured numbers with their comparator")
  func structured() throws {
    let value = "<SN.1>&lt;</SN.1><SN.2>2.0</SN.2>"
    let log = ResultLog(Self.message(Self.group(Self.patient, Self.result(type: "SN", value))))
    #expect(try log.one().value == .quantity("2.0", .lessThan))
  }

  @Test("may have no namespace and components named by their position")
  func interfaceEngine() throws {
    let log = ResultLog(
      "<HL7Message><PID><PID.3><PID.3.1>P1</PID.3.1></PID.3></PID><OBX><OBX.3><OBX.3.2>POTASSIUM</OBX.3.2></OBX.3>"
        + "<OBX.5><OBX.5.1>5.2</OBX.5.1></OBX.5></OBX></HL7Message>")
    let result = try log.one()
    #expect(result.patient.id == "P1")
    #expect(result.names == ["POTASSIUM"])
    #expect(result.value == .text("5.2"))
  }
}
