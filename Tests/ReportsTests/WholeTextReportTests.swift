import Foundation
import Laboratory
import Testing

@testable import Reports

@Suite("A whole text report") struct WholeTextReportTests {
  @Test(
    "is as it was recorded and read",
    arguments: [
      // With everything normal: short, says so, and claims no more than that.
      ("normal", Fixture.normal),
      // Cites the articles on every line about a shortage.
      ("deficiency", Fixture.deficiency),
      // Leads with what is critical and holds back what would harm.
      ("critical", Fixture.critical),
      // Says what could not be judged and why.
      ("undetermined", Fixture.undetermined),
    ])
  func recorded(name: String, chart: AssessedChart) throws {
    try Golden.expect(Data(textReport(chart).utf8), is: "\(name).txt")
  }
}
