import Foundation
import Testing

@Suite("The README") struct ReadmeTests {
  private let text: String

  init() throws {
    let root = Golden.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("shows a whole report as it is really written")
  func showsARealReport() throws {
    let report = Golden.folder.appending(path: "reports/fhir-diagnostic-report.xml/S-014.txt")
    let written = try String(contentsOf: report, encoding: .utf8)
    #expect(text.contains("```text\n" + written + "```"))
  }

  @Test("shows the summary as it is really printed")
  func showsARealSummary() throws {
    let table = Golden.folder.appending(path: "summaries/patients.table")
    let printed = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
    for line in printed.prefix(4) {
      #expect(text.contains("    " + line))
    }
  }

  @Test("names every exit status that the contract gives", arguments: [0, 64, 65, 66, 70, 73, 74])
  func namesEveryExitStatus(_ status: Int) {
    #expect(text.contains("| \(status) | "))
  }
}
