import ArgumentParser
import Assessment
import Formats
import Intake
import Laboratory
import Reports

/// The main job: files in, one report a patient and a summary out. Read it from top to bottom to see the program
/// in the order in which it runs.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Judge all results; write reports and a summary (the default command).")

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Judgement") var judging: JudgingOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Privacy") var privacy: PrivacyOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  @Flag(
    help: ArgumentHelp(
      "All or nothing: publish nothing if a single record is rejected or anything else fails.",
      discussion:
        "Reports, manifest and summary wait until all are complete; --rejects still tells what was rejected."
    ))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      "Read only what changed since the run that wrote the manifest; the result is that of a full run.",
      discussion:
        "Needs --manifest and --output: what was read is kept beside the reports, for their owner alone."
    ))
  var resume = false

  mutating func validate() throws {
    guard resume else { return }
    if output.manifest == nil || output.output == nil {
      throw ValidationError(
        "--resume needs --manifest, which the last run wrote, and --output, where its records are kept."
      )
    }
    if privacy.deidentify {
      throw ValidationError(
        "--resume keeps records with the identities of persons, which --deidentify must not.")
    }
  }

  func run() throws {
    let messenger = Messenger(isQuiet: messages.quiet)
    try Failure.exiting(messenger) {
      let status = try perform(messenger)
      if status != .success { throw status }
    }
  }

  /// bytes → records → observations → charts → judgements → findings → reports and rows.
  private func perform(_ messenger: Messenger) throws -> ExitCode {
    let start = SystemFacts.seconds
    let salt = try privacy.salt()
    let tableSet = try TableSet(folder: input.ranges)
    let intake = input.intakeOptions(isVerbose: messages.verbose && !privacy.deidentify)
    let context = try input.context(tableSet.prepared, intake)
    let options = try judging.assessmentOptions(asOf: intake.asOf)
    let assessor = try Assessor(tables: tableSet.tables, options: options)
    let discovery = try FileDiscovery(
      input.paths, hidingNamesBy: salt.map { KeyedDigest(key: $0.span) })
    guard !discovery.files.isEmpty || !discovery.unreachable.isEmpty else {
      messenger.error("no input: nothing in the paths given is a file of a known kind")
      return .noInput
    }
    var accounting = try AccountingFiles(manifest: output.manifest, rejects: output.rejects)
    let staged = try strict ? StagedOutput(reportsIn: output.output) : nil
    defer { staged?.withdraw() }
    let folder = try strict ? nil : output.output.map { try OutputFolder(creating: $0) }
    let resumption = try resumption(tableSet)
    defer { resumption?.writer.discard() }

    let reading = ReadingStage(context: context, jobs: input.threads, format: input.inputFormat)
    var charts =
      try resumption?.charts(of: discovery, by: reading, messenger) ?? reading.charts(of: discovery)
    if let salt { charts.deidentify(salt: salt) }
    let notices = Notices(charts: charts, discovery: discovery, isVerbose: messages.verbose)
    if strict, notices.rejectedCount > 0 {
      notices.tell(to: messenger)
      messenger.error("nothing was published: --strict, and \(notices.rejectedCount) rejected")
      try accounting.writeRejects(charts, discovery, isVerbose: messages.verbose)
      try accounting.publishRejects()
      return .rejected
    }

    let benches = min(input.threads, charts.count / PublishingStage.share + 1)
    let others = try (1..<max(1, benches)).map { _ in
      try Assessor(tables: tableSet.tables, options: options)
    }
    let summary = OrderedOutput(held: try staged?.heldOutput())
    let reports: (any ReportDestination)? = staged?.takesReports == true ? staged : folder
    let outcome = try publishing(
      charts, [assessor] + others, tableSet.tables, reports, summary
    )
    .publish()
    if strict, let fault = outcome.fault { throw fault }
    let run = RunAccount(
      charts: charts, discovery: discovery, charted: outcome.tallies,
      elapsedSeconds: SystemFacts.seconds - start)
    try accounting.writeRejects(charts, discovery, isVerbose: messages.verbose)
    // Without its reports nobody knows what became of the records behind them.
    if let fault = outcome.fault {
      try accounting.publishRejects()
      throw fault
    }
    let manifest = try accounting.writeManifest(
      run, profile: judging.profile, options: statedOptions, tables: tableSet.checksum,
      known: resumption?.checksums)
    try resumption?.finish(manifest: manifest)
    if let staged {
      try staged.publish(&accounting, summary, resumption?.writer)
    } else {
      try resumption?.writer.publish()
      try accounting.publish()
    }
    notices.tell(to: messenger)
    messenger.note(run.sentence(patients: outcome.patients, reports: outcome.reports))
    return run.totals[.rejected] > 0 ? .rejected : .success
  }

  /// The options that bear on the result and were not left at their defaults; no paths.
  private var statedOptions: [Manifest.Option] {
    let all: [(String, String?)] = [
      ("input-format", input.inputFormat == .auto ? nil : input.inputFormat.rawValue),
      ("encoding", input.encoding), ("delimiter", input.delimiter), ("decimal", input.decimal),
      ("date-order", input.dateOrder?.rawValue), ("as-of", input.asOf),
      ("guideline", judging.guideline.isEmpty ? nil : judging.guideline.joined(separator: "|")),
      ("prefer", judging.prefer == .profile ? nil : judging.prefer.rawValue),
      ("window", judging.window == 90 ? nil : String(judging.window)),
      ("only", output.only == .all ? nil : output.only.rawValue),
      ("strict", strict ? "true" : nil), ("deidentify", privacy.deidentify ? "true" : nil),
    ]
    return all.compactMap { name, value in value.map { Manifest.Option(name: name, value: $0) } }
  }

  private func resumption(_ tables: TableSet) throws -> Resumption? {
    guard resume, let folder = output.output, let manifest = output.manifest else { return nil }
    return try Resumption(
      folder: folder, manifest: manifest,
      reading: ReadingIdentity(
        input, tables: tables.checksum(), keepsExcerpts: messages.verbose))
  }

  private func publishing(
    _ charts: Charts, _ assessors: [Assessor], _ tables: ReferenceTables,
    _ folder: (any ReportDestination)?, _ ordered: OrderedOutput
  ) -> PublishingStage {
    let isForPeople = output.format == .table
    let ids = folder != nil || isForPeople ? charts.ids : []
    let summary = output.format.renderer(
      rows: output.rows, filter: output.only, tables: tables, lexicon: charts.lexicon,
      isSafe: output.csvSafe, idWidth: min(36, ids.lazy.map(\.id.unicodeScalars.count).max() ?? 0))
    let wantsLinks = folder != nil || output.rows == .findings
    let wantsFindings = output.rows == .patients
    return PublishingStage(
      charts: charts, assessors: assessors,
      detail: wantsLinks ? .full : wantsFindings ? .findings : .judgements, summary: summary,
      report: folder == nil
        ? nil
        : TextReport(
          tables: tables, lexicon: charts.lexicon, version: BuildVersion.text,
          profile: judging.profile), folder: folder,
      naming: folder == nil ? nil : FileNaming(ids: ids, fileExtension: "txt"), output: ordered)
  }
}
