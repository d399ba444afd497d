import Assessment
import Formats
import Intake
import Laboratory
import ReferenceRanges
import Reports

/// Times the parts that every run is made of, each on data of its own making.
///
/// One line a part: what one step costs, the best of several rounds, because the machine is never alone.
@main
struct Microbenchmarks {
  private static let rounds = 7

  static func main() throws {
    let made = MadeTable(rows: 40_000)
    let tables = UnitResolver.completed(
      try ReferenceTablesReader.read(EmbeddedTables.bytes(of:)))
    scan(made)
    parse()
    lookUp(UnitResolver(tables))
    try judge(made, tables)
  }

  /// The separators and row ends of delimited text.
  private static func scan(_ made: MadeTable) {
    var index = CSVIndex()
    report("CSV scanner", steps: made.bytes.count, "byte") {
      index.build(
        made.bytes.span, from: 0, isFinal: true, isRegular: true, dialect: CSVDialect())
      return index.rowCount
    }
  }

  private static func parse() {
    let texts = ["4.2", "<0.5", "135", "0.97", "12.50", ">=1500", "3,5", "1.2e3"].map {
      Array($0.utf8)
    }
    report("decimal parser", steps: texts.count * 1000, "value") {
      var digits = 0
      for _ in 0..<1000 {
        for text in texts {
          digits &+= Int(ValueReader.read(text.span).decimal.mantissa)
        }
      }
      return digits
    }
  }

  private static func lookUp(_ units: UnitResolver) {
    let printed = ["mmol/L", "mEq/L", "mg/dL", "mmol/l", "MMOL/L", "furlong"]
    report("unit look-up", steps: printed.count * 100, "unit") {
      var known = 0
      for _ in 0..<100 {
        for unit in printed {
          if case .known = units.resolve(.potassium, printed: unit, code: nil) { known += 1 }
        }
      }
      return known
    }
  }

  /// Interval and band of every result, then one report a patient.
  private static func judge(_ made: MadeTable, _ tables: ReferenceTables) throws {
    let context = IntakeContext(
      tables: PreparedTables(tables),
      options: IntakeOptions(asOf: CalendarDate.days(2026, 1, 1)))
    let worker = IntakeWorker(context)
    worker.readFile(0, made.bytes.span)
    let charts = Charts(
      [worker.harvest()], files: [InputFile(path: "made.csv")], fileOfSource: [0],
      context: context)
    var batch = ChartBatch()
    charts.gather(0..<charts.count, into: &batch)
    let all = (0..<charts.count).map { charts.chart($0, from: batch) { _, _ in } }
    let results = all.reduce(0) { $0 + $1.observations.count }
    let assessor = try Assessor(tables: tables, options: AssessmentOptions())
    report("interval choice", steps: results, "result") {
      var abnormal = 0
      for chart in all {
        let judged = assessor.assess(chart, lexicon: charts.lexicon, detail: .judgements)
        abnormal += judged.judgements.count { $0.interpretation != .normal }
      }
      return abnormal
    }
    let full = all.map { assessor.assess($0, lexicon: charts.lexicon, detail: .full) }
    let renderer = TextReport(
      tables: tables, lexicon: charts.lexicon, version: "0", profile: "us")
    var page = TextPage()
    report("text renderer", steps: full.count, "report") {
      var bytes = 0
      for chart in full {
        renderer.render(chart, onto: &page)
        bytes += page.bytes.count
      }
      return bytes
    }
  }

  /// Runs a body several times and prints what one step took in the fastest round.
  private static func report(_ name: String, steps: Int, _ unit: String, _ body: () -> Int) {
    var best = Duration.seconds(3600)
    var result = 0
    let clock = ContinuousClock()
    for _ in 0..<rounds { best = min(best, clock.measure { result &+= body() }) }
    let nanoseconds = Double(best.components.attoseconds) * 1e-9 / Double(steps)
    let shown = (nanoseconds * 1000).rounded() / 1000
    // The result is printed so that no part of the work can be left out.
    print("\(name): \(shown) ns a \(unit) (\(steps) \(unit)s, check \(result / rounds))")
  }
}

/// A table of made-up results: the same bytes every time.
struct MadeTable {
  private(set) var bytes: [UInt8] = []

  init(rows: Int) {
    let tests = [
      "2823-3,Potassium,mmol/L", "2601-3,Magnesium,mmol/L", "2000-8,Calcium,mmol/L",
      "2276-4,Ferritin,ng/mL", "2132-9,Vitamin B12,pg/mL", "62292-8,\"25-OH vitamin D\",ng/mL",
    ]
    var text = "patient_id,birth_date,sex,collected,loinc,test,unit,value\n"
    for row in 0..<rows {
      let (patient, test) = (row / 20, row % tests.count)
      let month = row % 12 + 1
      text += "P\(patient),19\(40 + patient % 60)-03-05,\(patient % 2 == 0 ? "F" : "M"),"
      text += "2024-\(month < 10 ? "0" : "")\(month)-11,\(tests[test]),"
      text += "\(row * 7919 % 600 / 10).\(row % 10)\n"
    }
    bytes = Array(text.utf8)
  }
}
