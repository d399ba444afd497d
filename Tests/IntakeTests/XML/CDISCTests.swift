import Intake
import Laboratory
import Testing

@Suite("A study's data in CDISC XML") struct CDISCTests {
  private static func document(_ content: String) -> String {
    "<ODM xmlns='http://www.cdisc.org/ns/odm/v1.3'><ClinicalData>\(content)</ClinicalData></ODM>"
  }

  private static func row(_ items: (String, String)...) -> String {
    "<ItemGroupData>"
      + items.map { "<ItemData ItemOID='\($0)' Value='\($1)'/>" }.joined() + "</ItemGroupData>"
  }

  @Test("gives a result for every row of the laboratory domain, as collected")
  func rows() throws {
    let log = ResultLog(
      Self.document(
        Self.row(("IT.USUBJID", "S1"), ("IT.DM.SEX", "F"))
          + Self.row(
            ("IT.USUBJID", "S1"), ("IT.LB.LBTESTCD", "VITB12"), ("IT.LB.LBTEST", "Vitamin B12"),
            ("IT.LB.LBORRES", "366"), ("IT.LB.LBORRESU", "pg/mL"), ("IT.LB.LBORNRLO", "220"),
            ("IT.LB.LBORNRHI", "960"), ("IT.LB.LBSTRESC", "270"), ("IT.LB.LBNRIND", "NORMAL"),
            ("IT.LB.LBDTC", "2003-04-15T11:20"))))
    let result = try log.one()
    #expect(result.patient.id == "S1")
    #expect(result.names == ["Vitamin B12", "VITB12"])
    #expect(result.value == .text("366"))
    #expect(result.unit == "pg/mL")
    #expect(result.range?.brief == "[220, 960]")
    #expect(result.flag == .normal)
    #expect(result.collected.description == "2003-04-15T11:20:00")
    #expect(log.reading.layout == "cdisc-xml")
  }

  @Test("takes the subject around a row that names none")
  func subject() throws {
    let row = Self.row(("LBTEST", "Potassium"), ("LBORRES", "4.2"))
    let log = ResultLog(
      Self.document(
        "<SubjectData SubjectKey='1'>\(row)</SubjectData><SubjectData SubjectKey='2'>\(row)</SubjectData>"
      ))
    #expect(log.results.map(\.patient.id) == ["1", "2"])
  }
}
