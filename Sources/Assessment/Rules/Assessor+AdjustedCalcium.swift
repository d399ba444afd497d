package import Laboratory

extension Assessor {
  /// Adds an observation of calcium adjusted for albumin after each total calcium that allows it and
  /// that no laboratory has adjusted.
  ///
  /// It names the file and the record of its total calcium, and is no record of its own.
  ///
  /// - Parameters:
  ///   - chart: One patient's chart.
  ///   - lexicon: What the chart's observations refer to.
  ///   - test: Index into the lexicon's tests of adjusted calcium in the canonical unit.
  /// - Returns: The chart as it is where nothing can be adjusted.
  package func addingAdjustedCalcium(to chart: Chart, lexicon: Lexicon, test: UInt32) -> Chart {
    guard chart.observations.contains(where: { $0.analyte == .albumin }) else { return chart }
    var added = chart
    added.observations = []
    var waiting: [Observation] = []
    for observation in chart.observations {
      let isNext = waiting.first.map { observation.follows($0) } ?? false
      if isNext { added.observations += waiting.drain() }
      added.observations.append(observation)
      guard observation.analyte == .calcium,
        let (amount, _) = adjustedCalcium(for: observation, in: chart, lexicon: lexicon)
      else { continue }
      waiting.append(observation.adjusted(to: amount, test: test))
    }
    added.observations += waiting
    return added
  }

  /// Judges the latest total calcium adjusted for albumin, where the chart holds no adjusted one.
  func adjustCalcium(in latest: inout LatestResults, of chart: Chart, lexicon: Lexicon) {
    guard let total = latest[.calcium], !total.isUnsure else { return }
    let observation = chart.observations[total.index]
    guard let (amount, index) = adjustedCalcium(for: observation, in: chart, lexicon: lexicon)
    else { return }
    let person = person(of: observation, in: chart, lexicon: lexicon)
    let unit = UnitScale(factor: 1, kind: .molar)
    let choice = choose(
      .calciumAdjusted, amount: Amount(value: amount, factor: 1, comparator: .exact), unit: unit,
      person: person)
    guard case .interpreted(let interpretation) = choice.outcome(for: person) else { return }
    if let albumin = latest[.albumin], albumin.index == index { latest.adjustingAlbumin = albumin }
    latest[.calciumAdjusted] = JudgedResult(
      .calciumAdjusted, amount.doubleValue, interpretation, collected: total.collected,
      index: total.index)
  }

  /// Total calcium adjusted for the albumin of the same day, in mmol/L, and which albumin that is.
  ///
  /// Per g/L of albumin, 0.02 mmol/L of calcium are bound (Payne and others, British Medical Journal
  /// 1973). The formula fails with very low or high albumin, with poor kidney function and in infants.
  private func adjustedCalcium(
    for total: Observation, in chart: Chart, lexicon: Lexicon
  ) -> (amount: PrintedDecimal, albumin: Int)? {
    guard let calcium = exactAmount(of: total, lexicon: lexicon) else { return nil }
    let person = person(of: total, in: chart, lexicon: lexicon)
    guard person.isAgeKnown, person.youngest.years >= 2 else { return nil }
    let isMeasured = chart.observations.contains {
      $0.analyte == .calciumAdjusted
        && ($0.collected.days(from: total.collected) ?? .max) <= options.windowDays
    }
    if isMeasured { return nil }
    if let kidney = nearestAmount(of: .egfr, to: total, in: chart, lexicon: lexicon),
      !kidney.isWhollyAbove(PrintedDecimal(mantissa: 60, scale: 0), orEqual: true, factor: 1)
    {
      return nil
    }
    for (index, other) in chart.observations.enumerated()
    where other.analyte == .albumin && other.collected.days(from: total.collected) == 0 {
      guard let albumin = exactAmount(of: other, lexicon: lexicon), (20...50).contains(albumin)
      else { continue }
      return (.trimmed(calcium + 0.02 * (meanAlbumin - albumin)), index)
    }
    return nil
  }

  /// The plausible, exact amount of a final observation in the canonical unit.
  private func exactAmount(of observation: Observation, lexicon: Lexicon) -> Double? {
    guard observation.comparator == .exact, observation.isUsable(in: lexicon),
      let (amount, _) = amount(of: observation, lexicon: lexicon)
    else { return nil }
    let limits = tables.limits[Int(observation.analyte.rawValue)]
    return limits.rulesOut(amount, namedOnly: observation.traits.contains(.namedOnly))
      ? nil : amount.canonical
  }
}

extension Observation {
  /// Whether it comes after an observation made from total calcium, in the order of charts.
  fileprivate func follows(_ derived: Observation) -> Bool {
    collected.order != derived.collected.order || analyte.rawValue > derived.analyte.rawValue
  }

  /// The observation of adjusted calcium that a total calcium makes.
  fileprivate func adjusted(to amount: PrintedDecimal, test: UInt32) -> Observation {
    Observation(
      patient: patient, test: test, value: amount, collected: collected, source: source,
      record: record, status: status, analyte: .calciumAdjusted, pregnancy: pregnancy,
      traits: traits.subtracting(.namedOnly))
  }
}

extension [Observation] {
  /// Empties the array and returns what it held.
  fileprivate mutating func drain() -> [Observation] {
    defer { removeAll() }
    return self
  }
}

extension PrintedDecimal {
  /// An amount to the fourth decimal place at most, which is finer than calcium is measured.
  fileprivate static func trimmed(_ amount: Double) -> PrintedDecimal {
    var (mantissa, scale) = (Int64((amount * 1e4).rounded()), Int8(4))
    while scale > 2, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    return PrintedDecimal(mantissa: mantissa, scale: scale)
  }
}
