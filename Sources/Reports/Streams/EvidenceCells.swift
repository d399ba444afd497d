import Formats
import Laboratory

/// How a result is told as the evidence of a finding.
struct EvidenceCells: Sendable {
  let tables: ReferenceTables
  let lexicon: Lexicon

  /// Appends the result as a JSON object.
  func appendObject(_ index: Int, in chart: AssessedChart, into buffer: inout ByteBuffer) {
    let observation = chart.chart.observations[index]
    let amount = tables.amount(of: observation, in: lexicon)
    buffer.append("{\"analyte\":")
    buffer.appendJSON(observation.analyte.key)
    buffer.append(",\"flag\":")
    buffer.appendJSON(chart.judgements[index].interpretation?.code)
    if amount != nil, let comparator = observation.comparator.code {
      buffer.append(",\"comparator\":")
      buffer.appendJSON(comparator)
    }
    buffer.append(",\"value\":")
    if let amount { buffer.append(amount) } else { buffer.append("null") }
    buffer.append(",\"unit\":")
    buffer.appendJSON(amount == nil ? nil : tables.canonicalUnit(of: observation.analyte))
    buffer.append(",\"collected\":")
    appendCollected(observation.collected, into: &buffer)
    buffer.append("}")
  }

  /// Appends the result as words: `potassium=2.4 mmol/L LL 2025-03-01`.
  func appendTerm(_ index: Int, in chart: AssessedChart, into buffer: inout ByteBuffer) {
    let observation = chart.chart.observations[index]
    buffer.append(observation.analyte.key)
    if let amount = tables.amount(of: observation, in: lexicon) {
      buffer.append(observation.comparator.code ?? "=")
      buffer.append(amount)
      buffer.append(" ")
      buffer.append(tables.canonicalUnit(of: observation.analyte))
    }
    if let flag = chart.judgements[index].interpretation?.code {
      buffer.append(" ")
      buffer.append(flag)
    }
    if observation.collected.isKnown {
      buffer.append(" ")
      buffer.append(observation.collected)
    }
  }

  /// The guideline that decided the first result of a finding's evidence.
  func guideline(of finding: Finding, in chart: AssessedChart) -> String? {
    guard let first = finding.evidence.first, let interval = chart.judgements[first].interval,
      !chart.judgements[first].notes.contains(.laboratoryInterval)
    else { return nil }
    return tables.intervals[Int(interval)].guideline
  }

  private func appendCollected(_ instant: Instant, into buffer: inout ByteBuffer) {
    guard instant.isKnown else {
      buffer.append("null")
      return
    }
    buffer.append("\"")
    buffer.append(instant)
    buffer.append("\"")
  }
}
