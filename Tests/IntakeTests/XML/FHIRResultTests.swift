import Intake
import Laboratory
import Testing

@Suite("A FHIR observation") struct FHIRResultTests {
  @Test("gives its code, names, number as printed, units, time and status")
  func plain() throws {
    let result = try ResultLog(FHIRText.single(FHIRText.value)).one()
    #expect(result.record == 1)
    #expect(result.loinc == "2823-3")
    #expect(result.names == ["Potassium"])
    #expect(result.value == .quantity("4.20", .exact))
    #expect(result.unit == "mmol/l")
    #expect(result.unitCode == "mmol/L")
    #expect(result.collected.description == "2025-03-01T08:30:00+01:00")
    #expect(result.status == .final)
  }

  @Test(
    "has a value of any type",
    arguments: [
      (
        "<valueQuantity><value value='60'/><comparator value='>'/></valueQuantity>",
        .quantity("60", .greaterThan)
      ),
      (
        "<valueQuantity><value value='60'/><comparator value='ad'/></valueQuantity>", .text("ad 60")
      ),
      ("<valueQuantity><unit value='mmol/L'/></valueQuantity>", .absent),
      ("<valueString value='&lt;2.0 mmol/L'/>", .text("<2.0 mmol/L")),
      ("<valueInteger value='4'/>", .quantity("4", .exact)),
      (
        "<valueCodeableConcept><text value='hemolyzed'/></valueCodeableConcept>", .text("hemolyzed")
      ),
      (
        "<valueRange><low><value value='3'/></low><high><value value='5'/></high></valueRange>",
        .text("3-5")
      ),
      ("<valueBoolean value='true'/>", .text("true")),
      ("<dataAbsentReason><text value='not done'/></dataAbsentReason>", .absent),
      ("", .absent),
    ] as [(String, StatedValue)])
  func values(content: String, value: StatedValue) throws {
    #expect(try ResultLog(FHIRText.single(content)).one().value == value)
  }

  @Test("prints the unit's code where it has no unit, and an empty code is none")
  func units() throws {
    let coded = "<valueQuantity><value value='4'/><code value='mmol/L'/></valueQuantity>"
    let printed =
      "<valueQuantity><value value='4'/><unit value='mg/dL'/><code value=''/></valueQuantity>"
    let first = try ResultLog(FHIRText.single(coded)).one()
    #expect(first.unit == "mmol/L")
    #expect(first.unitCode == "mmol/L")
    let second = try ResultLog(FHIRText.single(printed)).one()
    #expect(second.unit == "mg/dL")
    #expect(second.unitCode == nil)
  }

  @Test("gives one result a component, and its own only if it has a value")
  func components() throws {
    func component(_ name: String) -> String {
      "<component><code><text value='\(name)'/></code>\(FHIRText.value)</component>"
    }
    let parts = component("one") + component("two")
    let log = ResultLog(FHIRText.single(parts))
    #expect(log.results.map(\.names) == [["one"], ["two"]])
    #expect(log.results.map(\.record) == [1, 2])
    #expect(ResultLog(FHIRText.single(FHIRText.value + parts)).results.count == 3)
  }

  @Test(
    "takes the direction of its own interpretation, never that of a reference range",
    arguments: [
      ("<interpretation><coding><code value='H'/></coding></interpretation>", .high),
      ("<interpretation><coding><code value='281300000'/></coding></interpretation>", .low),
      (
        "<interpretation><coding><code value='A'/></coding><text value='below low normal'/></interpretation>",
        .low
      ),
      ("<interpretation><coding><code value='A'/></coding></interpretation>", .undirected),
      (
        "<referenceRange><interpretation><coding><code value='N'/></coding></interpretation></referenceRange>",
        .none
      ),
    ] as [(String, LaboratoryFlag)])
  func flags(content: String, flag: LaboratoryFlag) throws {
    #expect(try ResultLog(FHIRText.single(FHIRText.value + content)).one().flag == flag)
  }

  private static let limits =
    "<low><value value='3.5'/><unit value='mmol/l'/></low><high><value value='5.1'/></high>"

