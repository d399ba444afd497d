import Assessment
import Formats
import Intake
import Laboratory
import Reports

/// What holds of any file that the program reads, from its bytes to the rows that it prints.
enum FileClaims {
  static func check(_ bytes: [UInt8], _ format: InputFormat) {
    var choices = Choices(bytes)
    // As the user says it, or as the bytes do.
    let format = choices.flip() ? format : .auto
    let worker = IntakeWorker(Bench.shared.context)
    worker.readFile(0, bytes.span, format: format)
    let harvest = worker.harvest()
    checkReading(harvest.readings, of: bytes)
    if choices.next(4) == 0 { checkSecondReading(bytes, format, harvest) }
    let charts = Self.charts([harvest], fileOfSource: [0])
    let assessor = Bench.shared.assessors[choices.next(2)]
    let assessed = checkAccount(charts, harvest, assessor)
    for chart in assessed { JudgementClaims.check(chart, charts.readLexicon) }
    ReportClaims.check(charts, assessed, rows: SummaryRows.allCases[choices.next(3)])
  }

  static func charts(_ harvests: [IntakeHarvest], fileOfSource: [Int]) -> Charts {
    Charts(
      harvests, files: [InputFile(path: "input")], fileOfSource: fileOfSource,
      context: Bench.shared.context)
  }

  private static func checkReading(_ readings: [SourceReading], of bytes: [UInt8]) {
    claim(readings.count == 1, "a file is read once")
    guard let reading = readings.first else { return }
    claim(reading.rejections.count == reading.tally[.rejected], "each rejected record is told")
    if bytes.isEmpty { claim(reading.tally.records == 0, "an empty file has no records") }
    for rejection in reading.rejections {
      claim(rejection.record.map { $0 >= 1 && $0 <= reading.rows } ?? true, "a record has a number")
      claim((rejection.line ?? 1) >= 1 && (rejection.column ?? 1) >= 1, "a place counts from 1")
    }
  }

  /// A worker that read the file before reads it again alike.
  private static func checkSecondReading(
    _ bytes: [UInt8], _ format: InputFormat, _ first: IntakeHarvest
  ) {
    let worker = IntakeWorker(Bench.shared.context)
    for source: UInt32 in 0...1 { worker.readFile(source, bytes.span, format: format) }
    let harvest = worker.harvest()
    claim(harvest.readings.count == 2, "both are read")
    claim(
      harvest.observations.count == 2 * first.observations.count, "a file read again says the same")
    for reading in harvest.readings {
      for once in first.readings {
        claim(
          reading.tally == once.tally && reading.rows == once.rows
            && reading.layout == once.layout && reading.encoding == once.encoding
            && reading.evidence == once.evidence,
          "a file read again is taken for the same")
      }
    }
  }

  /// Judges all charts; every record ends in one way.
  private static func checkAccount(
    _ charts: Charts, _ harvest: IntakeHarvest, _ assessor: Assessor
  ) -> [AssessedChart] {
    var (tally, charted, assessed): (Tally, Int, [AssessedChart]) = (charts.tallies[0], 0, [])
    var batch = ChartBatch()
    charts.gather(0..<charts.count, into: &batch)
    for position in 0..<charts.count {
      let chart = charts.chart(position, from: batch) { _, outcome in
        tally[outcome] += 1
        charted += 1
      }
      if chart.observations.isEmpty { continue }
      let one = assessor.assess(chart, lexicon: charts.readLexicon, detail: .full)
      claim(one.judgements.count == one.chart.observations.count, "each result is judged")
      for (observation, judgement) in zip(one.chart.observations, one.judgements)
      where !charts.readLexicon.usability(of: observation).isComputed {
        tally[judgement.interpretation == nil ? .undetermined : .interpreted] += 1
        charted += 1
      }
      assessed.append(one)
    }
    claim(charted == harvest.observations.count, "each result that was read is told")
    claim(charts.chartedCounts == [charted], "results are counted a file")
    claim(tally[.rejected] == charts.rejections.count, "each rejected record is told")
    for reading in harvest.readings where !isWide(reading) {
      let files = reading.rejections.count { $0.record == nil }
      claim(
        tally.records == reading.rows + files,
        "\(tally.records) records are \(reading.rows) rows and \(files) rejected files")
    }
    return assessed
  }

  /// Whether a row holds several records.
  private static func isWide(_ reading: SourceReading) -> Bool {
    reading.evidence.contains { $0.hasSuffix(" is a result") || $0.contains(" is a result in ") }
  }
}
