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
      let tables = try TableSet(folder: input.ranges).prepared
      let context = try input.context(
        tables, input.intakeOptions(isVerbose: messages.verbose, countsUnmapped: true))
      let discovery = try FileDiscovery(input.paths)
      let charts = ReadingStage(
        context: context, jobs: input.threads, format: input.inputFormat
      ).charts(of: discovery)
      try print(charts, NameSuggestions(tables.tables))
      Notices(charts: charts, discovery: discovery, isVerbose: messages.verbose)
        .tell(to: messenger)
    }
  }

  private func print(_ charts: Charts, _ suggestions: NameSuggestions) throws {
    var buffer = ByteBuffer()
    let (charted, aside) = (charts.chartedCounts, Self.setAside(charts))
    for (number, file) in charts.lexicon.files.enumerated() {
      let reading = charts.readings[number]
      let layout = file.layout ?? "not recognised"
      let encoding = file.encoding.map { ", \($0)" } ?? ""
      buffer.append("\(file.path): \(layout)\(encoding), \(file.bytes) bytes\n")
      for line in reading.evidence { buffer.append("  \(line)\n") }
      if reading.decimalCommas + reading.decimalPoints > 0 {
        buffer.append(
          "  decimals: \(reading.decimalCommas) with a comma, \(reading.decimalPoints) with a point\n"
        )
      }
      buffer.append(
        "  \(Self.counts(reading, charted: charted[number], aside: aside[number]))\n")
      list(reading.unmapped, "outside the panel", suggestions, into: &buffer)
      list(reading.unreadColumns, "not read, column", suggestions, into: &buffer)
    }
    var output = FileOutput.standardOutput()
    try output.write(buffer)
    try output.flush()
  }

  /// Names by how often they stand there; those that may be of the panel are told however rare they are.
  private func list(
    _ names: [String: Int], _ word: String, _ suggestions: NameSuggestions,
    into buffer: inout ByteBuffer
  ) {
    let ranked = names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var hidden = 0
    for (place, (name, count)) in ranked.enumerated() {
      let meant = suggestions[name]
      if place >= (messages.verbose ? 512 : 8), meant == nil {
        hidden += 1
      } else {
        let hint = meant.map { " → \($0.key)?" } ?? ""
        buffer.append("    \(count) × \(word): \(name)\(hint)\n")
      }
    }
    if hidden > 0 { buffer.append("    and \(hidden) more such names; -v tells them\n") }
  }

  /// What became of a file's records, short of judging them.
  private static func counts(_ reading: FileReading, charted: Int, aside: Tally) -> String {
    var tally = reading.tally
    tally += aside
    if reading.isOfPeople { return "\(tally[.outsidePanel]) rows say who patients are" }
    let ends = aside[.duplicate] + aside[.superseded] + aside[.withdrawn]
    return "\(charted - ends) of the panel, \(tally[.outsidePanel]) outside, "
      + "\(tally[.duplicate]) duplicate, \(tally[.superseded]) superseded, "
      + "\(tally[.withdrawn]) withdrawn, \(tally[.rejected]) rejected"
  }

  /// What of each file's results is not charted, since it is stated twice, superseded or withdrawn.
  private static func setAside(_ charts: Charts) -> [Tally] {
    var tallies = Array(repeating: Tally(), count: charts.lexicon.files.count)
    var batch = ChartBatch()
    for position in 0..<charts.count {
      charts.gather(position..<position + 1, into: &batch)
      _ = charts.chart(position, from: batch) { tallies[$0][$1] += 1 }
    }
    return tallies
  }
}
