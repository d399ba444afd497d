import Formats
import Laboratory

extension ExplanationText {
  /// The interval that decided with its bands and source, and why the others did not.
  func appendIntervals(
    _ trace: ResultTrace, _ judgement: Judgement, _ observation: Observation,
    to page: inout TextPage
  ) {
    if trace.candidates.isEmpty {
      page.entry("Interval", Wording.noIntervalAsked)
      return
    }
    if judgement.notes.contains(.laboratoryInterval) {
      page.entry("Interval", Wording.laboratoryDecided)
    }
    let holding = trace.candidates.filter(\.reasons.isEmpty)
    if holding.isEmpty { page.entry("Interval", Wording.noIntervalHolds) }
    if holding.count > 1 { page.entry("Interval", Wording.severalHold) }
    for candidate in holding {
      let lines = chosen(tables.intervals[Int(candidate.interval)], for: observation)
      appendLines(holding.count > 1 ? "" : "Interval", lines, to: &page)
    }
    let others = trace.candidates.filter { !$0.reasons.isEmpty }
    appendLines("Passed over", others.map(passedOver), to: &page)
  }

  /// An interval, the result in its unit, its bands and its source.
  private func chosen(
    _ interval: ReferenceInterval, for observation: Observation
  ) -> [String] {
    let unit = tables.units[interval.unit].ucum
    let bands = interval.bands.map { band in
      let limits = NormalLimits(
        low: band.low, includesLow: band.includesLow, high: band.high,
        includesHigh: band.includesHigh)
      let text = limits.isEmpty ? Wording.anyAmount : "\(limits) \(unit)"
      return "\(band.interpretation.map { "\($0.code)" } ?? "no flag"): \(text), \(band.label)"
    }
    let amount = converted(observation, to: interval)
    return [name(of: interval)] + [amount].compactMap(\.self) + bands
      + ["source: \(citation(interval.source))"]
  }

  /// The result in the unit of an interval; `nil` where that has the size of the printed one.
  private func converted(
    _ observation: Observation, to interval: ReferenceInterval
  ) -> String? {
    guard let own = lexicon.test(of: observation).unit else { return nil }
    let (printed, wanted) = (tables.units[own], tables.units[interval.unit])
    if printed.factor == wanted.factor { return nil }
    let amount = observation.value.doubleValue * printed.factor / wanted.factor
    let sign = observation.comparator.code.map { "\($0)" } ?? ""
    return "where the result is \(sign)\(text { $0.append(sixDigits: amount) }) \(wanted.ucum)"
  }

  private func passedOver(_ candidate: IntervalCandidate) -> String {
    let interval = tables.intervals[Int(candidate.interval)]
    let reasons = candidate.reasons.map(Wording.word(for:)).joined(separator: ", ")
    return "\(name(of: interval)): \(reasons)"
  }

  /// `us-nlm, row k-us-nlm, in mmol/L (any sex, from 18 y)`.
  private func name(of interval: ReferenceInterval) -> String {
    "\(interval.guideline), row \(interval.row), in \(tables.units[interval.unit].ucum) "
      + "(\(Wording.population(of: interval)))"
  }
}
