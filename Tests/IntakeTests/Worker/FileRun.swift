import Formats
import Intake
import Laboratory
import ReferenceRanges

/// Reads byte literals as the files of one run, with the tables and layouts that are shipped.
struct FileRun {
  let charts: Charts

  /// Each element of `workers` is the files that one worker reads, in its order; none lets one read all.
  /// `dictionary` is the number of the file that explains the codes of the others.
  init(
    _ files: [[UInt8]], workers: [[Int]] = [], dictionary: Int? = nil, names: [TestName] = [],
    paths: [String]? = nil, folders: [String]? = nil, layouts: [Layout] = [],
    _ options: IntakeOptions? = nil
  ) throws {
    let usual = try FileRun.context(options)
    let context =
      names.isEmpty && layouts.isEmpty
      ? usual
      : IntakeContext(
        tables: PreparedTables(usual.tables), layouts: layouts, names: names,
        options: usual.options)
    let explaining = dictionary.map { number in
      let worker = IntakeWorker(context)
      let bytes = files[number]
      worker.readFile(0, bytes.span)
      return worker.codeBook
    }
    var shares = workers.isEmpty ? [Array(files.indices)] : workers
    shares.removeAll { $0.isEmpty }
    let harvests = shares.map { share in
      let worker = IntakeWorker(context)
      for file in share {
        let bytes = files[file]
        worker.readFile(UInt32(file), bytes.span, codeBook: explaining)
      }
      return worker.harvest()
    }
    charts = Charts(
      harvests,
      files: (paths ?? files.indices.map { "\($0).csv" }).enumerated().map {
        InputFile(path: $1, folder: folders?[$0])
      },
      fileOfSource: Array(files.indices), context: context)
  }

  init(_ files: String..., dictionary: Int? = nil, options: IntakeOptions? = nil) throws {
    try self.init(files.map { Array($0.utf8) }, dictionary: dictionary, options)
  }

  private static let shared = Result {
    try context(try ReferenceTablesReader.read(EmbeddedTables.bytes(of:)), nil)
  }

  /// All runs take place on 2026-01-01.
  static let today = CalendarDate.days(2026, 1, 1)

  static func context(_ options: IntakeOptions? = nil) throws -> IntakeContext {
    let usual = try shared.get()
    return try options.map { try context(usual.tables, $0) } ?? usual
  }

  private static func context(
    _ tables: ReferenceTables, _ options: IntakeOptions?
  ) throws -> IntakeContext {
    IntakeContext(
      tables: PreparedTables(tables), options: options ?? IntakeOptions(asOf: today))
  }
}

extension FileRun {
  /// What a run came to: every chart, and what became of the records that are in none.
  var sifted: (charts: [Chart], tally: Tally) {
    var tally = Tally()
    for file in charts.tallies { tally += file }
    let sifted = (0..<charts.count).map { position in
      charts.chart(position) { tally[$1] += 1 }
    }
    return (sifted, tally)
  }

  var observations: [Observation] { sifted.charts.flatMap(\.observations) }

  var patients: [Patient] { sifted.charts.map(\.patient) }

  /// How many records are charted, and how many ended in each other way.
  var outcomes: String {
    let (charts, tally) = sifted
    var words = ["charted \(charts.map(\.observations.count).reduce(0, +))"]
    for (outcome, word) in [
      (.outsidePanel, "outside"), (.duplicate, "duplicate"), (.superseded, "superseded"),
      (.withdrawn, "withdrawn"), (.rejected, "rejected"),
    ] as [(Outcome, String)] where tally[outcome] > 0 {
      words.append("\(word) \(tally[outcome])")
    }
    return words.joined(separator: ", ")
  }

  /// A line a charted result: id, analyte, value and unit as printed, and why it cannot be judged.
  var lines: [String] {
    sifted.charts.flatMap { chart in chart.observations.map { "\(chart.patient.id) \(line($0))" } }
  }

  /// A line a patient: id, name, birth date, sex, and the completed years at each result.
  var people: [String] {
    sifted.charts.map { chart in
      let ages = chart.observations.map { result -> String in
        guard let age = chart.patient.age(on: result.collected.date) else { return "?" }
        let (young, old) = (age.youngest.years, age.oldest.years)
        return young == old ? "\(young)" : "\(young)–\(old)"
      }
      let born = chart.patient.birthDate?.description ?? "-"
      return "\(chart.patient.id) \(chart.patient.name ?? "-") \(born) \(chart.patient.sex) "
        + ages.joined(separator: " ")
    }
  }

  /// The values as printed, with why they cannot be judged.
  var values: [String] { observations.map(printed) }

  private func line(_ observation: Observation) -> String {
    let unit = charts.lexicon.test(of: observation).unitText ?? "-"
    return "\(observation.analyte.key) \(printed(observation)) \(unit)"
  }

  private func printed(_ observation: Observation) -> String {
    let code = observation.comparator.code.map { "\($0)" } ?? ""
    let text =
      charts.lexicon.remark(of: observation).valueText
      ?? (observation.isNumeric ? "\(code)\(observation.value)" : "")
    let reason =
      observation.obstacle ?? charts.lexicon.test(of: observation).obstacle
    return text + (reason.map { " (\($0.code))" } ?? "")
  }

  /// A line a rejection: file, record, line, column, rule and detail.
  var rejections: [String] {
    charts.rejections.map { rejection in
      let places = [rejection.record, rejection.line, rejection.column]
        .map { $0.map(String.init) ?? "-" }
      let detail = rejection.detail.isEmpty ? "" : " \(rejection.detail)"
      return
        "\(rejection.file) \(places.joined(separator: " ")) \(rejection.rule.rawValue)\(detail)"
    }
  }
}

extension Charts {
  /// One patient's chart, fetched alone.
  func chart(_ position: Int, outcome: (Int, Outcome) -> Void) -> Chart {
    var batch = ChartBatch()
    gather(position..<position + 1, into: &batch)
    return chart(position, from: batch, outcome: outcome)
  }
}
