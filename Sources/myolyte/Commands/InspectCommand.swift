import ArgumentParser
import Formats
import Intake
import Laboratory

/// Tells what each file was taken for, and why. Interprets nothing.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Tell what each file is taken for, and why.")

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    let messenger = Messenger(isQuiet: messages.quiet)
    try Failure.exiting(messenger) {
      let context = IntakeContext(
        tables: try TableSet(folder: input.ranges).tables,
        layouts: try LayoutSet(files: input.layout).tables,
        documentLayouts: try LayoutSet(files: input.layout).documents,
        options: input.intakeOptions(isVerbose: messages.verbose, countsUnmapped: true))
      let discovery = try FileDiscovery(input.paths)
      let charts = ReadingStage(
        context: context, jobs: input.threads, format: input.inputFormat
      ).charts(of: discovery)
      try print(charts)
      Notices(charts: charts, discovery: discovery, isVerbose: messages.verbose)
        .tell(to: messenger)
    }
  }

  private func print(_ charts: Charts) throws {
    var buffer = ByteBuffer()
    let charted = charts.chartedCounts
    for (number, file) in charts.lexicon.files.enumerated() {
      let reading = charts.readings[number]
      let layout = file.layout ?? "not recognised"
      let encoding = file.encoding.map { ", \($0)" } ?? ""
      buffer.append("\(file.path): \(layout)\(encoding), \(file.bytes) bytes\n")
      for line in reading.evidence { buffer.append("  \(line)\n") }
      let tally = reading.tally
      buffer.append(
        "  \(charted[number]) of the panel, \(tally[.outsidePanel]) outside, "
          + "\(tally[.withdrawn]) withdrawn, \(tally[.rejected]) rejected\n")
      let unmapped = reading.unmapped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      for (name, count) in unmapped.prefix(messages.verbose ? 512 : 8) {
        buffer.append("    \(count) × outside the panel: \(name)\n")
      }
    }
    var output = FileOutput.standardOutput()
    try output.write(buffer)
    try output.flush()
  }
}
