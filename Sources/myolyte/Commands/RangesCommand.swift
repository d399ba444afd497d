import ArgumentParser
import Formats
import Intake
import Laboratory
import ReferenceRanges

/// Shows, proves and writes out the tables that decide.
struct RangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranges", abstract: "Show, prove or write out the interval tables.",
    subcommands: [List.self, Check.self, Export.self])

  /// The tables to look at.
  struct Choice: ParsableArguments {
    @Option(help: ArgumentHelp("Use the tables of this folder.", valueName: "dir"))
    var ranges: String?

    @Option(help: "Only this profile.")
    var profile: String?
  }

  /// Prints the intervals of a profile.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the intervals of each profile, with their sources.")

    @OptionGroup var choice: Choice

    func run() throws {
      try RangesCommand.print(from: choice) { tables, buffer in
        for profile in tables.profiles where choice.profile.map({ $0 == profile.name }) ?? true {
          IntervalListing(tables: tables).append(profile, to: &buffer)
        }
      }
    }
  }

  /// Tells gaps and overlaps; overlaps are faults.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prove that no two intervals compete; tell the ages that have none.")

    @OptionGroup var choice: Choice

    func run() throws {
      var overlaps = 0
      try RangesCommand.print(from: choice) { tables, buffer in
        let proof = IntervalProof(tables)
        overlaps = proof.overlaps.count
        let doubts = proof.doubts.filter { doubt in
          choice.profile.map { $0 == doubt.profile } ?? true
        }
        IntervalListing(tables: tables).append(proof.overlaps, doubts, to: &buffer)
      }
      if overlaps > 0 { throw ExitCode.rejected }
    }
  }

  /// Writes the tables as files that `--ranges` reads.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the built-in tables into a folder, for --ranges.")

    @Argument(help: "The folder, made if it is missing.")
    var folder: String

    func run() throws {
      try Failure.exiting {
        let output = try OutputFolder(creating: folder)
        for file in EmbeddedTables.files {
          var buffer = ByteBuffer()
          buffer.append(file.bytes)
          try output.write(buffer, to: file.name)
        }
      }
    }
  }

  private static func print(
    from choice: Choice, _ body: (ReferenceTables, inout ByteBuffer) -> Void
  ) throws {
    try Failure.exiting {
      let tables = try TableSet(folder: choice.ranges).tables
      if let name = choice.profile, !tables.profiles.contains(where: { $0.name == name }) {
        throw ValidationError("There is no profile '\(name)'.")
      }
      var buffer = ByteBuffer()
      body(tables, &buffer)
      var output = FileOutput.standardOutput()
      try output.write(buffer)
      try output.flush()
    }
  }
}