  @Test(
    "has a range only if exactly one is for everybody and in its unit",
    arguments: [
      ("<referenceRange>\(limits)</referenceRange>", "[3.5, 5.1]"),
      ("<referenceRange><high><value value='5'/></high></referenceRange>", "[, 5]"),
      ("<referenceRange><text value='3.4-5.0 mmol/L'/></referenceRange>", "[3.4, 5.0]"),
      ("<referenceRange><text value='&lt;5'/></referenceRange>", "[, 5)"),
      (
        "<referenceRange>\(limits)</referenceRange><referenceRange>\(limits)<age/></referenceRange>",
        "[3.5, 5.1]"
      ),
      (
        "<referenceRange>\(limits)</referenceRange><referenceRange>\(limits)</referenceRange>",
        "'3.5–5.1; 3.5–5.1'"
      ),
      (
        "<referenceRange>\(limits)<appliesTo><text value='women'/></appliesTo></referenceRange>",
        "'3.5–5.1 (women)'"
      ),
      (
        "<referenceRange>\(limits)<type><coding><code value='therapeutic'/></coding></type></referenceRange>",
        "'3.5–5.1 (therapeutic)'"
      ),
      (
        "<referenceRange>\(limits)<type><text value='critical'/></type></referenceRange>",
        "'3.5–5.1 (critical)'"
      ),
      (
        "<referenceRange>\(limits)<type><text value='Normal range'/></type></referenceRange>",
        "[3.5, 5.1]"
      ),
      ("<referenceRange><low><value value='14'/><unit value='mg/dL'/></low></referenceRange>", nil),
    ] as [(String, String?)])
  func ranges(content: String, range: String?) throws {
    #expect(try ResultLog(FHIRText.single(FHIRText.value + content)).one().range?.brief == range)
  }

  @Test("has no number where an extension that is not understood modifies it") func modified()
    throws
  {
    let run = try FileRun(
      FHIRText.single(
        FHIRText.value
          + "<subject><reference value='Patient/1'/></subject><modifierExtension url='x'/>"))
    #expect(run.observations.map { $0.obstacle != nil } == [true])
  }

  @Test("has no LOINC code where a local code is sent under LOINC's name")
  func localCode() throws {
    let content = FHIRText.single(FHIRText.value).replacing("2823-3", with: "CA")
    #expect(try ResultLog(content).one().loinc == nil)
  }

  @Test("takes material and, without a time of its own, the time from its specimen")
  func specimen() throws {
    let specimen =
      "<Specimen><id value='s'/><type><text value='Serum'/></type><collection>"
      + "<collectedDateTime value='2025-02-28'/></collection></Specimen>"
    let observation = FHIRText.observation(
      content: FHIRText.potassium + FHIRText.value
        + "<specimen><reference value='Specimen/s'/></specimen>")
    let undated = observation.replacing("2025-03-01T08:30:00+01:00", with: "${DATE, T, D, -20}")
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry(observation), FHIRText.entry(undated), FHIRText.entry(specimen)))
    #expect(log.results.map(\.specimen) == ["Serum", "Serum"])
    #expect(
      log.results.map(\.collected.description) == ["2025-03-01T08:30:00+01:00", "2025-02-28"])
  }

  @Test("does not read the narrative, extensions or resources of other types")
  func noise() throws {
    let noise =
      "<text><status value='generated'/><div xmlns='http://www.w3.org/1999/xhtml'><code>x</code></div></text>"
      + "<extension url='u'><valueQuantity><value value='9'/></valueQuantity></extension>"
    let log = ResultLog(
      FHIRText.bundle(
        FHIRText.entry("<Condition><code><text value='x'/></code></Condition>"),
        FHIRText.entry(FHIRText.observation(content: noise + FHIRText.potassium + FHIRText.value))))
    #expect(try log.one().value == .quantity("4.20", .exact))
  }

  @Test("has any order of child elements, any prefix and the older names of elements")
  func variants() throws {
    let prefixed =
      "<f:Observation xmlns:f='http://hl7.org/fhir'><f:valueQuantity><f:value value='4'/><f:units value='mmol/L'/>"
      + "</f:valueQuantity><f:name><f:text value='K'/></f:name><f:appliesDateTime value='2013-05-02'/></f:Observation>"
    let log = ResultLog(prefixed)
    let result = try log.one()
    #expect(result.names == ["K"])
    #expect(result.unit == "mmol/L")
    #expect(result.collected.description == "2013-05-02")
    #expect(log.reading.layout == "fhir-dstu1")
  }
}
