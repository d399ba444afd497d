import ArgumentParser
import Assessment
import Formats
import Intake
import Laboratory
import Reports

/// Tells every step from what a file prints of one patient to what was concluded from it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell how one patient's results were read and judged, step by step.",
    discussion: """
      Example:
        myolyte explain exports/ --patient S-009 --analyte potassium
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @Option(help: ArgumentHelp("Whose results, by the id as printed.", valueName: "id"))
  var patient: String
  @Option(
    help: ArgumentHelp("Only the results of this analyte, such as potassium.", valueName: "key"))
  var analyte: Analyte?
  @OptionGroup(title: "Judgement") var judging: JudgingOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    let messenger = Messenger(isQuiet: messages.quiet)
    try Failure.exiting(messenger) {
      let status = try perform(messenger)
      if status != .success { throw status }
    }
  }

  private func perform(_ messenger: Messenger) throws -> ExitCode {
    let prepared = try TableSet(folder: input.ranges).prepared
    let tables = prepared.tables
    let intake = input.intakeOptions(isVerbose: messages.verbose, keepsCancelled: true)
    let context = try input.context(prepared, intake)
    let assessor = try Assessor(
      tables: tables, options: try judging.assessmentOptions(asOf: intake.asOf))
    let discovery = try FileDiscovery(input.paths)
    let charts = ReadingStage(context: context, jobs: input.threads, format: input.inputFormat)
      .charts(of: discovery)
    let notices = Notices(charts: charts, discovery: discovery, isVerbose: messages.verbose)
    notices.tell(to: messenger)
    let trails = trails(in: charts)
    guard !trails.isEmpty else {
      messenger.error("no result in the paths given is of the patient that --patient names")
      return .noInput
    }
    try print(trails, charts.lexicon, tables, assessor)
    return notices.rejectedCount > 0 ? .rejected : .success
  }

  /// What was read of everybody who bears the id: two assigning authorities may give it to two patients.
  private func trails(in charts: Charts) -> [ChartTrail] {
    var batch = ChartBatch()
    return charts.ids.enumerated().compactMap { position, name in
      guard name.id.utf8.elementsEqual(patient.utf8) else { return nil }
      charts.gather(position..<position + 1, into: &batch)
      let trail = charts.trail(position, from: batch)
      return trail.chart.observations.isEmpty && trail.setAside.isEmpty ? nil : trail
    }
  }

  private func print(
    _ trails: [ChartTrail], _ lexicon: Lexicon, _ tables: ReferenceTables, _ assessor: Assessor
  ) throws {
    let text = ExplanationText(
      tables: tables, lexicon: lexicon, profile: judging.profile, analyte: analyte)
    var buffer = ByteBuffer()
    for trail in trails {
      if !buffer.isEmpty { buffer.append("\n") }
      let explanation = assessor.explain(trail.chart, lexicon: lexicon, tables: tables)
      text.render(explanation, trail, into: &buffer)
    }
    var output = FileOutput.standardOutput()
    try output.write(buffer)
    try output.flush()
  }
}
