import Formats
import Intake
import Laboratory
import Testing

@Suite("An extract of a general practitioner's record") struct ExtractTests {
  /// An extract with one composition that holds what is given.
  private func log(_ components: String..., patients: Int = 1) -> ResultLog {
    let target =
      "<recordTarget><patient classCode='PAT'>"
      + "<id root='2.16.840.1.113883.2.1.4.1' extension='9990001112'/></patient></recordTarget>"
    return ResultLog(
      "<RCMR_IN030000UK06 xmlns='urn:hl7-org:v3' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
        + "<ControlActEvent><subject><EhrExtract classCode='EXTRACT'>"
        + String(repeating: target, count: patients)
        + "<component><ehrFolder><component><ehrComposition>"
        + components.map { "<component>\($0)</component>" }.joined()
        + "</ehrComposition></component></ehrFolder></component></EhrExtract></subject>"
        + "</ControlActEvent></RCMR_IN030000UK06>")
  }

  private func statement(
    _ value: String, _ more: String = "", time: String = "<center value='20240301093000'/>"
  ) -> String {
    "<ObservationStatement classCode='OBS' moodCode='EVN'><code code='44I4.00' displayName='Serum potassium'>"
      + "<translation code='1000651000000109' displayName='Potassium level'/></code>"
      + "<statusCode code='COMPLETE'/><effectiveTime>\(time)</effectiveTime>"
      + "<availabilityTime value='20240302'/>\(more)\(value)</ObservationStatement>"
  }

  private static let amount = "<value xsi:type='PQ' value='5.60' unit='mmol/L'/>"

  @Test("has the patient, names, value and time of its statements") func whole() throws {
    let log = log(statement(Self.amount))
    let result = try log.one()
    #expect(result.patient.id == "9990001112")
    #expect(result.patient.system == "2.16.840.1.113883.2.1.4.1")
    #expect(result.names == ["Serum potassium", "Potassium level"])
    #expect(result.value == .quantity("5.60", .exact))
    #expect(result.unit == "mmol/L")
    #expect("\(result.collected)" == "2024-03-01T09:30:00")
    #expect(log.reading.layout == "gp2gp")
  }

  @Test("was filed when its time is not known otherwise") func availability() throws {
    let result = try log(statement(Self.amount, time: "<center nullFlavor='NI'/>")).one()
    #expect("\(result.collected)" == "2024-03-02")
  }

  @Test("has its unit in a translation where UCUM's place holds a filler") func filler() throws {
    let value =
      "<value xsi:type='IVL_PQ'><low value='6.0' unit='1' inclusive='true'><translation value='6.0'>"
      + "<originalText>mmol/L</originalText></translation></low></value>"
    let result = try log(statement(value)).one()
    #expect(result.value == .quantity("6.0", .greaterThanOrEqual))
    #expect(result.unit == "mmol/L")
  }

  @Test("has a range and a flag in the words of the NHS") func range() throws {
    let result = try log(
      statement(
        Self.amount,
        "<interpretationCode code='HI'/><referenceRange><referenceInterpretationRange>"
          + "<value xsi:type='IVL_PQ'><low value='3.5' unit='mmol/L'/><high value='5.3' unit='mmol/L'/>"
          + "</value></referenceInterpretationRange></referenceRange>")
    ).one()
    #expect(result.range?.brief == "[3.5, 5.3]")
    #expect(result.flag == .high)
  }

  @Test("has the specimen and the note of the cluster that it stands in") func cluster() throws {
    let cluster =
      "<CompoundStatement classCode='CLUSTER'><specimen><specimenRole>"
      + "<effectiveTime><center value='20240229080000'/></effectiveTime>"
      + "<specimenSpecimenMaterial><desc>Serum</desc></specimenSpecimenMaterial></specimenRole></specimen>"
      + "<component>\(statement(Self.amount))</component><component><NarrativeStatement>"
      + "<text>CommentType:LABORATORY RESULT COMMENT(E141) Haemolysed</text></NarrativeStatement>"
      + "</component></CompoundStatement>"
    let result = try log(cluster).one()
    #expect(result.specimen == "Serum")
    #expect("\(result.collected)" == "2024-02-29T08:00:00")
    #expect(result.comment?.hasSuffix("Haemolysed") == true)
  }

  private static let urine =
    "<CompoundStatement classCode='CLUSTER'><specimen><specimenRole><effectiveTime><center value='20190101'/>"
    + "</effectiveTime><specimenSpecimenMaterial><desc>Urine</desc></specimenSpecimenMaterial></specimenRole>"
    + "</specimen><component>"

  @Test("has no specimen of a cluster beside it") func neighbour() throws {
    let other = Self.urine + statement(Self.amount) + "</component></CompoundStatement>"
    let log = log(statement(Self.amount), other)
    #expect(log.results.map(\.specimen) == [nil, "Urine"])
    #expect(log.results.map { "\($0.collected)" } == ["2024-03-01T09:30:00", "2019-01-01"])
  }

  @Test("counts what is denied as withdrawn, and no order as a result") func negation() throws {
    let denied = statement(Self.amount).replacing(
      "moodCode='EVN'", with: "moodCode='EVN' negationInd='true'")
    #expect(try log(denied).one().status == .cancelled)
    #expect(
      log(statement(Self.amount).replacing("moodCode='EVN'", with: "moodCode='RQO'")).results
        .isEmpty)
  }

  @Test("gives nobody what a cluster says of a relative") func relativeInCluster() throws {
    let cluster =
      "<CompoundStatement><subject><personalRelationship/></subject><component>\(statement(Self.amount))"
      + "</component></CompoundStatement>"
    #expect(try log(cluster).one().patient.id == "")
  }

  @Test("gives nobody what is said of a relative") func relative() throws {
    let result = try log(
      statement(Self.amount, "<subject><personalRelationship/></subject>")
    ).one()
    #expect(result.patient.id == "")
  }

  @Test("about two patients is of neither") func twoPatients() {
    let log = log(statement(Self.amount), patients: 2)
    #expect(log.results.isEmpty)
    #expect(log.refusals.map(\.rule) == [.patientAmbiguous])
  }
}
