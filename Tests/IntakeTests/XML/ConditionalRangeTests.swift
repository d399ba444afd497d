import Intake
import Laboratory
import Testing

@Suite("A range for some people only") struct ConditionalRangeTests {
  private static func criterion(_ code: String, _ value: String) -> String {
    "<precondition><criterion><code code='\(code)'/>\(value)</criterion></precondition>"
  }

  private static func range(_ low: String, _ high: String, _ conditions: String) -> String {
    "<referenceRange><observationRange><value xsi:type='IVL_PQ'><low value='\(low)'/><high value='\(high)'/></value>"
      + conditions + "</observationRange></referenceRange>"
  }

  private static let women = criterion("SEX", "<value xsi:type='CD' code='F'/>")
  private static let men = criterion("SEX", "<value xsi:type='CD' code='M'/>")
  private static let adults = criterion(
    "AGE", "<value xsi:type='IVL_PQ'><low value='18' unit='a'/><high value='65' unit='a'/></value>")
  private static let children = criterion(
    "AGE", "<value xsi:type='IVL_PQ'><high value='17' unit='a'/></value>")

  /// A woman of 44 years.
  private func choice(_ ranges: String) throws -> String? {
    try ResultLog(CDAText.document(CDAText.observation(CDAText.value + ranges))).one().range?.brief
  }

  @Test("of a clinical document is taken by those who meet its conditions") func clinicalDocument()
    throws
  {
    #expect(
      try choice(Self.range("1", "2", Self.women) + Self.range("3", "4", Self.men)) == "[1, 2]")
    #expect(
      try choice(Self.range("1", "2", Self.adults) + Self.range("3", "4", Self.children))
        == "[1, 2]")
    #expect(
      try choice(
        Self.range("1", "2", Self.men + Self.adults)
          + Self.range("3", "4", Self.women + Self.adults))
        == "[3, 4]")
  }

  @Test("is left as text where several fit, none does, or a condition is not understood")
  func open() throws {
    #expect(
      try choice(Self.range("1", "2", Self.women) + Self.range("3", "4", Self.adults))
        == "'1–2; 3–4'")
    #expect(try choice(Self.range("1", "2", Self.men)) == "'1–2'")
    let odd = Self.criterion("DIET", "<value xsi:type='CD' code='V'/>")
    #expect(
      try choice(Self.range("1", "2", Self.women) + Self.range("3", "4", odd)) == "'1–2; 3–4'")
  }

  /// A bundle with a patient and a potassium.
  private func bundle(_ patient: String, _ ranges: String) throws -> String? {
    try ResultLog(
      "<Bundle xmlns='http://hl7.org/fhir'><entry><resource><Patient><id value='1'/>\(patient)</Patient></resource>"
        + "</entry><entry><resource><Observation><status value='final'/><code><coding>"
        + "<system value='http://loinc.org'/><code value='2823-3'/></coding></code>"
        + "<subject><reference value='Patient/1'/></subject><effectiveDateTime value='2025-01-01'/>"
        + "<valueQuantity><value value='4.1'/><unit value='mmol/L'/></valueQuantity>\(ranges)</Observation>"
        + "</resource></entry></Bundle>"
    ).one().range?.brief
  }

  private static func limits(_ low: String, _ high: String, _ conditions: String) -> String {
    "<referenceRange><low><value value='\(low)'/></low><high><value value='\(high)'/></high>\(conditions)</referenceRange>"
  }

  @Test(
    "of FHIR is taken by those who meet its conditions, wherever the patient stands",
    arguments: [
      ("<gender value='female'/><birthDate value='1980-01-02'/>", "[1, 2]"),
      ("<gender value='male'/><birthDate value='1980-01-02'/>", "[3, 4]"),
      ("<gender value='female'/><birthDate value='2010-01-02'/>", "'1–2 (female); 3–4 (male)'"),
      ("<gender value='female'/>", "'1–2 (female); 3–4 (male)'"),
      ("<birthDate value='1980-01-02'/>", "'1–2 (female); 3–4 (male)'"),
    ])
  func fhir(patient: String, range: String) throws {
    func conditions(_ sex: String) -> String {
      "<appliesTo><coding><code value='\(sex)'/></coding></appliesTo>"
        + "<age><low><value value='18'/><code value='a'/></low></age>"
    }
    let ranges =
      Self.limits("1", "2", conditions("female")) + Self.limits("3", "4", conditions("male"))
    #expect(try bundle(patient, ranges) == range)
  }
}
