import Intake
import Laboratory
import Testing

@Suite("A part of a clinical document that stands alone") struct CDAFragmentTests {
  private static let observation =
    "<observation classCode='OBS' moodCode='EVN'><code code='2823-3' codeSystem='2.16.840.1.113883.6.1'/>"
    + "<value xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='PQ' value='4.10' unit='mmol/L'/>"
    + "</observation>"

  @Test(
    "is read with and without its namespace",
    arguments: [
      observation, "<organizer><component>\(observation)</component></organizer>",
      "<entry>\(observation)</entry>", "<section><entry>\(observation)</entry></section>",
      "<section xmlns='urn:hl7-org:v3'><text>x</text><entry>\(observation)</entry></section>",
    ])
  func read(document: String) throws {
    let result = try ResultLog(document).one()
    #expect(result.loinc == "2823-3")
    #expect(result.value == .quantity("4.10", .exact))
  }

  @Test("names no patient, and gives its results to nobody") func nobody() throws {
    let run = try FileRun(Self.observation)
    #expect(run.rejections == ["0 1 1 - patient-missing"])
    #expect(run.lines == [])
  }
}

@Suite("A clinical document inside a style sheet") struct EmbeddedDocumentTests {
  @Test("is read like one that stands alone") func embedded() throws {
    let document = CDAText.document(CDAText.observation(CDAText.value))
    let body = document.replacing(/<\?xml[^>]*\?>/, with: "")
    let log = ResultLog(
      "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'>"
        + "<xsl:template match='/'><html/></xsl:template>\(body)</xsl:stylesheet>")
    #expect(try log.one().value == ResultLog(document).one().value)
    #expect(try log.one().patient == ResultLog(document).one().patient)
  }
}
