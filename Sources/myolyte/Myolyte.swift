import ArgumentParser

/// The command line: everything begins here, and `ReportCommand` is the main job.
@main
struct Myolyte: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "myolyte",
    abstract: "Reads blood-test files, judges eight analytes, and says what articles link to them.",
    discussion: """
      Examples:
        myolyte exports/ -o reports/          one report a patient, a summary on screen
        myolyte exports/ -f ndjson --rows results --only abnormal
        myolyte inspect exports/              what each file was taken for, and why
        myolyte explain exports/ --patient ID every step from printed value to finding

      myolyte informs; it is not a medical device and gives no medical advice.
      """,
    version: BuildVersion.text,
    subcommands: [
      ReportCommand.self, InspectCommand.self, ExplainCommand.self, RangesCommand.self,
      SchemaCommand.self,
    ],
    defaultSubcommand: ReportCommand.self)
}

extension Myolyte {
  /// Runs what the arguments ask for.
  ///
  /// A run of the main job that is not asked for by name is parsed as such at once: putting the argument tables of
  /// all commands together takes longer than judging a small file. What names a command and what cannot be parsed
  /// goes through all of them, for their help and their messages. The tables that most such runs use are made
  /// meanwhile.
  static func main() {
    StandardStreams.occupy()
    Interruption.watch()
    MemoryRoom.shareArena()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    let isMainJob = !arguments.contains { commands.contains($0) }
    if isMainJob, SystemFacts.cores > 1, !arguments.contains(where: { $0.hasPrefix("--ranges") }) {
      TableSet.beginBuiltIn()
    }
    guard isMainJob, let report = try? ReportCommand.parse(arguments)
    else { return main(nil) }
    do { try report.run() } catch { ReportCommand.exit(withError: error) }
  }
}
