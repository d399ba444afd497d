import Intake
import Laboratory
import Testing

@Suite("A clinical document") struct CDATests {
  @Test("gives an observation with the patient of its record target")
  func plain() throws {
    let log = ResultLog(CDAText.document(CDAText.observation()))
    let result = try log.one()
    #expect(result.patient.id == "P1")
    #expect(result.patient.system == "1.2.3")
    #expect(result.patient.name == "Ada Byron")
    #expect(result.patient.birthDate?.description == "1980-05-01")
    #expect(result.patient.sex == .female)
    #expect(result.loinc == "2823-3")
    #expect(result.names == ["Potassium"])
    #expect(result.value == .quantity("4.20", .exact))
    #expect(result.unit == "mmol/L")
    #expect(result.status == .final)
    #expect(result.collected.description == "2025-03-01T08:30:00+01:00")
    #expect(log.reading.layout == "cda")
  }

  @Test("of two record targets is refused as a whole")
  func twoPatients() {
    let role = "<recordTarget>\(CDAText.role)</recordTarget>"
    let log = ResultLog(CDAText.document(role: role + role, CDAText.observation()))
    #expect(log.results.isEmpty)
    #expect(log.refusals.map(\.rule) == [.patientAmbiguous])
  }

  @Test("never gives a relative's result to the patient")
  func relative() {
    let subject = "<subject><relatedSubject><code code='MTH'/></relatedSubject></subject>"
    let organizer =
      "<organizer>\(subject)<component>\(CDAText.observation())</component></organizer>"
    let log = ResultLog(CDAText.document(organizer, CDAText.observation()))
    #expect(log.results.map(\.patient.id) == ["", "P1"])
    let section = ResultLog(CDAText.document(section: subject, CDAText.observation()))
    #expect(section.results.map(\.patient.id) == [""])
  }

  @Test(
    "has a value of any type",
    arguments: [
      (
        "<value xsi:type='IVL_PQ'><high value='2.0' inclusive='false'/></value>",
        .quantity("2.0", .lessThan)
      ),
      (
        "<value xsi:type='IVL_PQ'><low value='0'/><high value='5'/></value>",
        .quantity("5", .lessThanOrEqual)
      ),
      (
        "<value xsi:type='IVL_PQ'><low value='500' inclusive='false'/><high nullFlavor='PINF'/></value>",
        .quantity("500", .greaterThan)
      ),
      (
        "<value xsi:type='IVL_PQ'><low value='1000'/></value>",
        .quantity("1000", .greaterThanOrEqual)
      ),
      ("<value xsi:type='IVL_PQ'><low value='3'/><high value='5'/></value>", .text("3-5")),
      ("<value xsi:type='ST'>&lt;2.0 mmol/L</value>", .text("<2.0 mmol/L")),
      ("<value xsi:type='ST'>&amp;gt; 60</value>", .text("> 60")),
      ("<value xsi:type='CD' code='1' displayName='Negative'/>", .text("Negative")),
      ("<value xsi:type='INT' value='4'/>", .quantity("4", .exact)),
      ("<value xsi:type='TS' value='20250301'/>", .text("2025-03-01")),
      ("<value xsi:type='PQ' nullFlavor='NI'/>", .absent),
      (
        "<value xsi:type='PQ' nullFlavor='OTH'><translation value='7'><originalText>IU</originalText></translation></value>",
        .quantity("7", .exact)
      ),
      ("<value xsi:type='ED'><reference value='#r1'/></value>", .text("4.1 mmol/L")),
      ("", .absent),
    ] as [(String, StatedValue)])
  func values(content: String, value: StatedValue) throws {
    let narrative = "<text><table><td ID='r1'>4.1 <b>mmol/L</b></td></table></text>"
    let log = ResultLog(CDAText.document(section: narrative, CDAText.observation(content)))
    #expect(try log.one().value == value)
  }

  @Test("takes the unit from a translation where its own is a filler")
  func fillerUnit() throws {
    let content =
      "<value xsi:type='PQ' value='4.2' unit='1'><translation><originalText>mmol/L</originalText></translation></value>"
    #expect(try ResultLog(CDAText.document(CDAText.observation(content))).one().unit == "mmol/L")
  }

  @Test("takes codes and names from translations, original text and the narrative")
  func names() throws {
    let code =
      "<code code='K' codeSystem='1.2'><originalText><reference value='#k'/></originalText>"
      + "<translation code='2823-3' codeSystem='2.16.840.1.113883.6.1' displayName='Potassium'/></code>"
    let log = ResultLog(
      CDAText.document(
        section: "<text><content ID='k'>Serum potassium</content></text>",
        CDAText.observation(code: code)))
    let result = try log.one()
    #expect(result.loinc == "2823-3")
    #expect(result.names == ["Potassium", "Serum potassium"])
  }

