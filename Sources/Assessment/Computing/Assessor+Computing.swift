package import Laboratory

extension Assessor {
  /// Adds what follows by formula from the results of a chart: the filtration rate of the kidneys from
  /// creatinine, and calcium adjusted for albumin.
  ///
  /// A computed result names the file and the record of the one that it comes from, stands among the others
  /// in their order, and is no record of its own: its test says `isComputed`, and `Chart.grounds` says what it
  /// comes from.
  ///
  /// - Returns: The chart as it is where nothing can be computed.
  package func addingComputed(to chart: Chart, lexicon: Lexicon) -> Chart {
    guard let tests = lexicon.computed else { return chart }
    let (canFilter, canAdjust) = chart.grounding
    guard canFilter || canAdjust else { return chart }
    var computed: [ComputedResult] = []
    var rates = DatedAmounts(of: .egfr, in: chart, lexicon: lexicon, assessor: self)
    let pregnancies = canFilter ? chart.pregnancies : []
    for (index, creatinine) in chart.observations.enumerated()
    where creatinine.analyte == .creatinine {
      if let ceiling = ceilingOfFiltration(by: creatinine, lexicon: lexicon) {
        rates.append(ceiling, at: creatinine.collected)
      }
      guard !rates.mayBeReported(on: creatinine.collected),
        let rate = filtrationRate(
          from: creatinine, in: chart, pregnancies: pregnancies, lexicon: lexicon)
      else { continue }
      let result = creatinine.computed(.egfr, rate, test: tests.filtrationRate)
      computed.append(ComputedResult(observation: result, grounds: (index, nil)))
    }
    for result in computed {
      rates.append(result.observation.value.doubleValue, at: result.observation.collected)
    }
    if canAdjust {
      computed += adjustedCalciums(
        in: chart, rates: rates, lexicon: lexicon, tests.calciumAdjusted)
    }
    return computed.isEmpty ? chart : chart.adding(computed)
  }

  /// The plausible, exact amount of a final observation in the canonical unit.
  func exactAmount(of observation: Observation, lexicon: Lexicon) -> Double? {
    guard observation.comparator == .exact, observation.isUsable(in: lexicon),
      let (amount, _) = amount(of: observation, lexicon: lexicon)
    else { return nil }
    let limits = tables.limits[Int(observation.analyte.rawValue)]
    return limits.rulesOut(amount, namedOnly: observation.traits.contains(.namedOnly))
      ? nil : amount.canonical
  }
}

/// A result that follows from others by formula.
struct ComputedResult {
  let observation: Observation
  /// Indices of the one or two results that it comes from, in the chart as it was read.
  let grounds: (first: Int, second: Int?)
}

extension Chart {
  /// Whether it holds what filtration rates and adjusted calcium are computed from. By pattern: comparing cases
  /// of another module costs a call.
  fileprivate var grounding: (filtration: Bool, adjusting: Bool) {
    var (creatinine, albumin, calcium) = (false, false, false)
    for observation in observations {
      switch observation.analyte {
      case .creatinine: creatinine = true
      case .albumin: albumin = true
      case .calcium: calcium = true
      default: continue
      }
    }
    return (creatinine, albumin && calcium)
  }

  /// When results say that the person was pregnant.
  fileprivate var pregnancies: [Instant] {
    var pregnancies: [Instant] = []
    for observation in observations where observation.pregnancy.isPregnant {
      pregnancies.append(observation.collected)
    }
    return pregnancies
  }

  /// The chart with computed results, each behind those of its time and analyte.
  fileprivate func adding(_ computed: [ComputedResult]) -> Chart {
    let sorted = computed.sorted { $0.observation.key < $1.observation.key }
    var whole = self
    whole.observations = []
    whole.observations.reserveCapacity(observations.count + computed.count)
    // Where each result of this chart comes to stand.
    var places: [Int] = []
    places.reserveCapacity(observations.count)
    var (next, made): (Int, [Int]) = (0, [])
    func takeComputed() {
      made.append(whole.observations.count)
      whole.observations.append(sorted[next].observation)
      next += 1
    }
    for observation in observations {
      while next < sorted.count, sorted[next].observation.key < observation.key { takeComputed() }
      places.append(whole.observations.count)
      whole.observations.append(observation)
    }
    while next < sorted.count { takeComputed() }
    whole.grounds = zip(made, sorted).map { place, result in
      Grounds(
        result: place, first: places[result.grounds.first],
        second: result.grounds.second.map { places[$0] })
    }
    return whole
  }
}

extension Observation {
  /// By what observations of a chart are sorted first.
  fileprivate var key: (Int, UInt8) { (collected.order, analyte.rawValue) }

  /// What follows from this observation by formula.
  func computed(_ analyte: Analyte, _ amount: PrintedDecimal, test: UInt32) -> Observation {
    Observation(
      patient: patient, test: test, value: amount, collected: collected, source: source,
      record: record, status: status, analyte: analyte, pregnancy: pregnancy,
      traits: traits.subtracting([.namedOnly, .haemolysed]))
  }
}
