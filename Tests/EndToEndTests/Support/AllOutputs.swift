import Foundation

/// Everything that the program writes about some input: reports, every summary, manifest, rejects and messages.
struct AllOutputs {
  /// Each output with the name that tells which it is.
  let outputs: [(name: String, text: String)]

  /// Runs the program over a path of a folder, or of the package, in every way that makes an output of another kind.
  init(of path: String, in folder: ScratchFolder? = nil, _ options: [String]) throws {
    let scratch = try ScratchFolder()
    let common = [path] + options + Samples.today
    let first = try Program.run(
      common + ["-o", scratch["reports"].path, "--manifest", scratch["manifest"].path]
        + ["--rejects", scratch["rejects"].path], in: folder)
    let verbose = try Program.run(
      common + ["-v", "--rejects", scratch["verbose"].path], in: folder)
    let strict = try Program.run(common + ["--strict"], in: folder)
    var found = [
      ("messages", first.messages), ("messages -v", verbose.messages),
      ("messages --strict", strict.messages), ("manifest", try scratch.text("manifest")),
      ("rejects", try scratch.text("rejects")), ("rejects -v", try scratch.text("verbose")),
    ]
    for name in try scratch.names(in: "reports") {
      found.append(("name of a report", name))
      found.append(("report \(name)", try scratch.text("reports/\(name)")))
    }
    for format in Samples.formats {
      for rows in Samples.rows {
        let run = try Program.run(common + ["-q", "-f", format, "--rows", rows], in: folder)
        found.append(("\(format) of \(rows)", run.text))
      }
    }
    outputs = found
  }

  /// The names of the outputs that hold a text.
  func holding(_ secret: String, inAnyCase: Bool = false) -> [String] {
    outputs.filter { output in
      inAnyCase
        ? output.text.lowercased().contains(secret.lowercased()) : output.text.contains(secret)
    }
    .map(\.name)
  }
}
