import Laboratory

extension ResultPrinter {
  /// The picture of where a result lies.
  ///
  /// - Returns: `nil` for results that cannot be compared and for intervals without a limit.
  func bar(of observation: Observation, _ judgement: Judgement) -> ValueBar? {
    guard judgement.interpretation != nil || judgement.reason == .censoredSpansBands,
      let unit = lexicon.usability(of: observation).unit, observation.hasNumber
    else { return nil }
    let (limits, factor) = comparison(of: observation, judgement, unit: unit)
    return ValueBar(
      observation.value.doubleValue * factor, low: limits.low?.doubleValue,
      high: limits.high?.doubleValue, comparator: observation.comparator,
      interpretation: judgement.interpretation)
  }

  /// The limits that decided, and what brings the printed number into their unit.
  private func comparison(
    of observation: Observation, _ judgement: Judgement, unit: Int
  ) -> (NormalLimits, Double) {
    if judgement.notes.contains(.laboratoryInterval) {
      return (NormalLimits(of: lexicon.ranges[Int(observation.range)]), 1)
    }
    guard let index = judgement.interval else { return (NormalLimits(), 1) }
    let factor =
      tables.units[unit].factor / tables.units[tables.intervals[Int(index)].unit].factor
    return (limits(of: index), factor)
  }
}
