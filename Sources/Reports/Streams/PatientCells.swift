import Formats
import Laboratory

/// What stands in the columns of the stream of patients.
struct PatientCells<Syntax: RowSyntax>: Sendable {
  let syntax: Syntax

  /// Appends one patient's row.
  func appendRow(of chart: AssessedChart, report: String?, into buffer: inout ByteBuffer) {
    let tally = PatientTally(of: chart)
    for column in PatientColumn.allCases {
      syntax.open(column.rawValue, into: &buffer)
      append(column, of: chart, tally, report, into: &buffer)
    }
    syntax.close(into: &buffer)
  }

  private func append(
    _ column: PatientColumn, of chart: AssessedChart, _ tally: PatientTally, _ report: String?,
    into buffer: inout ByteBuffer
  ) {
    switch column {
    case .patientID: syntax.text(chart.chart.patient.id, into: &buffer)
    case .patientSystem: syntax.text(chart.chart.patient.system, into: &buffer)
    case .sex: syntax.word(chart.chart.patient.sex.code, into: &buffer)
    case .birthDate: syntax.date(chart.chart.patient.birthDate, into: &buffer)
    case .results: syntax.integer(chart.judgements.count, into: &buffer)
    case .abnormal: syntax.integer(tally.abnormal, into: &buffer)
    case .critical: syntax.integer(tally.critical, into: &buffer)
    case .undetermined: syntax.integer(tally.undetermined, into: &buffer)
    case .findings: syntax.words(chart.findings.map(\.kind.word), into: &buffer)
    case .report: syntax.text(report, into: &buffer)
    }
  }
}

/// How many of a patient's results are what.
struct PatientTally {
  var abnormal = 0
  var critical = 0
  var undetermined = 0

  init(of chart: borrowing AssessedChart) {
    for judgement in chart.judgements {
      if judgement.isAbnormal { abnormal += 1 }
      if judgement.interpretation?.isCritical == true { critical += 1 }
      if judgement.interpretation == nil { undetermined += 1 }
    }
  }
}

extension RowSyntax {
  func date(_ date: CalendarDate?, into buffer: inout ByteBuffer) {
    guard let date else { return null(into: &buffer) }
    plain(into: &buffer) { $0.append(date) }
  }

  func instant(_ instant: Instant, into buffer: inout ByteBuffer) {
    guard instant.isKnown else { return null(into: &buffer) }
    plain(into: &buffer) { $0.append(instant) }
  }
}
