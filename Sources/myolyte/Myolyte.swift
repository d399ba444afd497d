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

  static func main() {
    StandardStreams.occupy()
    Interruption.watch()
    main(nil)
  }
}
