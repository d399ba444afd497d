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

    /// - Throws: `ReferenceTablesError` or `FileError`; `ValidationError` for a profile that is not there.
    func tables() throws -> ReferenceTables {
      let tables = try TableSet(folder: ranges).tables
      if let profile, !tables.profiles.contains(where: { $0.name == profile }) {
        throw ValidationError("There is no profile '\(profile)'.")
      }
      return tables
    }
  }

  /// Prints the intervals of a profile.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Print the intervals of each profile and analyte, with their sources.")

    @OptionGroup var choice: Choice

    @Option(help: ArgumentHelp("Only this analyte; may be repeated.", valueName: "key"))
    var analyte: [Analyte] = []

    func run() throws {
      try Failure.exiting {
        let chosen = Set(analyte)
        let tables = try choice.tables()
        try RangesCommand.print { buffer in
          for profile in tables.profiles where choice.profile.map({ $0 == profile.name }) ?? true {
            for analyte in Analyte.allCases where chosen.isEmpty || chosen.contains(analyte) {
              IntervalListing(tables: tables).append(analyte, of: profile, to: &buffer)
            }
          }
        }
      }
    }
  }

  /// Tells gaps and overlaps, which are faults, or how much was proven.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Prove that at each age exactly one interval holds, or none as gaps.csv declares.",
      discussion: "The exit status is 0 if it is proven, and 65 if something is at fault.")

    @OptionGroup var choice: Choice

    func run() throws {
      try Failure.exiting {
        let tables: ReferenceTables
        do {
          tables = try choice.tables()
        } catch let error as ReferenceTablesError {
          try RangesCommand.print { $0.append("fault: \(Failure.describe(error).text)\n") }
          throw ExitCode.rejected
        }
        let proof = IntervalProof(tables, profile: choice.profile)
        try RangesCommand.print { ProofListing(proof: proof).append(to: &$0) }
        if !proof.holds { throw ExitCode.rejected }
      }
    }
  }

  /// Writes the tables as files that `--ranges` reads.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the built-in tables into a folder, for --ranges.")

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

  private static func print(_ body: (inout ByteBuffer) -> Void) throws {
    var buffer = ByteBuffer()
    body(&buffer)
    var output = FileOutput.standardOutput()
    try output.write(buffer)
    try output.flush()
  }
}
