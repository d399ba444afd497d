import Formats
import Laboratory

/// The tables that one worker fills: patients, tests, observations, and what became of every record.
///
/// A value with mutating methods, so that the hot path pays for no reference.
struct IntakeLedger: Sendable {
  let context: IntakeContext
  var register = PatientRegister()
  var memo = TestMemo()
  var statements = StatementMemo()
  /// Those of the table that is read.
  var headerNames = HeaderNames()
  var ranges = LimitMemo()
  var remarks: [Remark] = [Remark()]
  var observations = ObservationStore()
  var readings: [SourceReading] = []
  /// The source that is being read.
  var source: UInt32 = 0
  var reading = SourceReading(source: 0)
  /// Kept from source to source for the sake of its memory.
  var index = CSVIndex()
  var lines = LineCounter()
  var pending: [PendingRow] = []
  /// The record that is being read, counted from 1 in its source.
  var record = 0
  var statuses = StatusMemo()
  var backgrounds = BackgroundMemo()
  var plans = PlanMemo()
  /// Whether a second header with other columns stands above the row that is read.
  var isBehindOtherHeader = false
  var scratch: [UInt8] = []
  /// Nothing of the source is collected later. Days from 1970-01-01.
  var latestDay: Int32
  /// In which order the source prints day and month; `nil` until its dates were looked at.
  var dateOrder: DateOrder?
  /// Whether the dates of the source may be days that a spreadsheet counted.
  var countsDays = false
  /// What the codes of the source's folder mean; `nil` where no dictionary stands in it.
  var codeBook: CodeBook?
  /// What the dictionaries that were read say.
  var explained = CodeBook()
  /// Codes that were met, so that a row outside the panel costs one comparison.
  var codes = CodeMemo()
  /// Rejections of all sources that are listed.
  private var listedRejections = 0

  init(_ context: IntakeContext) {
    self.context = context
    latestDay = context.options.asOf
  }

  /// Source and record of what is read, by which the input is in order.
  var order: UInt64 { UInt64(source) << 32 | UInt64(record) }

  /// Begins a source.
  mutating func open(_ source: UInt32, _ codeBook: CodeBook? = nil) {
    self.source = source
    self.codeBook = codeBook
    latestDay = context.options.asOf
    reading = SourceReading(source: source)
  }

  /// Ends a source and keeps what became of its records.
  mutating func close() {
    readings.append(reading)
  }

  /// Refuses a record of the current source, or all of it where `record` is `nil`.
  mutating func reject(
    record: Int?, line: Int?, column: Int?, rule: Rejection.Rule, detail: String,
    excerpt: String = ""
  ) {
    reading.tally[.rejected] += 1
    if let record { reading.rows = max(reading.rows, record) }
    if listedRejections >= context.options.mostListedRejections, !reading.rejections.isEmpty {
      reading.unlistedRejections += 1
      return
    }
    listedRejections += 1
    reading.rejections.append(
      Rejection(
        file: Int(source), record: record, line: line, column: column, rule: rule, detail: detail,
        excerpt: excerpt))
  }

  /// All that was read.
  var harvest: IntakeHarvest {
    IntakeHarvest(
      register: register, tests: memo.tests, ranges: ranges.ranges, remarks: remarks,
      observations: observations,
      groups: PatientGroups(observations, patients: register.count), readings: readings)
  }
}
