import Laboratory

extension Assessor {
  /// How each analyte went on that has results of more than one time.
  func trends(of chart: Chart, judgements: [Judgement], lexicon: Lexicon) -> [Trend] {
    var ofAnalyte = [[Int]](repeating: [], count: Analyte.allCases.count)
    for (index, observation) in chart.observations.enumerated()
    where judgements[index].reason != .specimenNotBlood {
      ofAnalyte[Int(observation.analyte.rawValue)].append(index)
    }
    var trends: [Trend] = []
    for (analyte, indices) in zip(Analyte.allCases, ofAnalyte) {
      guard let first = indices.first, let last = indices.last,
        chart.observations[first].collected != chart.observations[last].collected
      else { continue }
      let points = points(indices, of: chart, judgements: judgements, lexicon: lexicon)
      trends.append(Trend(analyte: analyte, points: points, change: change(to: points, analyte)))
    }
    return trends
  }

  private func points(
    _ indices: [Int], of chart: Chart, judgements: [Judgement], lexicon: Lexicon
  ) -> [Trend.Point] {
    var points: [Trend.Point] = []
    for index in indices {
      let result = ComparedResult(index, of: chart, judgement: judgements[index])
      var point = Trend.Point(index: index, amount: nil)
      if result.fault == nil {
        point.amount = amount(of: result.observation, lexicon: lexicon)?.0.canonical
      }
      if let before = points.last {
        let earlier = ComparedResult(before.index, of: chart, judgement: judgements[before.index])
        point.obstacle = obstacle(between: earlier, and: result, lexicon: lexicon)
      }
      points.append(point)
    }
    return points
  }

  /// What the last of some points says against the one before.
  private func change(to points: [Trend.Point], _ analyte: Analyte) -> Trend.Change {
    guard let latest = points.last, points.count > 1 else { return .notComparable(.noNumber) }
    if let obstacle = latest.obstacle { return .notComparable(obstacle) }
    guard let now = latest.amount, let then = points[points.count - 2].amount, then > 0 else {
      return .notComparable(.noNumber)
    }
    let percent = 100 * (now - then) / then
    guard let variation = variations[Int(analyte.rawValue)] else {
      return .unweighed(percent: percent)
    }
    let (fall, rise) = variation.referenceChange
    let verdict: Trend.Verdict = percent > rise ? .rise : percent < -fall ? .fall : .steady
    return .compared(percent: percent, limit: percent < 0 ? fall : rise, verdict: verdict)
  }

  /// What keeps two results from being compared, the gravest first.
  private func obstacle(
    between earlier: ComparedResult, and later: ComparedResult, lexicon: Lexicon
  ) -> Trend.Obstacle? {
    if let fault = later.fault ?? earlier.fault { return fault }
    let (before, after) = (earlier.observation.collected, later.observation.collected)
    if before.order == after.order && before.span == after.span { return .severalAtOnce }
    guard let then = before.span, let now = after.span, !then.overlaps(now) else { return .undated }
    let (first, second) = (
      lexicon.test(of: earlier.observation), lexicon.test(of: later.observation)
    )
    guard let unit = first.unit, let other = second.unit else { return .noNumber }
    if tables.units[unit].kind != tables.units[other].kind { return .unitFamily }
    if first.isOtherMethod(than: second) { return .method }
    return later.hasOtherLimits(than: earlier, lexicon: lexicon) ? .interval : nil
  }
}

/// A result that is to be compared with another one.
private struct ComparedResult {
  let observation: Observation
  let judgement: Judgement

  init(_ index: Int, of chart: Chart, judgement: Judgement) {
    observation = chart.observations[index]
    self.judgement = judgement
  }

  /// What keeps it from being compared with any other.
  var fault: Trend.Obstacle? {
    guard observation.isNumeric, observation.comparator == .exact else { return .noNumber }
    if !observation.collected.isKnown { return .undated }
    if judgement.notes.areOfDoubt { return .doubtful }
    switch judgement.reason {
    case .implausible, .conflict, .preliminary, .ambiguousNumber: return .doubtful
    case .unitMissing, .unitUnknown, .unitWrongDimension, .notNumeric: return .noNumber
    default: return nil
    }
  }

  /// Whether other limits hold for it, by our tables or by its laboratory's.
  func hasOtherLimits(than earlier: ComparedResult, lexicon: Lexicon) -> Bool {
    if let ours = judgement.interval, let theirs = earlier.judgement.interval, ours != theirs {
      return true
    }
    guard observation.range != 0, earlier.observation.range != 0 else { return false }
    let (now, then) = (
      lexicon.limits(of: observation), lexicon.limits(of: earlier.observation)
    )
    return now.low != then.low || now.high != then.high
  }
}

extension TestDescription {
  /// Whether both name codes, or both name specimens, and these differ.
  fileprivate func isOtherMethod(than other: TestDescription) -> Bool {
    if isComputed != other.isComputed { return true }
    if let loinc, let theirs = other.loinc, loinc != theirs { return true }
    guard let specimen, let theirs = other.specimen else { return false }
    return specimen.lowercased() != theirs.lowercased()
  }
}
