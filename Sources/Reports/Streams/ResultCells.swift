import Formats
import Laboratory

/// What stands in the columns of the stream of results.
///
/// Cells that recur are taken from fragments; the others are opened and written one by one.
struct ResultCells<Syntax: RowSyntax>: Sendable {
  let syntax: Syntax
  let tables: ReferenceTables
  let lexicon: Lexicon
  private let fragments: ResultFragments

  init(syntax: Syntax, tables: ReferenceTables, lexicon: Lexicon) {
    self.syntax = syntax
    self.tables = tables
    self.lexicon = lexicon
    fragments = ResultFragments(syntax: syntax, tables: tables, lexicon: lexicon)
  }

  /// Appends the rows of one chart that a filter admits.
  func appendRows(of chart: AssessedChart, filter: RowFilter, into buffer: inout ByteBuffer) {
    var patient = ByteBuffer()
    for index in chart.judgements.indices where filter.admits(chart.judgements[index]) {
      if patient.isEmpty { appendPatient(chart.chart.patient, into: &patient) }
      buffer.append(patient)
      for column in ResultColumn.allCases.dropFirst(ResultColumn.ofPatient) {
        append(
          column, of: chart.chart.observations[index], chart.judgements[index], chart.chart.patient,
          into: &buffer)
      }
      syntax.close(into: &buffer)
    }
  }

  private func appendPatient(_ patient: Patient, into buffer: inout ByteBuffer) {
    syntax.open(ResultColumn.patientID.rawValue, into: &buffer)
    syntax.text(patient.id, into: &buffer)
    syntax.open(ResultColumn.patientSystem.rawValue, into: &buffer)
    syntax.text(patient.system, into: &buffer)
    syntax.open(ResultColumn.sex.rawValue, into: &buffer)
    syntax.word(patient.sex.code, into: &buffer)
    syntax.open(ResultColumn.birthDate.rawValue, into: &buffer)
    syntax.date(patient.birthDate, into: &buffer)
  }

  /// Appends what stands in a column, a fragment with its first one.
  private func append(
    _ column: ResultColumn, of observation: Observation, _ judgement: Judgement,
    _ patient: Patient, into buffer: inout ByteBuffer
  ) {
    switch column {
    case .patientID, .patientSystem, .sex, .birthDate: break
    case .loinc: buffer.append(fragments.tests[Int(observation.test)])
    case .test, .specimen: break
    case .unitText: buffer.append(fragments.unitTexts[Int(observation.test)])
    case .unit where hasUnit(observation):
      buffer.append(fragments.units[Int(observation.analyte.rawValue)])
    case .guideline: appendLimits(of: observation, judgement, into: &buffer)
    case .low, .high: break
    case .file: buffer.append(fragments.files[lexicon.file(of: observation)])
    default:
      syntax.open(column.rawValue, into: &buffer)
      appendCell(column, of: observation, judgement, patient, into: &buffer)
    }
  }

  /// Appends the content of a cell that no fragment holds.
  private func appendCell(
    _ column: ResultColumn, of observation: Observation, _ judgement: Judgement,
    _ patient: Patient, into buffer: inout ByteBuffer
  ) {
    switch column {
    case .ageYears: syntax.integer(age(of: patient, observation), into: &buffer)
    case .analyte: syntax.word(observation.analyte.key, into: &buffer)
    case .collected: syntax.instant(observation.collected, into: &buffer)
    case .status: syntax.word(observation.status.code, into: &buffer)
    case .valueText: appendValueText(of: observation, into: &buffer)
    case .comparator: syntax.word(comparator(of: observation), into: &buffer)
    case .value: syntax.amount(tables.amount(of: observation, in: lexicon), into: &buffer)
    case .band: appendBand(of: judgement, into: &buffer)
    case .flag: syntax.word(judgement.interpretation?.code, into: &buffer)
    case .grade: syntax.integer(judgement.grade == 0 ? nil : Int(judgement.grade), into: &buffer)
    case .reason: syntax.word(judgement.reason?.code, into: &buffer)
    case .laboratoryLow: syntax.amount(own(observation)?.low, into: &buffer)
    case .laboratoryHigh: syntax.amount(own(observation)?.high, into: &buffer)
    case .laboratoryFlag: syntax.word(observation.laboratoryFlag.code, into: &buffer)
    case .agreesWithLaboratory: syntax.truth(judgement.agreesWithLaboratory, into: &buffer)
    case .record: appendRecord(of: observation, into: &buffer)
    case .patientID, .patientSystem, .sex, .birthDate, .loinc, .test, .specimen, .unitText, .unit,
      .guideline, .low, .high, .file:
      syntax.null(into: &buffer)
    }
  }
}

extension ResultCells {
  private func age(of patient: Patient, _ observation: Observation) -> Int? {
    if patient.conflicts.contains(.birthDate) { return nil }
    return patient.age(on: observation.collected.date)?.completedYears
  }

  private func appendValueText(of observation: Observation, into buffer: inout ByteBuffer) {
    if lexicon.usability(of: observation).isComputed { return syntax.null(into: &buffer) }
    if observation.remark != 0,
      let text = lexicon.remarks[Int(observation.remark)].valueText
    {
      return syntax.text(text, into: &buffer)
    }
    guard observation.hasNumber else { return syntax.null(into: &buffer) }
    syntax.plain(into: &buffer) {
      if let code = observation.comparator.code { $0.append(code) }
      $0.append(observation.value)
    }
  }

  private func appendRecord(of observation: Observation, into buffer: inout ByteBuffer) {
    let record = lexicon.record(of: observation)
    syntax.integer(record == 0 ? nil : record, into: &buffer)
  }

  private func comparator(of observation: Observation) -> StaticString? {
    observation.hasNumber ? observation.comparator.code : nil
  }

  /// Whether the value could be brought into the canonical unit.
  private func hasUnit(_ observation: Observation) -> Bool {
    observation.hasNumber && lexicon.tests[Int(observation.test)].unit != nil
  }

  /// Appends guideline, low and high: of the interval that decided, or the laboratory's own limits.
  private func appendLimits(
    of observation: Observation, _ judgement: Judgement, into buffer: inout ByteBuffer
  ) {
    if judgement.notes.contains(.laboratoryInterval),
      let unit = lexicon.tests[Int(observation.test)].unit
    {
      let limits = NormalLimits(of: lexicon.ranges[Int(observation.range)])
      let factor = tables.units[unit].factor
      buffer.append(ResultFragments.limits(syntax, nil, limits, factor: factor))
    } else if let index = judgement.interval {
      buffer.append(fragments.intervals[Int(index)])
    } else {
      buffer.append(fragments.noInterval)
    }
  }

  private func own(_ observation: Observation) -> (low: Amount?, high: Amount?)? {
    guard observation.range != 0 else { return nil }
    let range = lexicon.ranges[Int(observation.range)]
    return (range.low.map { .printed($0) }, range.high.map { .printed($0) })
  }

  private func appendBand(of judgement: Judgement, into buffer: inout ByteBuffer) {
    guard judgement.interpretation != nil, let index = judgement.interval,
      !judgement.notes.contains(.laboratoryInterval)
    else {
      return syntax.null(into: &buffer)
    }
    let first = Int(judgement.firstBand)
    let last = Int(judgement.lastBand)
    guard first != last else {
      return syntax.text(tables.intervals[Int(index)].bands[first].label, into: &buffer)
    }
    let labels = tables.intervals[Int(index)].bands[first...last].map(\.label)
    syntax.text(labels.joined(separator: " or "), into: &buffer)
  }
}
