import Foundation
import Testing

@testable import myolyte

@Suite("The machine") struct SystemFactsTests {
  @Test("has as many cores as the thread may run on") func cores() throws {
    // What the system says of the thread, such as `0-1,4`.
    let status = try String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
    let line = try #require(
      status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list:") })
    let ranges = line.dropFirst("Cpus_allowed_list:".count).split(separator: ",")
    let cores = ranges.reduce(0) { count, range in
      let ends = range.split(separator: "-").compactMap {
        Int($0.trimmingCharacters(in: .whitespaces))
      }
      return count + (ends[ends.count - 1] - ends[0] + 1)
    }
    #expect(SystemFacts.cores == cores)
  }
}
