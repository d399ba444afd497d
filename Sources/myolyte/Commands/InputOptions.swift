import ArgumentParser
import Formats
import Intake
import Laboratory

/// The options that say what is read and how.
struct InputOptions: ParsableArguments {
  @Argument(help: "A file, a folder (searched with its subfolders), or - for standard input.")
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Take every file for this: auto, csv, fhir-xml, fhir-json, cda, hl7v2, hl7v2-xml or xml.",
      valueName: "format"))
  var inputFormat: InputFormat = .auto

  @Option(help: "The encoding of delimited files, such as utf-8 or windows-1252.")
  var encoding: String?

  @Option(help: "The delimiter of delimited files: one character, or tab.")
  var delimiter: String?

  @Option(help: "The decimal mark of delimited files: . or ,")
  var decimal: String?

  @Option(help: "What comes first in dates such as 03/04/2025: day or month.")
  var dateOrder: StatedDateOrder?

  /// What the user says of dates in figures.
  enum StatedDateOrder: String, CaseIterable, ExpressibleByArgument { case day, month }

  @Option(help: ArgumentHelp("A column or element mapping of your own.", valueName: "file"))
  var layout: [String] = []

  @Option(
    help: ArgumentHelp(
      "Your laboratory's names of tests: a table with the columns name and analyte.",
      valueName: "file"))
  var names: String?

  @Option(help: ArgumentHelp("Use the tables of this folder.", valueName: "dir"))
  var ranges: String?

  @Option(
    help: ArgumentHelp("\"Today\", as 2025-07-01; nothing is collected later.", valueName: "date"))
  var asOf: String?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many threads work; the output is the same for any number.")
  var jobs: Int?

  mutating func validate() throws {
    if paths.isEmpty { throw ValidationError("Name a file or a folder.") }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 256.")
    }
    if let decimal, decimal != ".", decimal != "," {
      throw ValidationError("--decimal must be . or ,")
    }
    if let delimiter, delimiter != "tab", delimiter.utf8.count != 1 {
      throw ValidationError("--delimiter must be one character, or tab.")
    }
    if let encoding, TextEncoding(name: encoding) == nil {
      throw ValidationError("--encoding \(encoding) is not known.")
    }
    if let asOf, DateReader.date(asOf)?.precision != .day {
      throw ValidationError("--as-of must be a date such as 2025-07-01.")
    }
  }
}

extension InputFormat: ExpressibleByArgument {}

extension InputOptions {
  /// What the files are read by.
  ///
  /// - Throws: when a table or a layout that an option names cannot be used.
  func context(_ tables: PreparedTables, _ options: IntakeOptions) throws -> IntakeContext {
    let layouts = try LayoutSet(files: layout)
    var own: [TestName] = []
    if let names {
      var bytes: [UInt8] = []
      let file = DiscoveredFile(source: .file(RawPath(names)), name: names, size: 0, isNamed: true)
      try NamedFile.read(file, limit: TableSet.largestTable, into: &bytes)
      own = try ReferenceTablesReader.names(names, bytes)
    }
    return IntakeContext(
      tables: tables, layouts: layouts.tables, documentLayouts: layouts.documents, names: own,
      options: options)
  }

  /// How many threads work.
  var threads: Int { jobs ?? SystemFacts.cores }

  /// How files are read where the options say so.
  func intakeOptions(
    isVerbose: Bool, countsUnmapped: Bool = false, keepsCancelled: Bool = false
  ) -> IntakeOptions {
    let room = MemoryRoom()
    return IntakeOptions(
      asOf: asOf.flatMap { DateReader.date($0)?.firstDay } ?? SystemFacts.today,
      delimiter: delimiter.flatMap { $0 == "tab" ? 0x09 : $0.utf8.first },
      encoding: encoding.flatMap { TextEncoding(name: $0) },
      decimalMark: decimal?.utf8.first,
      dateOrder: dateOrder.map { $0 == .day ? .dayFirst : .monthFirst } ?? .unknown,
      keepsExcerpts: isVerbose, countsUnmapped: countsUnmapped, keepsCancelled: keepsCancelled,
      unpackedLimit: min(1 << 30, room.unpackedFile),
      transcribedLimit: min(4 << 30, room.unpackedFile),
      mostListedRejections: room.listedRejections / threads,
      hasRoom: { !room.isSpent })
  }
}
