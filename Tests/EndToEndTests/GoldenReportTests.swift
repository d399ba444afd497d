import Foundation
import Testing

@Suite("The text reports of a sample") struct GoldenReportTests {
  @Test("are the recorded ones", arguments: Samples.files + Samples.folders)
  func recorded(_ file: String) throws {
    let scratch = try ScratchFolder()
    let run = try Program.run(
      ["Samples/\(file)", "-o", scratch["reports"].path] + Samples.today)
    #expect(run.status == 0)
    let names = try scratch.names(in: "reports")
    #expect(!names.isEmpty)
    for name in names {
      try Golden.expect(
        try Data(contentsOf: scratch["reports/\(name)"]), is: "reports/\(file)/\(name)")
    }
    try Golden.expectOnly(names, in: "reports/\(file)")
  }

  @Test(
    "are the same when the whole folder is read, and fit on a page 80 columns wide",
    .disabled(if: Golden.isRecording, "The reports are being recorded one by one."))
  func wholeFolder() throws {
    let scratch = try ScratchFolder()
    let run = try Program.run(["Samples", "-o", scratch["reports"].path] + Samples.today)
    #expect(run.status == 0)
    #expect(try scratch.names(in: "reports").count == 37)
    for file in Samples.files {
      let recorded = Golden.folder.appending(path: "reports/\(file)")
      for name in try FileManager.default.contentsOfDirectory(atPath: recorded.path) {
        let report = try scratch.text("reports/\(name)")
        try Golden.expect(Data(report.utf8), is: "reports/\(file)/\(name)")
        let wide = report.split(separator: "\n").filter { $0.unicodeScalars.count > 80 }
        #expect(wide.isEmpty, "\(name)")
      }
    }
  }

  @Test("claim no diagnosis and carry the notice", arguments: Samples.files + Samples.folders)
  func wording(_ file: String) throws {
    let scratch = try ScratchFolder()
    _ = try Program.run(["Samples/\(file)", "-q", "-o", scratch["r"].path] + Samples.today)
    for name in try scratch.names(in: "r") {
      let report = try scratch.text("r/\(name)")
      #expect(report.contains("\nNOT MEDICAL ADVICE\n"))
      // Titles of sources and names of files may say what the report must not.
      let body = try #require(report.split(separator: "\nSOURCES\n").first)
      for claim in ["you have ", "You have ", "suffers from", "diagnos", "is caused by"] {
        #expect(!body.contains(claim), "\(name): \(claim)")
      }
    }
  }
}
