import Laboratory

/// A chart sorted for reading: by analyte, the panel first, the newest results set apart.
struct ChartOverview {
  /// The results of one analyte as indices into the chart, in time order.
  struct Series {
    let analyte: Analyte
    let all: [Int]
    /// The ones of the latest time, the last of `all`.
    let newest: [Int]

    var hasEarlier: Bool { all.count > newest.count }
  }

  let series: [Series]
  /// Critical results that no newer flagged result of the analyte has replaced.
  let critical: [Int]
  /// Critical results that a newer flagged one has replaced.
  let earlierCritical: [Int]
  /// Results without a flag that may be critical, unless a newer flagged one of the analyte is at hand.
  let mayBeCritical: [Int]

  /// The results of the latest time of each analyte.
  let newest: [Int]

  init(of chart: AssessedChart) {
    let observations = chart.chart.observations
    var byAnalyte = [[Int]](repeating: [], count: Analyte.allCases.count)
    for index in observations.indices {
      byAnalyte[Int(observations[index].analyte.rawValue)].append(index)
    }
    series = Analyte.inReadingOrder.compactMap { analyte in
      let all = byAnalyte[Int(analyte.rawValue)]
      guard let last = all.last else { return nil }
      let newest = all.filter { observations[$0].collected == observations[last].collected }
      return Series(analyte: analyte, all: all, newest: newest)
    }
    newest = series.flatMap(\.newest)
    let hasCritical = chart.judgements.contains { $0.interpretation?.isCritical == true }
    (critical, earlierCritical) = hasCritical ? Self.criticalResults(of: chart, series) : ([], [])
    let mayHaveCritical = chart.judgements.contains { $0.notes.contains(.mayBeCritical) }
    mayBeCritical =
      mayHaveCritical ? series.flatMap { Self.possiblyCritical(in: $0, of: chart) } : []
  }

  private static func possiblyCritical(in one: Series, of chart: AssessedChart) -> [Int] {
    let flagged = one.all.last { chart.judgements[$0].interpretation != nil }
    let replaced = flagged.map { chart.chart.observations[$0].collected.order }
    return one.all.filter { index in
      guard chart.judgements[index].notes.contains(.mayBeCritical),
        chart.judgements[index].interpretation == nil
      else { return false }
      guard let replaced else { return true }
      return chart.chart.observations[index].collected.order >= replaced
    }
  }

  private static func criticalResults(
    of chart: AssessedChart, _ series: [Series]
  ) -> (standing: [Int], replaced: [Int]) {
    var standing: [Int] = []
    var replaced: [Int] = []
    for one in series {
      let flagged = one.all.filter { chart.judgements[$0].interpretation != nil }
      let latest = flagged.last.map { chart.chart.observations[$0].collected }
      let critical = flagged.filter { chart.judgements[$0].interpretation?.isCritical == true }
      let stands = critical.contains { chart.chart.observations[$0].collected == latest }
      if stands { standing += critical } else { replaced += critical }
    }
    return (standing, replaced)
  }
}

extension Analyte {
  /// All analytes in the order in which reports tell of them: the panel first.
  static let inReadingOrder = panel + allCases.filter { !panel.contains($0) }

  /// The place in that order.
  var readingPlace: Int { Self.readingPlaces[Int(rawValue)] }

  private static let readingPlaces = allCases.map { inReadingOrder.firstIndex(of: $0) ?? 0 }
}
