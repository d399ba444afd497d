package import Laboratory

extension Assessor {
  /// Adds what follows by formula from the results of a chart: the filtration rate of the kidneys from
  /// creatinine, and calcium adjusted for albumin.
  ///
  /// A computed result names the file and the record of the one that it comes from, stands among the others
  /// in their order, and is no record of its own: its test says `isComputed`.
  ///
  /// - Returns: The chart as it is where nothing can be computed.
  package func addingComputed(to chart: Chart, lexicon: Lexicon) -> Chart {
    guard let tests = lexicon.computed, chart.holdsGrounds else { return chart }
    var whole = chart
    for creatinine in chart.observations where creatinine.analyte == .creatinine {
      if let rate = filtrationRate(
        from: creatinine, in: chart, lexicon: lexicon, test: tests.filtrationRate)
      {
        whole.insert(rate)
      }
    }
    // With the rates in place: adjusting is left alone where the kidneys filter too little.
    let filtered = whole
    for total in chart.observations where total.analyte == .calcium {
      if let adjusted = adjustedCalcium(
        from: total, in: filtered, lexicon: lexicon, test: tests.calciumAdjusted)
      {
        whole.insert(adjusted)
      }
    }
    return whole
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

extension Chart {
  /// Whether it holds a result that others are computed from. By pattern: comparing cases of another module
  /// costs a call.
  fileprivate var holdsGrounds: Bool {
    for observation in observations {
      switch observation.analyte {
      case .albumin, .creatinine: return true
      default: continue
      }
    }
    return false
  }

  /// Puts a computed observation behind those of its time and analyte.
  fileprivate mutating func insert(_ computed: Observation) {
    let place = observations.firstIndex {
      ($0.collected.order, $0.analyte.rawValue)
        > (computed.collected.order, computed.analyte.rawValue)
    }
    observations.insert(computed, at: place ?? observations.endIndex)
  }
}

extension Observation {
  /// What follows from this observation by formula.
  func computed(_ analyte: Analyte, _ amount: PrintedDecimal, test: UInt32) -> Observation {
    Observation(
      patient: patient, test: test, value: amount, collected: collected, source: source,
      record: record, status: status, analyte: analyte, pregnancy: pregnancy,
      traits: traits.subtracting([.namedOnly, .haemolysed]))
  }
}
