import Assessment
import Formats
import Intake
import Laboratory
import Reports

/// Judges and renders all charts on all threads: reports into the folder, the summary to the output in patient
/// order.
struct PublishingStage: Sendable {
  /// Patients that one thread takes at a time.
  static let share = 256

  let charts: Charts
  /// One for each thread, so that they share no tables.
  let assessors: [Assessor]
  let detail: Detail
  let summary: any SummaryRenderer
  let report: TextReport?
  /// Where reports go; `nil` where none are wanted.
  let folder: (any ReportDestination)?
  let naming: FileNaming?
  let output: OrderedOutput

  /// What the charts came to.
  struct Outcome: Sendable {
    /// One element a file.
    var tallies: [Tally]
    var patients = 0
    var reports = 0
    /// The first report that could not be written.
    var fault: OutputError?
  }

  /// Publishes everything and tells what became of the results.
  ///
  /// - Throws: what kept the summary from standard output; reports that were written stay.
  func publish() throws(OutputError) -> Outcome {
    let shares = (charts.count + Self.share - 1) / Self.share
    var edge = ByteBuffer()
    summary.header(into: &edge)
    output.deliver(edge, number: 0)
    let counter = WorkCounter(shares)
    let outcomes = onEachThread(min(assessors.count, max(1, shares))) { thread -> Outcome in
      let bench = Bench(assessor: assessors[thread], lexicon: charts.readLexicon.unshared())
      var outcome = Outcome(tallies: Array(repeating: Tally(), count: charts.tallies.count))
      var (page, batch) = (TextPage(), ChartBatch())
      while let number = counter.take(), outcome.fault == nil, !output.isStopped {
        var rows = ByteBuffer()
        let first = number * Self.share
        let positions = first..<min(first + Self.share, charts.count)
        charts.gather(positions, into: &batch)
        for position in positions {
          let chart = charts.chart(position, from: batch) { outcome.tallies[$0][$1] += 1 }
          publish(chart, position, on: bench, &outcome, &rows, &page)
        }
        output.deliver(rows, number: number + 1)
      }
      return outcome
    }
    edge.removeAll()
    summary.footer(into: &edge)
    output.deliver(edge, number: shares + 1)
    try output.finish()
    return outcomes.dropFirst().reduce(into: outcomes[0]) { $0.add($1) }
  }

  /// What one thread works with.
  private struct Bench {
    let assessor: Assessor
    let lexicon: Lexicon
  }

  private func publish(
    _ chart: Chart, _ position: Int, on bench: Bench, _ outcome: inout Outcome,
    _ rows: inout ByteBuffer, _ page: inout TextPage
  ) {
    if chart.observations.isEmpty { return }
    var assessed = bench.assessor.assess(chart, lexicon: bench.lexicon, detail: detail)
    for (number, judgement) in assessed.judgements.enumerated() {
      let observation = assessed.chart.observations[number]
      if bench.lexicon.usability(of: observation).isComputed { continue }
      let file = bench.lexicon.file(of: observation)
      outcome.tallies[file][judgement.interpretation == nil ? .undetermined : .interpreted] += 1
    }
    outcome.patients += 1
    if let deidentification = charts.deidentification {
      assessed = deidentification.told(assessed, at: position)
    }
    let name = writeReport(assessed, position, &outcome, &page)
    summary.append(assessed, report: name, into: &rows)
  }

  /// Writes the patient's report, if reports are wanted, and gives its name.
  private func writeReport(
    _ chart: AssessedChart, _ position: Int, _ outcome: inout Outcome, _ page: inout TextPage
  ) -> String? {
    guard let report, let folder, let naming, outcome.fault == nil else { return nil }
    report.render(chart, onto: &page)
    let name = naming[position]
    do throws(OutputError) {
      try folder.write(page.bytes, to: name)
      outcome.reports += 1
      return name
    } catch {
      outcome.fault = error
      return nil
    }
  }
}

extension PublishingStage.Outcome {
  fileprivate mutating func add(_ other: PublishingStage.Outcome) {
    for file in tallies.indices { tallies[file] += other.tallies[file] }
    patients += other.patients
    reports += other.reports
    fault = fault ?? other.fault
  }
}