  @Test("takes no row of the narrative for a name of what stands in it")
  func rowIsNoName() throws {
    let code =
      "<code code='2823-3' codeSystem='2.16.840.1.113883.6.1' displayName='Potassium'>"
      + "<originalText><reference value='#k'/></originalText></code>"
    let row = "<tr ID='k'><td>Kalium</td><td>4.1 mmol/L</td></tr>"
    let log = ResultLog(
      CDAText.document(
        section: "<text><table>\(row)</table></text>",
        CDAText.observation("<value xsi:type='PQ' value='4.1' unit='mmol/L'/>", code: code)))
    #expect(try log.one().names == ["Potassium"])
  }

  @Test(
    "has a range only if exactly one is for everybody",
    arguments: [
      ("<value xsi:type='IVL_PQ'><low value='3.5'/><high value='5.1'/></value>", "[3.5, 5.1]"),
      (
        "<value xsi:type='IVL_PQ'><low nullFlavor='NA'/><high value='0.5' inclusive='false'/></value>",
        "[, 0.5)"
      ),
      ("<text>3.4-5.0 mmol/L</text>", "[3.4, 5.0]"),
      ("<value xsi:type='ST'>3.4-10.8</value>", "[3.4, 10.8]"),
      ("<text>Negative</text>", "'Negative'"),
      ("<precondition/><text>3.4-5.0</text>", "'3.4-5.0'"),
      ("<interpretationCode code='H'/><text>3.4-5.0</text>", "'3.4-5.0'"),
      ("<value xsi:type='IVL_PQ'><low value='14' unit='mg/dL'/></value>", nil),
      (
        "<text>1-2</text></observationRange></referenceRange><referenceRange><observationRange><text>1-3</text>",
        "'1-2; 1-3'"
      ),
    ] as [(String, String?)])
  func ranges(content: String, range: String?) throws {
    let whole = "<referenceRange><observationRange>\(content)</observationRange></referenceRange>"
    let log = ResultLog(CDAText.document(CDAText.observation(CDAText.value + whole)))
    #expect(try log.one().range?.brief == range)
  }

  @Test("takes the flag of the result, not that of its range")
  func flags() throws {
    let range =
      "<referenceRange><observationRange><interpretationCode code='N'/></observationRange></referenceRange>"
    let unflagged = ResultLog(CDAText.document(CDAText.observation(CDAText.value + range)))
    #expect(try unflagged.one().flag == LaboratoryFlag.none)
    let code =
      "<interpretationCode nullFlavor='UNK'><originalText>Extreme High</originalText></interpretationCode>"
    let flagged = ResultLog(CDAText.document(CDAText.observation(CDAText.value + code + range)))
    #expect(try flagged.one().flag == .highCritical)
  }

  @Test("takes the organizer's specimen, and its time where the observation has none")
  func organizer() throws {
    let undated = CDAText.observation().replacing("20250301083000+0100", with: "")
    let organizer =
      "<organizer><effectiveTime><low value='20250228'/></effectiveTime><specimen><specimenRole>"
      + "<specimenPlayingEntity><code displayName='Serum'/></specimenPlayingEntity></specimenRole></specimen>"
      + "<component>\(undated)</component></organizer>"
    let result = try ResultLog(CDAText.document(organizer)).one()
    #expect(result.specimen == "Serum")
    #expect(result.collected.description == "2025-02-28")
  }

  @Test("prefers the time at which the specimen was drawn")
  func drawing() throws {
    let act =
      "<act><entryRelationship><procedure><templateId root='1.3.6.1.4.1.19376.1.3.1.2'/>"
      + "<effectiveTime value='20250227'/></procedure></entryRelationship>"
      + "<entryRelationship>\(CDAText.observation())</entryRelationship></act>"
    #expect(try ResultLog(CDAText.document(act)).one().collected.description == "2025-02-27")
  }

  @Test("counts what was negated as cancelled, and passes over what is only planned")
  func moods() throws {
    let negated = CDAText.observation(attributes: "moodCode='EVN' negationInd='true'")
    let planned = CDAText.observation(attributes: "moodCode='INT'")
    #expect(try ResultLog(CDAText.document(planned, negated)).one().status == .cancelled)
  }
}
