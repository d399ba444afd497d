import Foundation
import Testing

@Suite("The number of threads") struct DeterminismTests {
  @Test("changes no byte of a summary", arguments: Samples.rows, Samples.formats)
  func summary(_ rows: String, _ format: String) throws {
    let one = try Program.run(
      ["Samples", "-q", "-j", "1", "-f", format, "--rows", rows] + Samples.today)
    for jobs in ["2", "3"] {
      let many = try Program.run(
        ["Samples", "-q", "-j", jobs, "-f", format, "--rows", rows] + Samples.today)
      #expect(many.output == one.output)
    }
  }

  @Test("changes no byte of a report, of the manifest or of a message", arguments: ["2", "3"])
  func reports(_ jobs: String) throws {
    let (one, many) = (try ScratchFolder(), try ScratchFolder())
    let runs = try zip([one, many], ["1", jobs]).map { scratch, jobs in
      try Program.run(
        ["Samples", "-j", jobs, "-o", scratch["r"].path, "--manifest", scratch["m"].path]
          + Samples.today)
    }
    #expect(runs[0].messages == runs[1].messages)
    #expect(try one.names(in: "r") == many.names(in: "r"))
    for name in try one.names(in: "r") {
      #expect(try one.text("r/\(name)") == many.text("r/\(name)"))
    }
    let elapsed = /"elapsed_seconds":[0-9.]+/
    #expect(
      try one.text("m").replacing(elapsed, with: "") == many.text("m").replacing(elapsed, with: ""))
  }
}
