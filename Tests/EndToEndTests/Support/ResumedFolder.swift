import Foundation
import Testing

/// A folder of input that changes between two runs, of which the second goes on from the first.
struct ResumedFolder {
  let scratch: ScratchFolder
  /// Options of both runs.
  var options: [String] = Samples.today

  /// A folder `in` with these files.
  init(_ files: [String: String]) throws {
    scratch = try ScratchFolder()
    try FileManager.default.createDirectory(at: scratch["in"], withIntermediateDirectories: false)
    for (name, text) in files { try write(name, text) }
  }

  /// A folder `in` with what lies in a folder of the package, but for some files.
  init(copying folder: String, without missing: [String] = []) throws {
    scratch = try ScratchFolder()
    try FileManager.default.copyItem(
      at: Program.packageRoot.appending(path: folder), to: scratch["in"])
    for name in missing { try remove(name) }
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: scratch["in/\(name)"])
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: scratch["in/\(name)"])
  }

  /// Runs with `--resume`, into `out`.
  @discardableResult func resume(_ more: [String] = [], jobs: Int = 2) throws -> Run {
    try run("out", "m", ["--resume", "-j", "\(jobs)"] + more)
  }

  private func run(_ folder: String, _ manifest: String, _ more: [String]) throws -> Run {
    try Program.run(
      ["in", "-o", folder, "--manifest", manifest, "--rejects", manifest + "-rejects"]
        + ["-f", "ndjson", "--rows", "results"] + options + more, in: scratch)
  }

  /// Goes on from the last run and expects what a full run writes in its place, for one thread and for two.
  ///
  /// `takenOver` and `read`: how many files the message tells of; `nil` where everything is read.
  func expectSameAsFullRun(
    takenOver: Int?, read: Int = 0, _ more: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for name in ["out", "m", "m-rejects"] { try copy(name, to: "last-\(name)") }
    for jobs in [1, 2] {
      for name in ["out", "m", "m-rejects"] { try copy("last-\(name)", to: name) }
      try copy("out", to: "full")
      let full = try run("full", "full-m", ["-j", "2"] + more)
      let resumed = try resume(more, jobs: jobs)
      let lines = resumed.messages.split(separator: "\n")
      #expect(resumed.status == full.status, sourceLocation: sourceLocation)
      #expect(resumed.output == full.output, sourceLocation: sourceLocation)
      #expect(
        lines.dropFirst().elementsEqual(full.messages.split(separator: "\n")),
        sourceLocation: sourceLocation)
      let message = try #require(lines.first, sourceLocation: sourceLocation)
      if let takenOver {
        #expect(
          message
            == "--resume: files taken over from the last run: \(takenOver), read: \(read)",
          sourceLocation: sourceLocation)
      } else {
        #expect(
          message.hasPrefix("--resume: every file is read, as "), sourceLocation: sourceLocation)
      }
      try expectSameFiles(sourceLocation)
    }
  }

  private func expectSameFiles(_ sourceLocation: SourceLocation) throws {
    func names(_ folder: String) throws -> [String] {
      try scratch.names(in: folder).filter { $0 != ".myolyte-records" }
    }
    let reports = try names("full")
    #expect(try names("out") == reports, sourceLocation: sourceLocation)
    for name in reports {
      #expect(
        try scratch.text("out/\(name)") == scratch.text("full/\(name)"),
        sourceLocation: sourceLocation)
    }
    #expect(
      try scratch.text("m-rejects") == scratch.text("full-m-rejects"),
      sourceLocation: sourceLocation)
    #expect(try masked("m") == masked("full-m"), sourceLocation: sourceLocation)
  }

  /// A manifest but for the time that its run took.
  private func masked(_ name: String) throws -> String {
    try scratch.text(name)
      .replacing(/"elapsed_seconds":[0-9.]+/, with: "\"elapsed_seconds\":0")
  }

  private func copy(_ name: String, to other: String) throws {
    try? FileManager.default.removeItem(at: scratch[other])
    try FileManager.default.copyItem(at: scratch[name], to: scratch[other])
  }
}
