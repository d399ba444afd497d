import Formats
import Laboratory

extension ExplanationText {
  /// By what a charted result was judged, and what that said.
  func appendJudgement(_ index: Int, of explanation: Explanation, to page: inout TextPage) {
    let chart = explanation.assessed
    let (observation, judgement) = (chart.chart.observations[index], chart.judgements[index])
    let trace = explanation.results[index]
    appendLines("Person", person(observation, trace, of: chart), to: &page)
    appendIntervals(trace, judgement, observation, to: &page)
    let band = printer.band(of: judgement)
    if !band.isEmpty { page.entry("Band", band) }
    page.entry("Flag", flag(of: judgement))
    if let limit = trace.criticalLimit { page.entry("Critical", critical(limit)) }
    if let criterion = trace.gradeCriterion { page.entry("Grade", grade(criterion)) }
    let isUnusual = judgement.notes.contains(.unexpectedMagnitude)
    if isUnusual || judgement.reason == .implausible {
      page.entry("Magnitude", magnitude(of: observation.analyte))
    }
    appendLines("Note", Wording.notes(on: judgement.notes), to: &page)
    if !isComputed(observation) {
      page.entry("Laboratory", laboratory(observation, judgement))
    }
  }

  private func person(
    _ observation: Observation, _ trace: ResultTrace, of chart: AssessedChart
  ) -> [String] {
    var parts = [
      trace.age.map(Wording.age) ?? "age not known", "sex \(Wording.word(for: trace.sex))",
    ]
    if trace.sex != .male || observation.pregnancy != .unknown {
      parts.append(Wording.word(for: observation.pregnancy))
    }
    let conditions = trace.conditions.map { condition in
      Wording.condition(condition, evidence: condition.evidence.map { line($0, of: chart) })
    }
    return [parts.joined(separator: ", ")] + conditions
  }

  private func flag(of judgement: Judgement) -> String {
    if let flag = judgement.interpretation { return "\(flag.code), \(Wording.word(for: flag))" }
    guard let reason = judgement.reason else { return "none. \(Wording.noReason)" }
    return "none (\(reason.code)). \(Wording.sentence(for: reason))"
  }

  private func magnitude(of analyte: Analyte) -> String {
    let (description, unit) = (tables[analyte], tables.canonicalUnit(of: analyte))
    func range(_ amounts: ClosedRange<Double>) -> String {
      text { $0.append(sixDigits: amounts.lowerBound) } + "–"
        + text { $0.append(sixDigits: amounts.upperBound) }
    }
    return "believed between \(range(description.plausible)) \(unit), "
      + "expected between \(range(description.expected)) \(unit)"
  }

  private func critical(_ number: Int) -> String {
    let limit = tables.criticalLimits[number]
    let unit = tables.units[limit.unit].ucum
    var sides: [String] = []
    if let low = limit.low { sides.append("\(limit.includesLow ? "up to" : "below") \(low)") }
    if let high = limit.high { sides.append("\(limit.includesHigh ? "from" : "above") \(high)") }
    return "\(limit.identifier): \(sides.joined(separator: " or ")) \(unit), "
      + "\(Wording.ages(from: limit.from, to: nil)); source: \(citation(limit.source))"
  }

  private func grade(_ number: Int) -> String {
    let criterion = tables.gradeCriteria[number]
    let side = criterion.isHigh ? "above" : "below"
    let limit =
      criterion.beyond.map { "\($0) \(tables.units[criterion.unit].ucum)" }
      ?? "the reference limit"
    return "CTCAE v5.0 grade \(criterion.grade): \(side) \(limit)"
  }

  private func laboratory(_ observation: Observation, _ judgement: Judgement) -> String {
    var parts: [String] = []
    if let word = Wording.word(for: observation.laboratoryFlag) { parts.append("flag: \(word)") }
    if let own = printer.ownInterval(of: observation) { parts.append("limits: \(own)") }
    if parts.isEmpty { return Wording.laboratorySilent }
    parts.append(Wording.agreement(judgement.agreesWithLaboratory))
    return parts.joined(separator: "; ")
  }

  func citation(_ source: Int) -> String {
    tables.sources.indices.contains(source) ? tables.sources[source].citation : "not stated"
  }
}
